'use client'
import { useTranslation } from '@payloadcms/ui'
import type { WaitingCheck } from '../../../queries/identity-checks/waiting-checks'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { PaperInputs, paperIn } from './PaperInputs'
import { identityWords } from './words'

interface Props {
  check: WaitingCheck
  onSettled(): void
}

/** To let pass, with what the paper says, or not; either with a reason. */
export function Decide({ check, onSettled }: Props) {
  const { say } = wordsOf(useTranslation().i18n, identityWords)
  const { id, person } = check
  // Another picture may be handed in while this one is looked at: then nothing is decided.
  const seen = check.document ? { documentId: check.document.id } : {}
  const url = (verb: string) => `/api/identity-checks/${id}/${verb}`
  return (
    <div className="wb-actions">
      <Action
        url={url('approve')}
        label={say('approve')}
        explain={say('approveExplain', { name: person.fullName })}
        done={say('approveDone')}
        tone="primary"
        reason="required"
        body={(form) => ({ ...paperIn(form), ...seen })}
        onSettled={onSettled}
      >
        <PaperInputs check={check} />
      </Action>
      <Action
        url={url('decline')}
        label={say('decline')}
        explain={say('declineExplain', { name: person.fullName })}
        done={say('declineDone')}
        tone="danger"
        reason="required"
        usualReasons={[say('usual_unreadable'), say('usual_expired'), say('usual_another')]}
        body={() => seen}
        onSettled={onSettled}
      />
    </div>
  )
}
