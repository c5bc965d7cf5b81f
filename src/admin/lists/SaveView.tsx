'use client'
import { useTranslation } from '@payloadcms/ui'
import { type FormEvent, useId, useRef } from 'react'
import { wordsOf } from '../words'
import { listWords } from './words'

/** Keeps the list as it is filtered now, under a name. */
export function SaveView({ save }: { save(name: string): Promise<void> }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, listWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (!name) return
    await save(name)
    dialog.current?.close()
  }

  return (
    <>
      <button type="button" className="wb-link-button" onClick={() => dialog.current?.showModal()}>
        {say('save')}
      </button>
      <dialog ref={dialog} className="wb-dialog" aria-labelledby={title}>
        <form onSubmit={(event) => void submit(event)}>
          <h2 id={title}>{say('save')}</h2>
          <p>{say('saveExplain')}</p>
          <label className="wb-field">
            {say('name')}
            <input name="name" required maxLength={40} autoComplete="off" />
          </label>
          <div className="wb-dialog__buttons">
            <button type="button" className="wb-button wb-button--plain" onClick={() => dialog.current?.close()}>
              {wordsOf(i18n).say('back')}
            </button>
            <button type="submit" className="wb-button wb-button--primary">
              {say('keep')}
            </button>
          </div>
        </form>
      </dialog>
    </>
  )
}
