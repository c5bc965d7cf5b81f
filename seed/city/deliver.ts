import { type Answered, answered } from '../../client'
import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'
import type { Position } from '../../src/domain/geo/position'
import { pause } from '../play/clock'
import { type DeliveryInHand, readDeliveryStatus, readWork } from '../play/driver-work'
import { makeMove } from '../play/make-move'
import type { Session } from '../play/session'
import { handOver } from './hand-over'
import { doorOpener, driverFate, FAILURES, inLanguage } from './mood'
import type { Presence } from './presence'
import type { City, Town } from './town'
import type { Trip } from './trip'

export interface DriverAtWork {
  readonly name: string
  readonly session: Session
  readonly trip: Trip
  readonly presence: Presence
  /** Metres a minute. */
  readonly speed: number
  /** Cash taken since the last visit to the office. */
  cash: number
}

/** How often somebody at the counter asks whether the food is there. */
const ASK_EVERY_MS = 1_500
/** Of the speed of others. */
const DAWDLING = 0.55
/** Virtual minutes at a door that does not open, before giving up. */
const DOORSTEP_MINUTES = 5

const CAUSES = { nobody: 'nobody_there', wrong: 'wrong_address' } as const

/** One delivery, from wherever it stands to its end: to the counter, to the door, and back again when nobody opens. */
export async function deliver(city: City, town: Town, driver: DriverAtWork, delivery: DeliveryInHand): Promise<void> {
  const { api, clock, daybook, over } = city
  const { random, trouble, doors } = town
  const { session, trip, presence } = driver
  const { id, orderId } = delivery
  const fate = driverFate(random)
  const speed = driver.speed * (fate === 'dawdles' ? DAWDLING : 0.9 + random() * 0.2)
  const drive = (to: Position) => trip.drive(to, speed, over)
  const counter = { lat: delivery.pickupLat, lng: delivery.pickupLng }
  const waybill = api.as(session)
  const params = { path: { id } }
  const move = async (from: DeliveryStatus, to: DeliveryStatus, call: () => Promise<Answered<unknown>>) => {
    await presence.present()
    if (over.aborted) return from
    return makeMove({
      from,
      to,
      ask: async () => answered(await call()),
      read: () => readDeliveryStatus(city, session, id),
    })
  }
  const tell = (pickedUp: boolean) => trouble.onTheWay.set(id, { pickedUp, vanish: () => presence.vanish() })
  if (fate === 'vanishes') presence.vanish()
  try {
    for (let status = delivery.status; !over.aborted; ) {
      if (status === 'assigned') {
        tell(false)
        await drive(counter)
        status = await move(status, 'at_pickup', () => waybill.POST('/api/deliveries/{id}/arrived-pickup', { params }))
      } else if (status === 'at_pickup') {
        tell(false)
        await clock.pass(0.5 + random(), over)
        if (!(await untilReady(city, driver, id))) return
        status = await move(status, 'picked_up', () => waybill.POST('/api/deliveries/{id}/picked-up', { params }))
      } else if (status === 'picked_up') {
        tell(true)
        await drive({ lat: delivery.dropoffLat, lng: delivery.dropoffLng })
        status = await move(status, 'at_dropoff', () => waybill.POST('/api/deliveries/{id}/arrived', { params }))
      } else if (status === 'at_dropoff') {
        const door = doors.get(orderId)
        await clock.pass(door ? DOORSTEP_MINUTES : 0.7 + random() * 2, over)
        if (door) {
          const body = { reason: inLanguage(FAILURES[door], town.locale), cause: CAUSES[door] }
          status = await move(status, 'failed', () => waybill.POST('/api/deliveries/{id}/failed', { params, body }))
          daybook.happened('delivery_failed', town.slug, driver.name)
        } else {
          status = await handOver(city, town, { session, move }, delivery, doorOpener(random))
          if (status === 'failed') daybook.happened('delivery_failed', town.slug, driver.name)
          if (status !== 'delivered') continue
          daybook.count(town.slug, 'delivered')
          driver.cash += delivery.cashDue
        }
      } else if (status === 'failed') {
        await drive(counter)
        // What the rules watch over is received by the restaurant, and the driver waits for it.
        const back = delivery.door ? 'returning' : 'returned'
        status = await move(status, back, () => waybill.POST('/api/deliveries/{id}/returned', { params, body: {} }))
        if (status === 'returned') daybook.count(town.slug, 'returned')
      } else if (status === 'returning') {
        await presence.present()
        await pause(ASK_EVERY_MS, over)
        status = await readDeliveryStatus(city, session, id)
        if (status === 'returned') daybook.count(town.slug, 'returned')
      } else {
        return
      }
    }
  } finally {
    trouble.onTheWay.delete(id)
  }
}

/** Waits at the counter. False for a delivery that is not in hand any more: cancelled, or given to somebody else. */
async function untilReady(city: City, { session, presence }: DriverAtWork, deliveryId: string): Promise<boolean> {
  while (!city.over.aborted) {
    await presence.present()
    const { deliveries } = await readWork(city, session)
    const mine = deliveries.find(({ id }) => id === deliveryId)
    if (!mine) return false
    if (mine.orderStatus === 'ready') return true
    await pause(ASK_EVERY_MS, city.over)
  }
  return false
}
