'use client'
import { toast, useTranslation } from '@payloadcms/ui'
import { type FormEvent, type ReactNode, type Ref, useId, useRef, useState } from 'react'
import { callApi } from '../call-api'
import { newKey } from '../new-key'
import { wordsOf } from '../words'
import { Problem } from './Problem'
import { ReasonInput, reasonIn } from './ReasonInput'

export interface Question {
  /** What the API answers to. */
  url: string
  label: string
  explain: ReactNode
  /** Told when it is done. */
  done: string
  tone?: 'primary' | 'plain' | 'danger'
  /** The request's body, from the named inputs among the children; a form is sent as it is. */
  body?: (form: FormData) => object | FormData
  /** Whether it also asks why: it has to be said, or may be. The body then has a `reason`. */
  reason?: 'required' | 'optional'
  usualReasons?: readonly string[]
  /** What the API wants to know, and what the person should. */
  children?: ReactNode
}

interface Props extends Question {
  /** Opened by whoever holds it, with `showModal()`. */
  ref: Ref<HTMLDialogElement>
  /** It is done, or somebody else was faster: what is shown must be read anew. */
  onSettled(): void
  onClose?(): void
}

/** Asks for confirmation and for what the API wants to know, calls it, and says what came of it. */
export function ActionDialog(props: Props) {
  const {
    ref,
    url,
    label,
    explain,
    done,
    tone = 'plain',
    body,
    reason,
    usualReasons,
    children,
    onSettled,
    onClose,
  } = props
  const title = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  /** One for each opening: sending the same confirmation again, after an answer that got lost, does nothing twice. */
  const key = useRef(newKey())
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const dialog = event.currentTarget.closest('dialog')
    const form = new FormData(event.currentTarget)
    const given = body?.(form) ?? {}
    setBusy(true)
    const answer = await callApi(url, {
      ...(given instanceof FormData ? { form: given } : { body: { ...given, ...(reason && reasonIn(form)) } }),
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
    dialog?.close()
    onSettled()
  }

  function closed(): void {
    setProblem(undefined)
    key.current = newKey()
    onClose?.()
  }

  return (
    <dialog ref={ref} className="wb-dialog" aria-labelledby={title} onClose={closed}>
      <form onSubmit={submit}>
        <h2 id={title}>{label}</h2>
        {typeof explain === 'string' ? <p>{explain}</p> : explain}
        {children}
        {reason && <ReasonInput required={reason === 'required'} usual={usualReasons} />}
        <Problem>{problem}</Problem>
        <div className="wb-dialog__buttons">
          <button
            type="button"
            className="wb-button wb-button--plain"
            onClick={(event) => event.currentTarget.closest('dialog')?.close()}
          >
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
  )
}
