'use client'
import { useBoardTools } from './board-tools'

interface Props<Key extends string> {
  keys: readonly Key[]
  counts: Readonly<Record<Key, number>>
  /** Shown alone; all when undefined. */
  only: Key | undefined
  /** Trouble where there is more than none. */
  alarming?: readonly Key[]
  onOnly(key: Key | undefined): void
}

type Named = 'problem' | 'late' | 'waiting' | 'fetching' | 'underway' | 'idle' | 'offered' | 'busy' | 'offline'

/** Live counts that are filters too: a press shows only these, another one everything again. */
export function Chips<Key extends Named>({ keys, counts, only, alarming = [], onOnly }: Props<Key>) {
  const { say } = useBoardTools().words
  return (
    <fieldset className="wb-dispatch-chips">
      <legend className="wb-unseen">{say('counts')}</legend>
      {keys.map((key) => (
        <button
          key={key}
          type="button"
          className={`wb-dispatch-count${alarming.includes(key) && counts[key] > 0 ? ' wb-dispatch-count--bad' : ''}`}
          aria-pressed={key === only}
          data-count={key}
          onClick={() => onOnly(key === only ? undefined : key)}
        >
          <strong>{counts[key]}</strong> {say(key)}
        </button>
      ))}
    </fieldset>
  )
}
