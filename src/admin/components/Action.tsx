'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { callApi } from '../call-api'
import { wordsOf } from '../words'

interface Props {
  /** What the API answers to. */
  url: string
  label: string
  explain: string
  /** Told when it is done. */
  done: string
  tone?: 'primary' | 'plain' | 'danger'
  /** The request's body, from the named inputs among the children. */
  body?: (form: FormData) => object
  children?: ReactNode
}

/** A button that asks for confirmation and for what the API wants to know, calls it, and shows the page anew. */
export function Action({ url, label, explain, done, tone = 'plain', body, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const router = useRouter()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    const answer = await callApi(url, { body: body?.(form) ?? {}, locale, unreachable: say('unreachable') })
    setBusy(false)
    if (answer.ok) toast.success(done)
    // Somebody else was faster: the page shows what is true now.
    else if (answer.status === 409) toast.error(answer.message)
    else {
      setProblem(answer.message)
      return
    }
    dialog.current?.close()
    router.refresh()
  }

  return (
    <>
      <button type="button" className={`wb-button wb-button--${tone}`} onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog ref={dialog} className="wb-dialog" aria-labelledby={title} onClose={() => setProblem(undefined)}>
        <form onSubmit={submit}>
          <h2 id={title}>{label}</h2>
          <p>{explain}</p>
          {children}
          {problem && (
            <p role="alert" className="wb-problem">
              {problem}
            </p>
          )}
          <div className="wb-dialog__buttons">
            <button type="button" className="wb-button wb-button--plain" onClick={() => dialog.current?.close()}>
              {say('back')}
            </button>
            <button
              type="submit"
              className={`wb-button wb-button--${tone === 'danger' ? 'danger' : 'primary'}`}
              disabled={busy}
            >
              {label}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
