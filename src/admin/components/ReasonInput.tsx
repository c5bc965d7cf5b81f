'use client'
import { useTranslation } from '@payloadcms/ui'
import { useId } from 'react'
import { wordsOf } from '../words'

/** The reason of a move, as the API takes it: up to 300 characters under the name `reason`. */
export function ReasonInput({ required }: { required: boolean }) {
  const id = useId()
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  return (
    <div className="wb-input">
      <label htmlFor={id}>
        {say('reason')}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      <textarea id={id} name="reason" rows={3} maxLength={300} required={required} aria-describedby={`${id}-hint`} />
      <small id={`${id}-hint`}>{say('reasonHint')}</small>
    </div>
  )
}

/** The reason in a form, or nothing where nobody wrote one. */
export function reasonIn(form: FormData): { reason?: string } {
  const reason = String(form.get('reason') ?? '').trim()
  return reason ? { reason } : {}
}
