import { type PastOrder, timeOf } from './past-order'

/** An order as it is at a moment of its life: what comes later has not happened yet. Undefined before it is placed. */
export function cutShort(order: PastOrder, now: number): PastOrder | undefined {
  if (order.createdAt > now) return undefined
  if ((order.moves.at(-1)?.at ?? 0) <= now) return order
  const moves = order.moves.filter(({ at }) => at <= now)
  const offers = order.offers.filter(({ closedAt }) => closedAt !== null && closedAt <= now)
  const asked = order.offers.find(({ madeAt, closedAt }) => madeAt <= now && (closedAt === null || closedAt > now))
  // Who is about to accept has this one offer. Who is about to decline may have another: as if he had not been asked yet.
  if (asked?.status === 'accepted') offers.push({ ...asked, status: 'pending', closedAt: null })
  else if (asked)
    moves.splice(
      moves.findLastIndex(({ subject }) => subject === 'delivery'),
      1,
    )
  const tries = order.tries.filter(({ at }) => at <= now)
  const so = { ...order, moves, offers, tries }
  return {
    ...so,
    ...(timeOf(so, 'order', 'confirmed') === undefined && { prepMinutes: null, readyBy: null, promisedAt: null }),
    driver: timeOf(so, 'delivery', 'assigned') === undefined ? null : order.driver,
  }
}
