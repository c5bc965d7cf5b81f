'use client'
import type { FormEvent } from 'react'
import { OUTCOMES, RECORD_KINDS } from '../../../domain/compliance-log/record'
import { WISHES, type Wish } from './told'
import { KIND_LABELS, type LogWords, OUTCOME_LABELS } from './words'

interface Props {
  wish: Wish
  markets: { id: string; name: string }[]
  onShow(wish: Wish): void
  words: LogWords
}

/** What of the log is shown, and exported. */
export function AskLog({ wish, markets, onShow, words: { say, label } }: Props) {
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    onShow(Object.fromEntries(WISHES.map((name) => [name, String(given.get(name) ?? '').trim()])) as unknown as Wish)
  }
  const choices = {
    market: markets.map(({ id, name }) => ({ value: id, text: name })),
    kind: RECORD_KINDS.map((kind) => ({ value: kind, text: label(KIND_LABELS[kind]) })),
    outcome: OUTCOMES.map((outcome) => ({ value: outcome, text: label(OUTCOME_LABELS[outcome]) })),
  }
  return (
    <form className="wb-card wb-ledger-ask" onSubmit={show}>
      {(['from', 'to'] as const).map((name) => (
        <label key={name}>
          {say(name)}
          <input type="date" name={name} defaultValue={wish[name]} />
        </label>
      ))}
      {(['market', 'kind', 'outcome'] as const).map((name) => (
        <label key={name}>
          {say(name)}
          <select name={name} defaultValue={wish[name]}>
            <option value="">{say('all')}</option>
            {choices[name].map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      {(['command', 'subjectId', 'actorId'] as const).map((name) => (
        <label key={name}>
          {say(name)}
          <input
            name={name}
            defaultValue={wish[name]}
            maxLength={100}
            {...(name === 'actorId' && { pattern: '\\s*[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\s*' })}
          />
        </label>
      ))}
      <button type="submit" className="wb-button wb-button--primary">
        {say('show')}
      </button>
    </form>
  )
}
