'use client'
import { useTranslation } from '@payloadcms/ui'
import { type FormEvent, useId, useState } from 'react'
import { Problem } from '../../components/Problem'
import { wordsOf } from '../../words'
import { importWords } from './words'

const PARTS = [
  ['products', '.csv,text/csv'],
  ['options', '.csv,text/csv'],
  ['menu', '.json,application/json'],
] as const

/** Files to be checked: tables of products and of options, or everything in one. */
export function UploadForm({ check }: { check(form: FormData): Promise<void> }) {
  const id = useId()
  const { say } = wordsOf(useTranslation().i18n, importWords)
  const [busy, setBusy] = useState(false)
  const [empty, setEmpty] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = PARTS.some(([part]) => {
      const file = form.get(part)
      return file instanceof File && file.size > 0
    })
    setEmpty(!chosen)
    if (!chosen) return
    setBusy(true)
    await check(form)
    setBusy(false)
  }

  return (
    <form className="wb-import__form" onSubmit={(event) => void submit(event)}>
      {PARTS.map(([part, accept]) => (
        <div key={part}>
          <label htmlFor={`${id}-${part}`}>{say(part)}</label>
          <input id={`${id}-${part}`} name={part} type="file" accept={accept} />
        </div>
      ))}
      <div>
        <label className="wb-import__whole">
          <input type="checkbox" name="whole" value="true" aria-describedby={`${id}-hint`} />
          {say('whole')}
        </label>
        <small id={`${id}-hint`} className="wb-quiet">
          {say('wholeHint')}
        </small>
      </div>
      {empty && <Problem>{say('needFile')}</Problem>}
      <button type="submit" className="wb-button wb-button--primary" disabled={busy}>
        {say(busy ? 'checking' : 'check')}
      </button>
    </form>
  )
}
