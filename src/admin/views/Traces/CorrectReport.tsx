'use client'
import { useTranslation } from '@payloadcms/ui'
import { Action } from '../../components/Action'
import { wordsOf } from '../../words'
import { traceWords } from './words'

interface Props {
  reportId: string
  /** Tags that it tells of; empty where no other package may take their place. */
  labels: readonly string[]
  /** It was taken, and is only told anew where its order takes other packages. */
  confirmed: boolean
}

/** Has a rejected report sent again, or a confirmed one amended, by whoever says what was put right. */
export function CorrectReport({ reportId, labels, confirmed }: Props) {
  const { say } = wordsOf(useTranslation().i18n, traceWords)
  return (
    <Action
      url={`/api/trace-reports/${reportId}/correct`}
      label={say(confirmed ? 'exchange' : 'correct')}
      explain={say(confirmed ? 'exchangeExplain' : 'correctExplain')}
      done={say(confirmed ? 'exchanged' : 'corrected')}
      tone={confirmed ? 'plain' : 'primary'}
      body={(form) => ({ note: form.get('note'), hold: form.getAll('hold') })}
    >
      <label className="wb-field">
        {say('note')}
        <input name="note" required maxLength={300} />
      </label>
      {labels.length > 0 && (
        <fieldset className="wb-traces__hold">
          <legend>{say('hold')}</legend>
          {labels.map((label) => (
            <label key={label}>
              <input type="checkbox" name="hold" value={label} /> <code>{label}</code>
            </label>
          ))}
        </fieldset>
      )}
    </Action>
  )
}
