import { type DistancePrice, distancePrice } from './distance-price'

/**
 * What a driver earns by one delivery: base + per km × planned km (to 0.1 km, up) + 100 % of the tip (states.md, DRV-3). Bonuses
 * are added by their own rules. The delivery fee that the customer pays plays no part here.
 * @returns integer minor units
 * @throws RangeError as `distancePrice`.
 */
export function driverPay({ tip, ...price }: DistancePrice & { readonly tip: number }): number {
  return distancePrice(price) + tip
}
