import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'
import { pause } from '../play/clock'
import { type DeliveryInHand, readDeliveryStatus, readWork } from '../play/driver-work'
import { makeMove } from '../play/make-move'
import type { Session } from '../play/session'
import type { Journey } from './journey'
import { toPoint } from './projection'
import type { Town } from './town'

/** How often a courier at the counter asks whether the food is there. */
const ASK_EVERY_MS = 1_000

/**
 * One delivery, from wherever it stands to its end. Service minutes as in the benchmark: half before the goods change hands, half
 * after it.
 */
export async function runDelivery(
  town: Town,
  session: Session,
  journey: Journey,
  delivery: DeliveryInHand,
): Promise<void> {
  const { api, clock, daybook, over } = town
  const { id, pickupLat, pickupLng, dropoffLat, dropoffLng } = delivery
  const { pickupServiceMinutes, dropoffServiceMinutes } = town.instance.parameters
  const move = (from: DeliveryStatus, to: DeliveryStatus, verb: string, body?: unknown) =>
    makeMove({
      from,
      to,
      ask: () => api.post(`/api/deliveries/${id}/${verb}`, session, body),
      read: () => readDeliveryStatus(town, session, id),
    })

  for (let status = delivery.status; !over.aborted; ) {
    if (status === 'assigned') {
      await journey.drive(toPoint({ lat: pickupLat, lng: pickupLng }), over)
      status = await move(status, 'at_pickup', 'arrived-pickup')
    } else if (status === 'at_pickup') {
      await clock.pass(pickupServiceMinutes / 2, over)
      await untilReady(town, session, id)
      status = await move(status, 'picked_up', 'picked-up')
      await clock.pass(pickupServiceMinutes / 2, over)
    } else if (status === 'picked_up') {
      await journey.drive(toPoint({ lat: dropoffLat, lng: dropoffLng }), over)
      status = await move(status, 'at_dropoff', 'arrived')
    } else if (status === 'at_dropoff') {
      await clock.pass(dropoffServiceMinutes / 2, over)
      status = await move(status, 'delivered', 'delivered', { proof: {} })
      if (status === 'delivered') daybook.delivered()
      await clock.pass(dropoffServiceMinutes / 2, over)
    } else {
      return
    }
  }
}

/** Waits at the counter. A delivery that is not in hand any more is not waited for: the next move will find out why. */
async function untilReady(town: Town, session: Session, deliveryId: string): Promise<void> {
  while (!town.over.aborted) {
    const { deliveries } = await readWork(town, session)
    const mine = deliveries.find(({ id }) => id === deliveryId)
    if (!mine || mine.orderStatus === 'ready') return
    await pause(ASK_EVERY_MS, town.over)
  }
}
