import type { LngLat, PolygonRings, Polygons } from './area-shape'
import { inPolygons } from './in-polygons'
import { type RingFlaw, ringFlaw } from './ring-flaw'

/** Why a GeoJSON is no area. */
export const AREA_FLAWS = [
  'not_geojson',
  'empty',
  'too_many_points',
  'outside_world',
  'too_few_points',
  'open_ring',
  'self_crossing',
  'hole_outside',
  'swapped',
  'far_away',
  'radius',
  'no_names',
] as const

export type AreaFlaw = (typeof AREA_FLAWS)[number]

export type Read<Shape> = { readonly shape: Shape } | { readonly flaw: AreaFlaw }

/** Corners of all rings together: more than the outline of a large city in fine detail needs. */
export const MOST_CORNERS = 2_000

/**
 * Polygons out of GeoJSON (RFC 7946): a Polygon, a MultiPolygon, a Feature of one, or a collection of them, which becomes their union.
 * Heights are left out. Whether they lie where the market is, `shapeFlaw` says.
 */
export function readGeoJson(json: unknown): Read<Polygons> {
  const found = polygonsOf(json)
  if (!found) return { flaw: 'not_geojson' }
  if (found.length === 0) return { flaw: 'empty' }
  const flaw = polygonsFlaw(found)
  if (flaw) return { flaw }
  const coordinates = (found as PolygonRings[]).map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]): LngLat => [lng, lat])),
  )
  return { shape: { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates } } }
}

/** What is wrong with lists of rings as they came, or null. */
function polygonsFlaw(polygons: readonly unknown[]): AreaFlaw | null {
  const rings: unknown[] = []
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return 'not_geojson'
    if (polygon.length === 0) return 'empty'
    rings.push(...polygon)
  }
  if (rings.reduce<number>((sum, ring) => sum + (Array.isArray(ring) ? ring.length : 0), 0) > MOST_CORNERS)
    return 'too_many_points'
  const flaw = rings.map(ringFlaw).find((each): each is RingFlaw => each !== null)
  if (flaw) return flaw
  return (polygons as PolygonRings[]).some(holeOutside) ? 'hole_outside' : null
}

function holeOutside([outer, ...holes]: PolygonRings): boolean {
  return outer !== undefined && holes.some((hole) => !hole.every(([lng, lat]) => inPolygons([[outer]], { lat, lng })))
}

/** The coordinates of every polygon in it, unchecked; undefined where there is something else. */
function polygonsOf(json: unknown): unknown[] | undefined {
  if (typeof json !== 'object' || json === null) return undefined
  const { type, coordinates, geometry, features, geometries } = json as Record<string, unknown>
  if (type === 'Polygon') return [coordinates]
  if (type === 'MultiPolygon') return Array.isArray(coordinates) ? coordinates : undefined
  if (type === 'Feature') return polygonsOf(geometry)
  const parts = type === 'FeatureCollection' ? features : type === 'GeometryCollection' ? geometries : undefined
  if (!Array.isArray(parts)) return undefined
  const each = parts.map(polygonsOf)
  return each.every((found) => found !== undefined) ? each.flat() : undefined
}
