'use client'
import { type FormEvent, useRef } from 'react'
import { PROVIDER_LABELS } from '../../../../collections/payments/labels'
import { PROVIDERS } from '../../../domain/payments/providers'
import type { Wish } from './told'
import type { ReconciliationWords } from './words'

interface Props {
  wish: Wish
  today: string
  onShow(wish: Wish): void
  /** Absent for who only reads. */
  onCompare: ((wish: Wish) => Promise<void>) | undefined
  words: ReconciliationWords
}

/** Which days are shown, and compared anew. */
export function AskDays({ wish, today, onShow, onCompare, words: { say, label } }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const asked = (): Wish => {
    const given = new FormData(form.current ?? undefined)
    const [provider = '', from = '', to = ''] = ['provider', 'from', 'to'].map((name) => String(given.get(name) ?? ''))
    return { provider, from, to }
  }
  const show = (event: FormEvent) => {
    event.preventDefault()
    onShow(asked())
  }
  return (
    <form ref={form} className="wb-card wb-ledger-ask" onSubmit={show}>
      <label>
        {say('provider')}
        <select name="provider" defaultValue={wish.provider}>
          <option value="">{say('all')}</option>
          {PROVIDERS.map((name) => (
            <option key={name} value={name}>
              {label(PROVIDER_LABELS[name])}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('from')}
        <input type="date" name="from" required defaultValue={wish.from} max={today} />
      </label>
      <label>
        {say('to')}
        <input type="date" name="to" required defaultValue={wish.to} max={today} />
      </label>
      <button type="submit" className="wb-button wb-button--plain">
        {say('show')}
      </button>
      {onCompare && (
        <button
          type="button"
          className="wb-button wb-button--primary"
          onClick={() => {
            if (!form.current?.reportValidity()) return
            onShow(asked())
            void onCompare(asked())
          }}
        >
          {say('compare')}
        </button>
      )}
    </form>
  )
}
