import { driverThinks, inLanguage, offerAnswer } from '../city/mood'
import { pick, type Random } from '../play/random'
import { closedDoor, openDoor, type PastTry } from './at-the-door'
import type { Fleet } from './fleet'
import type { Life, PastMove, PastOffer, Placed } from './past-order'
import type { Cast } from './read-cast'

const MINUTE = 60_000

interface Cooked extends Placed {
  confirmedAt: number
  readyAt: number
  readyBy: number
  moves: PastMove[]
}

/** From the first offer to the door, or back. */
export function carry(
  cast: Cast,
  fleet: Fleet,
  order: Cooked,
  random: Random,
): Pick<Life, 'moves' | 'offers' | 'driver' | 'tries'> {
  const { market } = cast
  const { restaurant, home, mood, moves, readyAt } = order
  const ride = fleet.nearest(restaurant, {
    since: order.confirmedAt,
    wantedAt: order.readyBy,
    seen: order.requirements?.driver != null,
  })
  const { driver } = ride
  const offers: PastOffer[] = []
  const system = { role: 'system', actorId: null } as const
  const offer = (
    to: typeof driver,
    meters: number,
    madeAt: number,
    rest: Pick<PastOffer, 'status' | 'reason'>,
  ): number => {
    const closedAt = madeAt + driverThinks(random) * 1_000
    offers.push({ driverId: to.id, userId: to.userId, meters, madeAt, closedAt, ...rest })
    moves.push({ subject: 'delivery', from: 'unassigned', to: 'offered', at: madeAt, ...system, driverId: null })
    const reason = rest.reason ? { reason: rest.reason } : {}
    const answered = { at: closedAt, role: 'driver', actorId: to.userId, ...reason } as const
    if (rest.status === 'accepted')
      moves.push({ subject: 'delivery', from: 'offered', to: 'assigned', driverId: to.id, ...answered })
    else moves.push({ subject: 'delivery', from: 'offered', to: 'unassigned', driverId: null, ...answered })
    return closedAt
  }
  let offeredAt = ride.offeredAt
  const first = offerAnswer(random)
  const others =
    first.kind === 'decline'
      ? cast.drivers.filter(({ id, seen }) => id !== driver.id && (seen || !order.requirements?.driver))
      : []
  if (first.kind === 'decline' && others.length > 0)
    offeredAt =
      1_000 +
      offer(pick(random, others), ride.meters, offeredAt, {
        status: 'declined',
        reason: inLanguage(first.reason, market.locale),
      })
  const acceptedAt = offer(driver, ride.meters, offeredAt, { status: 'accepted' })

  const at = { role: 'driver', actorId: driver.userId, driverId: driver.id } as const
  const way = (order.distanceMeters / market.metersPerMinute) * MINUTE
  const atPickup = Math.max(acceptedAt + 20_000, ride.arrivesAt + (random() * 2 - 0.5) * MINUTE)
  const pickedUp = Math.max(atPickup + 30_000, readyAt) + (0.5 + random() * 2) * MINUTE
  const atDoor = pickedUp + way * (0.85 + random() * 0.5)
  moves.push(
    { subject: 'delivery', from: 'assigned', to: 'at_pickup', at: atPickup, ...at },
    { subject: 'delivery', from: 'at_pickup', to: 'picked_up', at: pickedUp, ...at },
    { subject: 'order', from: 'ready', to: 'out_for_delivery', at: pickedUp, role: 'driver', actorId: driver.userId },
    { subject: 'delivery', from: 'picked_up', to: 'at_dropoff', at: atDoor, ...at },
  )
  const terms = order.requirements?.handover ?? null
  const met = mood.door === 'opens' && terms ? openDoor(terms, market, atDoor, random) : null
  const failed = mood.door === 'opens' ? met?.failed : closedDoor(mood.door, market)
  const tries: PastTry[] = []
  if (failed) {
    const { reason } = failed
    const failedAt = atDoor + (5 + random() * 4) * MINUTE
    const returnedAt = failedAt + way * (0.9 + random() * 0.3) + MINUTE
    // What the rules watch over is received by the restaurant.
    const receiver = { role: 'staff', actorId: restaurant.staffId } as const
    const receives = terms ? receiver : ({ role: 'driver', actorId: driver.userId } as const)
    const receivedAt = terms ? returnedAt + (1 + random() * 3) * MINUTE : returnedAt
    moves.push(
      { subject: 'delivery', from: 'at_dropoff', to: 'failed', at: failedAt, reason, ...at },
      { subject: 'delivery', from: 'failed', to: 'returning', at: returnedAt, ...at },
      { subject: 'delivery', from: 'returning', to: 'returned', at: receivedAt, ...at, ...receives },
      { subject: 'order', from: 'out_for_delivery', to: 'returned', at: receivedAt, ...receives, reason },
    )
    const by = { role: 'driver', actorId: driver.userId } as const
    if (met) tries.push({ at: failedAt - MINUTE, result: 'refused', ...by, ...met.shown })
    if (terms)
      tries.push(
        { at: failedAt, result: 'failed', ...by, ...failed },
        { at: receivedAt, result: 'returned', ...receiver },
      )
    ride.end(receivedAt, restaurant)
  } else {
    const deliveredAt = atDoor + (0.8 + random() * 2.5) * MINUTE
    moves.push(
      { subject: 'delivery', from: 'at_dropoff', to: 'delivered', at: deliveredAt, ...at },
      {
        subject: 'order',
        from: 'out_for_delivery',
        to: 'delivered',
        at: deliveredAt,
        role: 'driver',
        actorId: driver.userId,
      },
    )
    if (met) tries.push({ at: deliveredAt, result: 'completed', role: 'driver', actorId: driver.userId, ...met.shown })
    ride.end(deliveredAt, home)
  }
  moves.sort((a, b) => a.at - b.at)
  return { moves, offers, driver, tries }
}
