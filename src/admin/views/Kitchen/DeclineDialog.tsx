'use client'
import { useState } from 'react'
import { DECLINE_REASONS } from '../../../domain/orders/kitchen-reasons'
import type { KitchenOrder } from '../../../queries/kitchen'
import { KitchenDialog } from './KitchenDialog'
import { useScene } from './kitchen-context'
import { ReasonChoices } from './ReasonChoices'
import { useAsking } from './use-asking'

interface Props {
  order: KitchenOrder
  open: boolean
  close(): void
}

/** No, and why. */
export function DeclineDialog({ order, open, close }: Props) {
  const { say } = useScene().words
  const [reason, setReason] = useState('')
  const { busy, problem, ask } = useAsking(close)

  const decline = () =>
    ask({ url: `/api/orders/${order.id}/decline`, body: { reason: reason.trim() } }, () => say('declinedToast'))

  return (
    <KitchenDialog
      open={open}
      close={close}
      title={say('declineTitle', { number: order.number })}
      explain={say('declineExplain')}
      problem={problem}
    >
      <ReasonChoices reasons={DECLINE_REASONS} title={say('reason')} reason={reason} choose={setReason} />
      <button
        type="button"
        className="wb-button wb-button--danger"
        disabled={busy || !reason.trim()}
        onClick={() => void decline()}
      >
        {say('decline')}
      </button>
    </KitchenDialog>
  )
}
