import type { Position } from '../../src/domain/geo/position'

/** A point of an instance, in metres. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Mean radius of the earth (IUGG), the one that great-circle distances are usually taken with. */
const EARTH_RADIUS_METERS = 6_371_008.8
const METERS_PER_DEGREE = (Math.PI * EARTH_RADIUS_METERS) / 180

/**
 * Lays an instance's plane around 0°, 0°, where a degree is as long in both directions. Within 50 km of it plane and great-circle
 * distances differ by less than 0.1 %.
 */
export function toPosition({ x, y }: Point): Position {
  return { lat: y / METERS_PER_DEGREE, lng: x / METERS_PER_DEGREE }
}

export function toPoint({ lat, lng }: Position): Point {
  return { x: lng * METERS_PER_DEGREE, y: lat * METERS_PER_DEGREE }
}

/** Metres as the crow flies. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** The point `share` of the way from `a` to `b`; before 0 it is `a`, past 1 it is `b`. */
export function along(a: Point, b: Point, share: number): Point {
  const part = Math.min(1, Math.max(0, share))
  return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part }
}

/** Compass degrees from `a` to `b`, 0 being north. */
export function heading(a: Point, b: Point): number {
  const degrees = (Math.atan2(b.x - a.x, b.y - a.y) * 180) / Math.PI
  return (degrees + 360) % 360
}
