import type { Position } from '../../src/domain/geo/position'

/** @param ll longitude first */
export function nearOf(ll: string): Position {
  const [lng = 0, lat = 0] = ll.split(',').map(Number)
  return { lat, lng }
}
