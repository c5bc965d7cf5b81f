'use client'
import { useAuth, useTranslation } from '@payloadcms/ui'
import type { LicenceHistory } from '../../../queries/licences/licence-history'
import { wordsOf } from '../../words'
import { Action } from '../Action'
import { OpenDocument } from '../documents/OpenDocument'
import { licenceWords } from './words'

type Verb = 'approve' | 'refuse' | 'suspend' | 'reinstate' | 'revoke'

/** What compliance may do with a licence of each status; as `LICENCE_TRANSITIONS`. */
const VERBS: Partial<Record<LicenceHistory['status'], readonly Verb[]>> = {
  waiting: ['approve', 'refuse'],
  granted: ['suspend', 'revoke'],
  suspended: ['reinstate', 'revoke'],
}

const TONES = {
  approve: 'primary',
  refuse: 'danger',
  suspend: 'danger',
  reinstate: 'primary',
  revoke: 'danger',
} as const

/** What can be done with a licence by whoever looks; afterwards its form is another one. */
export function LicenceActions({ licence }: { licence: LicenceHistory }) {
  const { say } = wordsOf(useTranslation().i18n, licenceWords)
  const { user } = useAuth<{ role: string } & { id: string; collection: string }>()
  const { id, status, renewed, documentId } = licence
  const keeps = user?.role === 'admin' || user?.role === 'compliance'
  const alive = status === 'granted' || status === 'suspended'
  const reload = () => window.location.reload()
  return (
    <div className="wb-actions">
      {documentId && <OpenDocument id={documentId} />}
      {keeps &&
        VERBS[status]?.map((verb) => (
          <Action
            key={verb}
            url={`/api/licences/${id}/${verb}`}
            label={say(verb)}
            explain={say(`${verb}Explain`)}
            done={say(`${verb}Done`)}
            tone={TONES[verb]}
            reason={verb === 'approve' ? undefined : 'required'}
            onSettled={reload}
          />
        ))}
      {alive && !renewed && (
        <Action
          url={`/api/licences/${id}/renew`}
          label={say('renew')}
          explain={say('renewExplain')}
          done={say('renewDone')}
          tone="primary"
          body={filledIn}
          onSettled={reload}
        >
          <FileInput label={say('file')} />
          <label className="wb-input">
            {say('number')}
            <input name="number" maxLength={80} autoComplete="off" />
          </label>
          <label className="wb-input">
            {say('from')}
            <input type="date" name="issuedOn" />
          </label>
          <label className="wb-input">
            {say('until')}
            <input type="date" name="expiresOn" />
          </label>
        </Action>
      )}
      {keeps && (alive || status === 'waiting') && (
        <Action
          url={`/api/licences/${id}/file`}
          label={say('attach')}
          explain={say('attachExplain')}
          done={say('attachDone')}
          body={filledIn}
          onSettled={reload}
        >
          <FileInput label={say('file')} />
        </Action>
      )}
    </div>
  )
}

function FileInput({ label }: { label: string }) {
  return (
    <label className="wb-input">
      {label}
      <input type="file" name="file" required accept="image/jpeg,image/png,image/webp,application/pdf" />
    </label>
  )
}

/** What was left empty is not said. */
function filledIn(form: FormData): FormData {
  const filled = new FormData()
  for (const [name, value] of form) if (value !== '') filled.append(name, value)
  return filled
}
