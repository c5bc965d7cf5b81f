'use client'
import { useState } from 'react'
import { DELAY_REASONS } from '../../../domain/orders/kitchen-reasons'
import type { KitchenOrder } from '../../../queries/kitchen'
import { KitchenDialog } from './KitchenDialog'
import { useScene } from './kitchen-context'
import { ReasonChoices } from './ReasonChoices'
import { useAsking } from './use-asking'

const DELAYS = [5, 10, 15] as const

interface Props {
  order: KitchenOrder
  open: boolean
  close(): void
}

/** It takes longer, by how much and perhaps why. */
export function DelayDialog({ order, open, close }: Props) {
  const { words, hour } = useScene()
  const { say } = words
  const [reason, setReason] = useState('')
  const { busy, problem, ask } = useAsking(close)

  async function delay(minutes: number): Promise<void> {
    const why = reason.trim()
    const request = { url: `/api/orders/${order.id}/delay`, body: { minutes, ...(why && { reason: why }) } }
    await ask<{ readyBy: string }>(request, ({ readyBy }) => say('delayedToast', { time: hour(readyBy) }))
  }

  return (
    <KitchenDialog
      open={open}
      close={close}
      title={say('delayTitle', { number: order.number })}
      explain={say('delayExplain')}
      problem={problem}
    >
      <ReasonChoices reasons={DELAY_REASONS} title={say('reasonOptional')} reason={reason} choose={setReason} />
      <div className="wb-delays">
        {DELAYS.map((minutes) => (
          <button
            key={minutes}
            type="button"
            className="wb-button wb-button--primary"
            disabled={busy}
            onClick={() => void delay(minutes)}
          >
            {say('delayBy', { minutes })}
          </button>
        ))}
      </div>
    </KitchenDialog>
  )
}
