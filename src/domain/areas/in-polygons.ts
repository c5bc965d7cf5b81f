import type { Position } from '../geo/position'
import type { LngLat, PolygonRings, Ring } from './area-shape'

/**
 * Whether a place lies in one of these polygons and in none of that one's holes; an edge belongs to what it bounds, a hole's too.
 * Edges are straight in degrees, as GeoJSON has them.
 */
export function inPolygons(polygons: readonly PolygonRings[], place: Position): boolean {
  return polygons.some(([outer, ...holes]) => {
    if (!outer || sideOf(outer, place) === 'outside') return false
    return holes.every((hole) => sideOf(hole, place) !== 'inside')
  })
}

/** Counts the edges that a line eastwards from the place crosses: an odd number means inside. */
function sideOf(ring: Ring, { lat, lng }: Position): 'inside' | 'edge' | 'outside' {
  let inside = false
  for (let index = 1; index < ring.length; index++) {
    const [from, to] = [ring[index - 1] as LngLat, ring[index] as LngLat]
    const [west, south] = from
    const [east, north] = to
    const turn = (east - west) * (lat - south) - (north - south) * (lng - west)
    const between = lat >= Math.min(south, north) && lat <= Math.max(south, north)
    if (turn === 0 && between && lng >= Math.min(west, east) && lng <= Math.max(west, east)) return 'edge'
    if (south > lat !== north > lat && turn > 0 === north > south) inside = !inside
  }
  return inside ? 'inside' : 'outside'
}
