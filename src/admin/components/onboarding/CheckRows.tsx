import type { Words } from '../../words'
import type { ToldChecklist } from './told-checklist'
import type { GoLiveWord } from './words'

/** A sentence each: done, worth a look, or missing, with the way to where it is mended. */
export function CheckRows({ items, words: { say } }: { items: ToldChecklist['items']; words: Words<GoLiveWord> }) {
  return (
    <ul className="wb-live-list__checks">
      {items.map(({ check, state, sentence, href }) => (
        <li key={check} data-check={check} data-state={state}>
          <span className={`wb-pill wb-pill--${TONES[state]}`}>{say(`state_${state}`)}</span>
          <span>{sentence}</span>
          {href && state !== 'done' && <a href={href}>{say('mend')}</a>}
        </li>
      ))}
    </ul>
  )
}

const TONES = { done: 'good', warning: 'waiting', missing: 'bad' } as const
