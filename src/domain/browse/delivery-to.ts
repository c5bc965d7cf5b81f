import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import { travelMinutes } from '../geo/travel-minutes'
import { distancePrice } from '../pricing/distance-price'
import type { MarketTerms, Place } from './place'

/**
 * Who delivers to a position: made once for a list, then asked of thousands. Today a market delivers everywhere in its radius, or nowhere
 * outside of it, as checkout has it.
 */
export function reachTo({ center, radiusMeters }: MarketTerms, to: Position): (place: Place) => boolean {
  const served = distanceMeters(center, to) <= radiusMeters
  return () => served
}

/** Delivery's price in minor units for a straight distance in metres, as a quote would have it without anything in the cart. */
export function deliveryFee({ market }: Place, meters: number): number {
  const { deliveryBase: base, deliveryPerKm: perKm, detour } = market
  return distancePrice({ base, perKm, distanceMeters: meters * detour })
}

/** From the order to the door in minutes, not rounded: preparation, the way, and both stops. */
export function minutesTo({ market, prepMinutes }: Place, meters: number): number {
  return prepMinutes + travelMinutes(meters, market) + 2 * market.serviceMinutes
}
