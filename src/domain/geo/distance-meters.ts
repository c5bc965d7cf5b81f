import type { Position } from './position'

/** Mean radius of the earth in metres (IUGG, R1). */
export const EARTH_RADIUS = 6_371_008.8

/** Straight-line (great-circle) distance in metres, not rounded; haversine formula, within 0.5 % of the ellipsoid. */
export function distanceMeters(a: Position, b: Position): number {
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lng - a.lng) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))) // min: rounding may carry antipodes just above 1
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
