'use client'
import { type FormEvent, useState } from 'react'
import { AccountFields, accountIn } from '../../AccountFields'
import { callHouse } from '../../call-house'
import { useReady } from '../../use-ready'
import type { JOIN_WORDS } from './words'

interface Props {
  secret: string
  email: string | null
  words: (typeof JOIN_WORDS)['en']
  locale: 'en' | 'fr'
}

/** Opens an account that works for the restaurant, or lets the one that is signed in here do so. */
export function Join({ secret, email, words, locale }: Props) {
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [joined, setJoined] = useState(false)
  const idle = useReady() && !busy

  async function accept(body: object): Promise<void> {
    setBusy(true)
    const url = `/api/invitations/${encodeURIComponent(secret)}/accept`
    const answer = await callHouse(url, { body, locale, unreachable: words.unreachable })
    setBusy(false)
    setJoined(answer.ok)
    setProblem(answer.ok ? undefined : answer.message)
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    void accept({ account: accountIn(new FormData(event.currentTarget)) })
  }

  if (joined)
    return (
      <section className="wb-form__card" aria-live="polite">
        <h2>{words.joined}</h2>
        <a className="wb-form__go" href="/admin/kitchen">
          {words.toPanel}
        </a>
      </section>
    )
  return (
    <form className="wb-form__card" onSubmit={submit}>
      <AccountFields words={words} email={email} />
      {problem && (
        <p role="alert" className="wb-form__problem">
          {problem}
        </p>
      )}
      <button type="submit" className="wb-form__go" disabled={!idle}>
        {words.join}
      </button>
      <button type="button" className="wb-form__plain" disabled={!idle} onClick={() => void accept({})}>
        {words.asMe}
      </button>
    </form>
  )
}
