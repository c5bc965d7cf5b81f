'use client'
import { useId } from 'react'
import { ORDER_REASON_LABELS } from '../../../../collections/orders/labels'
import { useScene } from './kitchen-context'

interface Props {
  reasons: readonly (keyof typeof ORDER_REASON_LABELS)[]
  title: string
  reason: string
  choose(reason: string): void
}

/** A reason by one tap, or a sentence of one's own. Chosen ones are stored as codes and read in everybody's own language. */
export function ReasonChoices({ reasons, title, reason, choose }: Props) {
  const id = useId()
  const { words } = useScene()
  const own = reasons.some((code) => code === reason) ? '' : reason
  return (
    <>
      <fieldset className="wb-taps">
        <legend>{title}</legend>
        {reasons.map((code) => (
          <button
            key={code}
            type="button"
            className="wb-tap"
            aria-pressed={reason === code}
            onClick={() => choose(reason === code ? '' : code)}
          >
            {words.label(ORDER_REASON_LABELS[code])}
          </button>
        ))}
      </fieldset>
      <div className="wb-input">
        <label htmlFor={id}>{words.say('reasonFree')}</label>
        <input id={id} maxLength={300} value={own} onChange={({ target }) => choose(target.value)} />
      </div>
    </>
  )
}
