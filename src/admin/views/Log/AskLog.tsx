'use client'
import { useTranslation } from '@payloadcms/ui'
import type { FormEvent } from 'react'
import { OUTCOMES, RECORD_KINDS } from '../../../domain/compliance-log/record'
import { LOG_NAMES } from '../../log-names/log-name'
import { wordsOf } from '../../words'
import { PickHit } from './PickHit'
import { type Choice, PickInput } from './PickInput'
import { WISHES, type Wish } from './told'
import { KIND_LABELS, type LogWords, OUTCOME_LABELS } from './words'

interface Props {
  wish: Wish
  markets: { id: string; name: string }[]
  /** What is looked for, by name, as far as it is known. */
  called: { subject: string | null; actor: string | null }
  onShow(wish: Wish): void
  words: LogWords
}

/** What of the log is shown, and exported. */
export function AskLog({ wish, markets, called, onShow, words: { say, label, locale } }: Props) {
  const { i18n } = useTranslation()
  const hits = { problem: say('pickOne'), locale, unreachable: wordsOf(i18n).say('unreachable') }
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
      <PickInput
        name="command"
        label={say('command')}
        value={wish.command}
        choices={whats(label)}
        stands={() => true}
        problem={say('pickOne')}
      />
      <PickHit
        {...hits}
        name="subjectId"
        label={say('subjectId')}
        value={wish.subjectId}
        called={called.subject}
        idOf={({ id }) => id}
      />
      <PickHit
        {...hits}
        name="actorId"
        label={say('actorId')}
        value={wish.actorId}
        called={called.actor}
        idOf={({ userId }) => userId}
      />
      <button type="submit" className="wb-button wb-button--primary">
        {say('show')}
      </button>
    </form>
  )
}

/** Two that are called alike, a command and what came of it, are told apart by their names. */
function whats(label: LogWords['label']): Choice[] {
  const texts = LOG_NAMES.map(({ text }) => label(text))
  return LOG_NAMES.map(({ name }, index) => {
    const text = texts[index] ?? name
    return { id: name, text: texts.indexOf(text) === texts.lastIndexOf(text) ? text : `${text} (${name})` }
  })
}
