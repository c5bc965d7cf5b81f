import { EARTH_RADIUS } from './distance-meters'
import type { Position } from './position'

/** A position as a point on the unit sphere: distances between many of them cost a few multiplications each. */
export interface EarthPoint {
  readonly x: number
  readonly y: number
  readonly z: number
}

export function earthPoint({ lat, lng }: Position): EarthPoint {
  const [phi, lambda] = [(lat * Math.PI) / 180, (lng * Math.PI) / 180]
  return { x: Math.cos(phi) * Math.cos(lambda), y: Math.cos(phi) * Math.sin(lambda), z: Math.sin(phi) }
}

/** The same great-circle distance as `distanceMeters`, in metres, to a millimetre within a city. */
export function metersBetween(a: EarthPoint, b: EarthPoint): number {
  const chord = Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + (a.z - b.z) ** 2)
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, chord / 2))
}
