'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react'
import { callApi } from '../call-api'
import { newKey } from '../new-key'
import { wordsOf } from '../words'

interface Props {
  /** What the API answers to. */
  url: string
  label: string
  explain: string
  /** Told when it is done. */
  done: string
  tone?: 'primary' | 'plain' | 'danger'
  /** The request's body, from the named inputs among the children; a form is sent as it is. */
  body?: (form: FormData) => object | FormData
  /** What the API wants to know, and what the person should: made anew each time it opens. */
  children?: ReactNode
}

/** A button that asks for confirmation and for what the API wants to know, calls it, and shows the page anew. */
export function Action({ url, label, explain, done, tone = 'plain', body, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  /** One for each opening: sending the same confirmation again, after an answer that got lost, does nothing twice. */
  const key = useRef('')
  const router = useRouter()
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)

  function ask(): void {
    key.current = newKey()
    setOpen(true)
    dialog.current?.showModal()
  }

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const given = body?.(new FormData(event.currentTarget)) ?? {}
    setBusy(true)
    const answer = await callApi(url, {
      ...(given instanceof FormData ? { form: given } : { body: given }),
      key: key.current,
      locale,
      unreachable: say('unreachable'),
    })
    setBusy(false)
    if (answer.ok) toast.success(done)
    // Somebody else was faster: the page shows what is true now.
    else if (answer.status === 409) toast.error(answer.message)
    else {
      // What was refused may be sent again with other words; what got no answer must stay the same intent.
      if (answer.status > 0) key.current = newKey()
      setProblem(answer.message)
      return
    }
    dialog.current?.close()
    router.refresh()
  }

  function closed(): void {
    setOpen(false)
    setProblem(undefined)
  }

  return (
    <>
      <button type="button" className={`wb-button wb-button--${tone}`} onClick={ask}>
        {label}
      </button>
      <dialog ref={dialog} className="wb-dialog" aria-labelledby={title} onClose={closed}>
        <form onSubmit={submit}>
          <h2 id={title}>{label}</h2>
          <p>{explain}</p>
          {open && children}
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
