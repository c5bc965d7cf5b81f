'use client'
import { useScene } from './kitchen-context'
import type { BellState } from './use-bell'

interface Props {
  state: BellState
  turnOn(): Promise<void>
  turnOff(): void
}

/** Whether new orders are heard. */
export function BellControl({ state, turnOn, turnOff }: Props) {
  const { words } = useScene()
  const on = state === 'on'
  return (
    <button
      type="button"
      className={`wb-button wb-button--${on ? 'plain' : 'primary'} wb-kitchen-bell`}
      aria-pressed={on}
      onClick={() => (on ? turnOff() : void turnOn())}
    >
      <svg className="wb-line-icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" />
        {!on && <path d="M3 3l18 18" />}
      </svg>
      {words.say(on ? 'soundOn' : 'soundOff')}
    </button>
  )
}
