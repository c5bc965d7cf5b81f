'use client'
import { useEffect, useRef, useState } from 'react'
import type { DispatchBoard } from '../../../domain/dispatch/board'
import { ActionDialog } from '../../components/ActionDialog'
import { assignEffects } from './assign-effects'
import { type Asking, useBoardTools } from './board-tools'
import { DeliveryChoices } from './DeliveryChoices'
import { DriverChoices } from './DriverChoices'
import type { ShownDelivery } from './filter-board'
import type { LiveBoard } from './use-board'

interface Props {
  asking: Asking
  board: DispatchBoard
  shown: readonly ShownDelivery[]
  data: LiveBoard
  onSettled(): void
  onClose(): void
}

const REASONS = ['reasonNear', 'reasonLate', 'reasonAsked'] as const

/** Asks whatever is still open (who, what, why), says what it will do, and does it. */
export function AskDialog({ asking, board, shown, data, onSettled, onClose }: Props) {
  const { words } = useBoardTools()
  const { say } = words
  const dialog = useRef<HTMLDialogElement>(null)
  const [deliveryId, setDeliveryId] = useState(asking.deliveryId)
  const [driverId, setDriverId] = useState(asking.verb === 'assign' ? asking.driverId : undefined)
  useEffect(() => dialog.current?.showModal(), [])

  const delivery = board.deliveries.find(({ id }) => id === deliveryId)
  const driver = board.drivers.find(({ id }) => id === driverId)
  const nameOf = (id: string | null) => board.drivers.find((one) => one.id === id)?.name
  const number = delivery?.number ?? ''
  const asked = { ref: dialog, onSettled, onClose }

  if (asking.verb === 'take')
    return (
      <ActionDialog
        {...asked}
        url={`/api/deliveries/${asking.deliveryId}/unassign`}
        label={say('take')}
        explain={say('takeExplain', { driver: nameOf(delivery?.driverId ?? null) ?? '?', number })}
        done={say('taken', { number })}
        tone="danger"
        reason="required"
      />
    )

  const told =
    delivery && driver
      ? assignEffects({ market: board.market, delivery, driver, silentSeconds: data.silence(driver.id), nameOf }, words)
      : { effects: [], warnings: [] }
  return (
    <ActionDialog
      {...asked}
      url={`/api/deliveries/${deliveryId}/assign`}
      label={driver ? say('assignTo', { driver: driver.name }) : say('assignTitle', { number })}
      explain={
        <div aria-live="polite" className="wb-dispatch-effects">
          {told.effects.map((effect) => (
            <p key={effect}>{effect}</p>
          ))}
          {told.warnings.map((warning) => (
            <p key={warning} className="wb-dispatch-effects__warning">
              {warning}
            </p>
          ))}
        </div>
      }
      done={say('given', { driver: driver?.name ?? '', number })}
      tone="primary"
      body={() => ({ driverId })}
      reason="required"
      usualReasons={REASONS.map((reason) => say(reason))}
    >
      {!asking.driverId && delivery && (
        <DriverChoices
          delivery={delivery}
          drivers={board.drivers}
          placeOf={data.placeOf}
          chosenId={driverId}
          onChoose={setDriverId}
        />
      )}
      {!asking.deliveryId && driver && (
        <DeliveryChoices shown={shown} driver={driver} chosenId={deliveryId} onChoose={setDeliveryId} />
      )}
    </ActionDialog>
  )
}
