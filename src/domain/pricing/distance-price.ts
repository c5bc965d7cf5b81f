import { proportion } from '../money/proportion'

/** Amounts are integer minor units; `distanceMeters` is the planned distance, counted in whole metres. */
export interface DistancePrice {
  readonly base: number
  readonly perKm: number
  readonly distanceMeters: number
}

/**
 * base + per km × planned km, the distance taken to 0.1 km, up (states.md). The whole amount is rounded half-even, once.
 * @returns integer minor units
 * @throws RangeError for a negative or infinite distance, or amounts that are not integers.
 */
export function distancePrice({ base, perKm, distanceMeters }: DistancePrice): number {
  return proportion(base * 10 + perKm * tenthsOfKm(distanceMeters), 1, 10)
}

/** Whole metres first: a float error of a measured distance (4,200.0000001 m) must not cost a tenth of a kilometre. */
export function tenthsOfKm(meters: number): number {
  if (!Number.isFinite(meters) || meters < 0) throw new RangeError(`${meters} is not a distance`)
  return Math.ceil(Math.round(meters) / 100)
}
