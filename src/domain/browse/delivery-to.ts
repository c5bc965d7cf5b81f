import { outsideOf } from '../areas/service-area'
import { type Zone, zoneAt } from '../areas/zone'
import type { Position } from '../geo/position'
import { travelMinutes } from '../geo/travel-minutes'
import type { LocalMoment } from '../opening/local-moment'
import type { SpecialDay } from '../opening/opening-hours'
import { distancePrice } from '../pricing/distance-price'
import type { MarketTerms, Place } from './place'

/** What the way costs: integer minor units. */
export interface DeliveryPrice {
  readonly base: number
  readonly perKm: number
  /** True where the zone keeps surge away. */
  readonly surgeFree?: boolean
}

/** A place and its straight distance in metres, to what delivering from it costs; undefined where it does not deliver. */
export type Delivery = (place: Place, meters: number) => DeliveryPrice | undefined

interface Asked {
  readonly market: MarketTerms
  readonly holidays: readonly SpecialDay[]
  readonly timeZone: string
  readonly moment: LocalMoment
  readonly to: Position
}

/**
 * Who delivers to a position and at what price: made once for a list, then asked of thousands. As checkout has it
 * (`domain/areas/delivery-terms.ts`), but for municipalities, see `isServed`.
 * @returns undefined where nobody delivers, so that nobody need be asked
 */
export function deliveryTo({ market, to, ...calendar }: Asked): Delivery | undefined {
  const { zones } = market.areas
  if (!isServed(market, to)) return undefined
  const asked = { ...calendar, door: { ...to, city: '' } }
  const usual = priceOf(zoneAt(zones, { ...asked, restaurantId: '' }).zone) ?? feesAt(market, calendar.moment.at)
  const withOwn = new Set(zones.map(({ restaurantId }) => restaurantId))
  return ({ id, deliveryRadiusMeters: reach }, meters) => {
    if (reach !== null && meters > reach) return undefined
    return withOwn.has(id) ? priceOf(zoneAt(zones, { ...asked, restaurantId: id }).zone) : usual
  }
}

/** A pin has no name: a market that lists municipalities is taken to deliver in its circle, until the address is known. */
function isServed(market: MarketTerms, to: Position): boolean {
  const { areas } = market.areas
  const door = { ...to, city: '' }
  if (outsideOf(market, areas, door) === null) return true
  const byName = areas.some(({ excluded, shape }) => !excluded && shape.kind === 'municipalities')
  const excluded = areas.filter((area) => area.excluded)
  return byName && outsideOf(market, excluded, door) === null
}

function priceOf(zone: Zone | null): DeliveryPrice | undefined {
  if (!zone) return undefined
  return { base: zone.deliveryBase, perKm: zone.deliveryPerKm, ...(zone.surgeFree && { surgeFree: true }) }
}

/** Of the last tariff that has begun, else the market's own. */
function feesAt({ tariffs, deliveryBase, deliveryPerKm }: MarketTerms, now: Date): DeliveryPrice {
  const begun = tariffs.findLast(({ beginsAt }) => beginsAt <= now) ?? { deliveryBase, deliveryPerKm }
  return { base: begun.deliveryBase, perKm: begun.deliveryPerKm }
}

/** Delivery's price in minor units for a straight distance in metres, as a quote would have it without anything in the cart. */
export function deliveryFee({ market }: Place, price: DeliveryPrice, meters: number): number {
  return distancePrice({ ...price, distanceMeters: Math.round(meters * market.detour) })
}

/** From the order to the door in minutes, not rounded: preparation, the way, and both stops. */
export function minutesTo({ market, prepMinutes }: Place, meters: number): number {
  return prepMinutes + travelMinutes(meters, market) + 2 * market.serviceMinutes
}
