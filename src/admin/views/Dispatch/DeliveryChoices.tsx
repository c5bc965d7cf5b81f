'use client'
import { deliveryVerbs } from '../../delivery-verbs'
import { useBoardTools } from './board-tools'
import type { ShownDelivery } from './filter-board'

interface Props {
  shown: readonly ShownDelivery[]
  driver: { id: string; name: string }
  chosenId: string | undefined
  onChoose(deliveryId: string): void
}

/** Deliveries for a driver: those that nobody has first, and the most urgent of them on top. */
export function DeliveryChoices({ shown, driver, chosenId, onChoose }: Props) {
  const { say } = useBoardTools().words
  const possible = shown
    .map(({ delivery }) => delivery)
    .filter(({ status, driverId }) => driverId !== driver.id && deliveryVerbs(status, 'admin').includes('assign'))
  const sorted = [...possible.filter(({ driverId }) => !driverId), ...possible.filter(({ driverId }) => driverId)]
  return (
    <fieldset className="wb-dispatch-choices">
      <legend>{say('pickDelivery', { driver: driver.name })}</legend>
      <div className="wb-dispatch-choices__list">
        {sorted.map(({ id, number, restaurant, door }) => (
          <label key={id} className="wb-dispatch-choice">
            <input
              type="radio"
              name="deliveryId"
              value={id}
              required
              checked={id === chosenId}
              onChange={() => onChoose(id)}
            />
            <span className="wb-dispatch-choice__name">{number}</span>
            <span className="wb-quiet">
              {restaurant} → {door}
            </span>
          </label>
        ))}
        {sorted.length === 0 && <p className="wb-empty">{say('noSuchDeliveries')}</p>}
      </div>
    </fieldset>
  )
}
