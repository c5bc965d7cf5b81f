import type { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { estimateArrival } from '../../domain/geo/estimate-arrival'
import type { Broadcast } from '../../ports/broadcaster'
import type { Call } from '../context'
import { Instant } from '../instant'
import { type CarriedOrder, findCarriedOrders } from './carried-orders'
import { type DriverPosition, PositionInput, storePositions } from './record-positions'

/** A phone's clock may be ahead by so much; a later moment is taken as now. */
const CLOCK_SKEW_MS = 5_000

/** `at` is when the phone was there; now when absent. */
export const ReportedPosition = PositionInput.extend({ at: Instant.optional() })

/** Stores what a driver's phone reports, and tells those who follow the orders in hand where the driver is and when to expect them. */
export async function reportPositions(
  call: Call,
  reported: readonly z.output<typeof ReportedPosition>[],
): Promise<{ accepted: number }> {
  const { app, actor } = call
  if (!actor.driverId) throw new WaybillError('not_found')
  const driverId = actor.driverId
  const now = app.clock.now()
  const positions = reported.map(
    (position): DriverPosition => ({ ...position, driverId, at: momentOf(position.at, now) }),
  )
  const [last] = await storePositions(app.db, positions)
  // What was seen before the cut comes late and after newer news: nobody's marker goes back for it.
  if (!last) return { accepted: positions.length }
  const carried = await findCarriedOrders(app.db, driverId)
  // Live positions go straight to the rooms: the next one comes in a second, so nothing durable is owed.
  await app.broadcaster.send(messages(last, carried, now))
  return { accepted: positions.length }
}

function momentOf(at: string | undefined, now: Date): Date {
  const moment = at ? new Date(at) : now
  return moment.getTime() > now.getTime() + CLOCK_SKEW_MS ? now : moment
}

function messages(position: DriverPosition, carried: readonly CarriedOrder[], now: Date): Broadcast[] {
  const { driverId, lat, lng, heading = null, speed = null, at } = position
  const where = { lat, lng, heading, speed, at: at.toISOString() }
  const followed = carried.flatMap((order): Broadcast[] => {
    const eta = estimateArrival({ ...order, now, driver: { lat, lng } }).toISOString()
    const payload = { orderId: order.orderId, ...where, eta }
    return [
      { namespace: '/customer', rooms: [`order:${order.orderId}`], event: 'driver-location', payload },
      { namespace: '/restaurant', rooms: [`restaurant:${order.restaurantId}`], event: 'driver-location', payload },
    ]
  })
  return [
    ...followed,
    { namespace: '/admin', rooms: ['admin'], event: 'driver-location', payload: { driverId, ...where } },
  ]
}
