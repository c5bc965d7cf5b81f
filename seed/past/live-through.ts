import { estimateArrival } from '../../src/domain/geo/estimate-arrival'
import { inLanguage, kitchenAnswer, kitchenThinks } from '../city/mood'
import { pick, type Random } from '../play/random'
import { carry } from './carry'
import type { Fleet } from './fleet'
import type { Life, PastMove, Placed } from './past-order'
import { type Cast, speedOf } from './read-cast'

const MINUTE = 60_000

const UNLIVED = { prepMinutes: null, readyBy: null, promisedAt: null, driver: null, offers: [], tries: [] }

/** What became of a placed order: who did what, and when. */
export function liveThrough(cast: Cast, fleet: Fleet, order: Placed, random: Random): Life {
  const { market } = cast
  const { createdAt, customer, restaurant, mood } = order
  const client = { role: 'customer', actorId: customer.id } as const
  const kitchen = { role: 'staff', actorId: restaurant.staffId } as const
  const system = { role: 'system', actorId: null } as const
  const moves: PastMove[] = [
    { subject: 'order', from: null, to: 'pending', at: createdAt, ...client },
    {
      subject: 'order',
      from: 'pending',
      to: 'placed',
      at: createdAt,
      ...system,
      caller: { role: 'customer', id: customer.id },
    },
  ]
  const ended = (move: Extract<PastMove, { subject: 'order' }>, told: Partial<Life> = {}): Life => ({
    ...UNLIVED,
    ...told,
    moves: [
      ...moves,
      move,
      {
        ...system,
        subject: 'delivery',
        from: 'unassigned',
        to: 'cancelled',
        at: move.at,
        ...(move.reason && { reason: move.reason }),
        caller: { role: move.role, id: move.actorId },
      },
    ],
  })

  // One in three hundred finds nobody at the tablet.
  if (random() < 0.003) {
    const at = createdAt + market.acceptanceMinutes * MINUTE
    return ended({ subject: 'order', from: 'placed', to: 'declined', at, ...system, reason: 'no_answer' })
  }
  const confirmedAt = createdAt + kitchenThinks(random) * MINUTE
  const regrets = mood.patience < 5 ? createdAt + mood.patience * MINUTE : undefined
  if (regrets !== undefined && regrets <= confirmedAt)
    return ended({ subject: 'order', from: 'placed', to: 'cancelled', at: regrets, ...client })
  const answer = kitchenAnswer(restaurant.prepMinutes, random)
  if (answer.kind === 'decline') {
    const reason = inLanguage(answer.reason, market.locale)
    return ended({ subject: 'order', from: 'placed', to: 'declined', at: confirmedAt, ...kitchen, reason })
  }
  moves.push({ subject: 'order', from: 'placed', to: 'confirmed', at: confirmedAt, ...kitchen })
  const readyBy = confirmedAt + answer.minutes * MINUTE
  const promise = {
    prepMinutes: answer.minutes,
    readyBy,
    promisedAt: estimateArrival({
      now: new Date(confirmedAt),
      pickedUp: false,
      readyAt: new Date(readyBy),
      driver: null,
      pickup: restaurant,
      dropoff: order.home,
      speed: speedOf(market),
      serviceMinutes: { pickup: market.serviceMinutes, dropoff: market.serviceMinutes },
    }).getTime(),
  }
  const preparingAt = confirmedAt + (0.5 + random()) * MINUTE
  if (regrets !== undefined && regrets < preparingAt)
    return ended({ subject: 'order', from: 'confirmed', to: 'cancelled', at: regrets, ...client }, promise)
  moves.push({ subject: 'order', from: 'confirmed', to: 'preparing', at: preparingAt, ...kitchen })
  const readyAt = Math.max(preparingAt + 2 * MINUTE, readyBy + answer.late * MINUTE)
  if (random() < 0.005) {
    const reason = pick(random, market.locale === 'fr' ? ['Le client a appelé'] : ['Customer called', 'Ordered twice'])
    const at = preparingAt + MINUTE
    return ended(
      { subject: 'order', from: 'preparing', to: 'cancelled', at, role: 'support', actorId: cast.supportId, reason },
      promise,
    )
  }
  moves.push({ subject: 'order', from: 'preparing', to: 'ready', at: readyAt, ...kitchen })
  return { ...promise, ...carry(cast, fleet, { ...order, confirmedAt, readyAt, readyBy, moves }, random) }
}
