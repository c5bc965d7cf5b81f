'use client'
import { type ReactNode, useState } from 'react'
import { MAX_PREP_MINUTES } from '../../../domain/kitchen/estimate-preparation'
import { useScene } from './kitchen-context'
import type { KitchenTicket } from './test-ticket'

const STEP = 5

interface Props {
  order: KitchenTicket
  /** Says why it was refused; nothing when it was not. */
  tell(problem: string | undefined): void
  /** Stands beside the yes. */
  children: ReactNode
}

/** Yes, and in how many minutes: the estimate from the kitchen's load, five more or five less. */
export function AcceptOrder({ order, tell, children }: Props) {
  const { words, load, call, hour } = useScene()
  const { say } = words
  const [chosen, setChosen] = useState<number>()
  const [busy, setBusy] = useState(false)
  const minutes = chosen ?? load.estimate
  const step = (by: number) => setChosen(Math.min(MAX_PREP_MINUTES, Math.max(STEP, minutes + by)))

  async function accept(): Promise<void> {
    setBusy(true)
    const request = order.test
      ? { url: `/api/kitchen-tests/${order.id}/move`, body: { to: 'confirmed', prepMinutes: minutes } }
      : { url: `/api/orders/${order.id}/accept`, body: { prepMinutes: minutes } }
    tell(await call<{ readyBy: string }>(request, ({ readyBy }) => say('acceptedToast', { time: hour(readyBy) })))
    setBusy(false)
  }

  return (
    <div className="wb-accept">
      <button type="button" className="wb-tap" aria-label={say('less')} onClick={() => step(-STEP)}>
        −{STEP}
      </button>
      <output>
        {say('minutes', { minutes })}
        <small>{minutes === load.estimate ? say('suggested') : ' '}</small>
      </output>
      <button type="button" className="wb-tap" aria-label={say('more')} onClick={() => step(STEP)}>
        +{STEP}
      </button>
      <div className="wb-accept__answer">
        <button type="button" className="wb-button wb-button--primary" disabled={busy} onClick={() => void accept()}>
          {say('accept', { minutes })}
        </button>
        {children}
      </div>
    </div>
  )
}
