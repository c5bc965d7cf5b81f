import { isOpen } from './is-open'
import { type LocalMoment, localMoment } from './local-moment'
import { type Opening, openingAt } from './opening'
import type { Schedule } from './spans-of'

/** What decides whether a restaurant takes orders: its hours, a pause, and whether its market is open at all. */
export interface OrderTaking extends Schedule {
  readonly marketActive: boolean
  /** ISO 8601; in the past or null: no pause. */
  readonly pausedUntil: string | Date | null
}

/** A pause without an end is kept as one until after anybody's life. */
const FOREVER = Date.parse('2200-01-01T00:00:00Z')

const SHUT: Opening = { open: false, opensAt: null, closesAt: null }

/** Whether orders are taken at a moment. Cheap: thousands at once. */
export function takesOrders(restaurant: OrderTaking, moment: LocalMoment): boolean {
  return !isHeld(restaurant, moment.at) && isOpen(restaurant, moment)
}

/** Whatever its hours say: a pause, or a market that is not open for orders. */
export function isHeld(restaurant: OrderTaking, at: Date): boolean {
  return !restaurant.marketActive || pauseEnd(restaurant) > at.getTime()
}

/** The same, and until or from when. */
export function takingOrders(restaurant: OrderTaking, moment: LocalMoment): Opening {
  if (!restaurant.marketActive) return SHUT
  const pause = pauseEnd(restaurant)
  if (pause <= moment.at.getTime()) return openingAt(restaurant, moment)
  if (pause >= FOREVER) return SHUT
  const then = openingAt(restaurant, localMoment(new Date(pause), restaurant.timeZone))
  return { open: false, opensAt: then.open ? new Date(pause) : then.opensAt, closesAt: null }
}

function pauseEnd({ pausedUntil }: OrderTaking): number {
  return pausedUntil === null ? 0 : new Date(pausedUntil).getTime()
}
