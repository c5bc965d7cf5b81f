import { demandAt } from '../city/day-curve'
import { type Random, seededRandom } from '../play/random'
import type { Business } from './business'
import { Fleet } from './fleet'
import { imagineOrder } from './imagine-order'
import type { PastOrder } from './past-order'
import type { Cast } from './read-cast'

const DAY = 86_400_000
const SLOT = 10 * 60_000

/** Always the same past for the same market, as far as chance goes. */
export const chanceOf = ({ market }: Cast): Random => seededRandom(market.slug.length * 7_919)

/** What became of the orders placed at these moments, given in their order; drivers are in one place at a time. */
export function* imaginePast(cast: Cast, moments: readonly number[], random: Random): Generator<PastOrder> {
  const fleet = new Fleet(cast)
  for (const moment of moments) yield imagineOrder(cast, fleet, moment, random)
}

/** When people ordered in the last `days` days before `end`, the earliest first. Epoch milliseconds. */
export function momentsOfDays(
  cast: Cast,
  business: Business,
  span: { end: number; days: number },
  random: Random,
): number[] {
  const found: number[] = []
  for (let slot = span.end - span.days * DAY; slot < span.end; slot += SLOT)
    found.push(...momentsIn(slot, cast, business, random))
  return found.sort((a, b) => a - b)
}

/** When the last `count` orders before `end` were placed, the earliest first. Epoch milliseconds. */
export function lastMoments(
  cast: Cast,
  business: Business,
  span: { end: number; count: number },
  random: Random,
): number[] {
  const found: number[] = []
  for (let slot = span.end - SLOT; found.length < span.count; slot -= SLOT)
    found.push(...momentsIn(slot, cast, business, random))
  return found
    .sort((a, b) => b - a)
    .slice(0, span.count)
    .reverse()
}

function momentsIn(slot: number, { market }: Cast, { busiestHour, curve }: Business, random: Random): number[] {
  const expected = (busiestHour / 6) * demandAt(new Date(slot), { timeZone: market.timeZone, curve })
  const count = Math.floor(expected * (0.6 + random() * 0.8) + random())
  return Array.from({ length: count }, () => Math.round(slot + random() * SLOT))
}
