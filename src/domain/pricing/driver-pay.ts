import { proportion } from '../money/proportion'
import { type DistancePrice, distancePrice } from './distance-price'

interface Earned extends DistancePrice {
  readonly tip: number
  /** What the customer paid more while couriers were few, and the part of it that is the driver's; absent: nothing. */
  readonly surge?: { readonly fee: number; readonly driverBasisPoints: number } | null
}

/**
 * What a driver earns by one delivery: base + per km × planned km (to 0.1 km, up) + 100 % of the tip (states.md, DRV-3) + the share of the
 * surge that the market's terms give. Other bonuses are added by their own rules. The delivery fee that the customer pays plays no part here.
 * @returns integer minor units
 * @throws RangeError as `distancePrice`.
 */
export function driverPay({ tip, surge, ...price }: Earned): number {
  return distancePrice(price) + tip + (surge ? proportion(surge.fee, surge.driverBasisPoints, 10_000) : 0)
}
