import type { Position } from './position'

const POINTS = ['e', 'ne', 'n', 'nw', 'w', 'sw', 's', 'se'] as const

/** One of eight directions in which something lies, as the compass names them. */
export type CompassPoint = (typeof POINTS)[number]

/** In which direction `to` lies from `from`, for places of one town: the earth counts as flat between them. */
export function compassPoint(from: Position, to: Position): CompassPoint {
  const north = to.lat - from.lat
  const east = (to.lng - from.lng) * Math.cos((from.lat * Math.PI) / 180)
  const eighths = Math.round((Math.atan2(north, east) * 4) / Math.PI)
  return POINTS[(eighths + 8) % 8] ?? 'e'
}
