'use client'
import { useTranslation } from '@payloadcms/ui'
import { paperState } from '../../../domain/onboarding/paper'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { ChangesInputs, changesIn } from './ChangesInputs'
import type { ToldApplication } from './told-application'
import { applicationWords } from './words'

interface Props {
  application: ToldApplication
  onSettled(): void
}

/** What can be decided in the state that it is in. */
export function Decisions({ application, onSettled }: Props) {
  const { say } = wordsOf(useTranslation().i18n, applicationWords)
  const { id, status, asked, papers } = application
  const url = (verb: string) => `/api/applications/${id}/${verb}`
  if (status === 'submitted')
    return (
      <Action
        url={url('review')}
        label={say('review')}
        explain={say('reviewExplain')}
        done={say('reviewDone')}
        tone="primary"
        onSettled={onSettled}
      />
    )
  if (status !== 'in_review') return null
  const today = new Date().toISOString().slice(0, 10)
  const unverified = asked.filter(({ kind }) => {
    const state = paperState(
      papers.find((paper) => paper.kind === kind),
      today,
    )
    return state !== 'good' && state !== 'expiring'
  })
  return (
    <div className="wb-actions">
      {unverified.length === 0 ? (
        <Action
          url={url('approve')}
          label={say('approve')}
          explain={say('approveExplain')}
          done={say('approveDone')}
          tone="primary"
          onSettled={onSettled}
        />
      ) : (
        <span className="wb-quiet">{say('verifyFirst')}</span>
      )}
      <Action
        url={url('request-changes')}
        label={say('requestChanges')}
        explain={say('requestExplain')}
        done={say('requestDone')}
        body={changesIn}
        onSettled={onSettled}
      >
        <ChangesInputs application={application} />
      </Action>
      <Action
        url={url('refuse')}
        label={say('refuse')}
        explain={say('refuseExplain')}
        done={say('refuseDone')}
        tone="danger"
        reason="required"
        onSettled={onSettled}
      />
    </div>
  )
}
