'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { INVITED_ROLES } from '../../../domain/onboarding/invitation'
import { callApi } from '../../call-api'
import { wordsOf } from '../../words'
import { staffWords } from './words'

interface Props {
  base: string
  onInvited(): void
}

/** Makes an invitation. Its link is shown once: only its fingerprint is kept. */
export function InviteForm({ base, onInvited }: Props) {
  const id = useId()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, staffWords)
  const [link, setLink] = useState<string>()
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const email = String(form.get('email') ?? '').trim()
    setBusy(true)
    const answer = await callApi<{ path: string }>(`${base}/invitations`, {
      body: { role: form.get('role'), ...(email && { email }) },
      locale,
      unreachable: wordsOf(i18n).say('unreachable'),
    })
    setBusy(false)
    if (!answer.ok) toast.error(answer.message)
    else {
      setLink(new URL(answer.body.path, location.origin).href)
      onInvited()
    }
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(link ?? '')
      toast.success(say('copied'))
    } catch (error) {
      // Not every browser lets a page write there: the link can be marked by hand.
      console.warn('the link could not be copied', error)
    }
  }

  return (
    <form className="wb-staff__invite" onSubmit={(event) => void submit(event)}>
      <div className="wb-input">
        <label htmlFor={`${id}-role`}>{say('role')}</label>
        <select id={`${id}-role`} name="role">
          {INVITED_ROLES.map((role) => (
            <option key={role} value={role}>
              {say(`role_${role}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="wb-input">
        <label htmlFor={`${id}-email`}>{say('email')}</label>
        <input id={`${id}-email`} name="email" type="email" maxLength={200} aria-describedby={`${id}-hint`} />
        <small id={`${id}-hint`}>{say('emailHint')}</small>
      </div>
      <button type="submit" className="wb-button wb-button--primary" disabled={busy}>
        {say('makeLink')}
      </button>
      {link && (
        <div className="wb-input" role="status">
          <label htmlFor={`${id}-link`}>{say('link')}</label>
          <input id={`${id}-link`} readOnly value={link} aria-describedby={`${id}-once`} />
          <small id={`${id}-once`}>{say('linkHint')}</small>
          <button type="button" className="wb-button wb-button--plain" onClick={() => void copy()}>
            {say('copy')}
          </button>
        </div>
      )}
    </form>
  )
}
