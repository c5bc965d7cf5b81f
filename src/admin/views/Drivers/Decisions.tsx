'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import type { ToldDriver } from './told-driver'
import { driverWords } from './words'

/** What can be decided in the stage that he is in. */
export function Decisions({ driver, onSettled }: { driver: ToldDriver; onSettled(): void }) {
  const { say } = wordsOf(useTranslation().i18n, driverWords)
  const { id, stage, checks, missing, notice } = driver
  const url = (verb: string) => `/api/drivers/${id}/${verb}`
  const consider = checks[0]?.status === 'consider' && checks[0].validUntil === null
  const lacks = missing.filter((name) => !(consider && name === 'background'))
  if (stage === 'review')
    return (
      <div className="wb-actions">
        {lacks.length === 0 ? (
          <Action
            url={url('activate')}
            label={say('activate')}
            explain={say(consider ? 'activateConsider' : 'activateExplain')}
            done={say('activateDone')}
            tone="primary"
            {...(consider && { reason: 'required' as const })}
            onSettled={onSettled}
          />
        ) : (
          <span className="wb-quiet">{say('notYet')}</span>
        )}
        {notice ? (
          <Action
            url={url('reject')}
            label={say('reject')}
            explain={say('rejectExplain', { from: notice.decidedFrom })}
            done={say('rejectDone')}
            tone="danger"
            reason="required"
            onSettled={onSettled}
          />
        ) : (
          <Action
            url={url('adverse-notice')}
            label={say('notice')}
            explain={say('noticeExplain')}
            done={say('noticeDone')}
            tone="danger"
            reason="required"
            onSettled={onSettled}
          />
        )}
      </div>
    )
  if (stage === 'active')
    return (
      <Action
        url={url('suspend')}
        label={say('suspend')}
        explain={say('suspendExplain')}
        done={say('suspendDone')}
        tone="danger"
        reason="required"
        onSettled={onSettled}
      />
    )
  if (stage !== 'suspended') return null
  return (
    <Action
      url={url('reinstate')}
      label={say('reinstate')}
      explain={say(consider ? 'activateConsider' : 'reinstateExplain')}
      done={say('reinstateDone')}
      tone="primary"
      {...(consider && { reason: 'required' as const })}
      onSettled={onSettled}
    />
  )
}
