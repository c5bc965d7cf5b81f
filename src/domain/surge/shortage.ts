/** How much of what was known before is given up for what is seen now: a shortage that stays is two thirds known after three looks. */
const FRESH = 0.3

/** Less than this is none. */
const NEGLIGIBLE = 0.01

interface Seen {
  /** Orders that wait for a courier. */
  readonly demand: number
  /** Couriers who are free. */
  readonly supply: number
  readonly minimumOrders: number
}

/** The part of the waiting orders for which no courier is free: 0 where there are enough couriers, or too few orders to say; 1 at most. */
export function shortageOf({ demand, supply, minimumOrders }: Seen): number {
  if (demand <= 0 || demand < minimumOrders) return 0
  return Math.max(0, (demand - supply) / demand)
}

/** An exponential moving average: one look in which many orders happen to come at once moves no price far. */
export function smoothed(before: number, seen: number): number {
  const next = before + FRESH * (seen - before)
  return next < NEGLIGIBLE ? 0 : next
}
