'use client'
import { useTranslation } from '@payloadcms/ui'
import { type MouseEvent, useId } from 'react'
import { wordsOf } from '../words'

interface Props {
  required: boolean
  /** Sentences that people often write here, each a click away. */
  usual?: readonly string[]
}

/** The reason of a move, as the API takes it: up to 300 characters under the name `reason`. */
export function ReasonInput({ required, usual }: Props) {
  const id = useId()
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  const input = (
    <div className="wb-input">
      <label htmlFor={id}>
        {say('reason')}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      <textarea id={id} name="reason" rows={3} maxLength={300} required={required} aria-describedby={`${id}-hint`} />
      <small id={`${id}-hint`}>{say('reasonHint')}</small>
    </div>
  )
  if (!usual) return input
  return (
    <div>
      {input}
      <fieldset className="wb-dispatch-reasons">
        <legend className="wb-unseen">{say('usualReasons')}</legend>
        {usual.map((reason) => (
          <button key={reason} type="button" className="wb-dispatch-count" onClick={(event) => fill(event, reason)}>
            {reason}
          </button>
        ))}
      </fieldset>
    </div>
  )
}

/** Writes a usual reason into the field, where it can be changed. */
function fill({ currentTarget }: MouseEvent<HTMLButtonElement>, reason: string): void {
  const field = currentTarget.form?.elements.namedItem('reason')
  if (!(field instanceof HTMLTextAreaElement)) return
  field.value = reason
  field.focus()
}

/** The reason in a form, or nothing where nobody wrote one. */
export function reasonIn(form: FormData): { reason?: string } {
  const reason = String(form.get('reason') ?? '').trim()
  return reason ? { reason } : {}
}
