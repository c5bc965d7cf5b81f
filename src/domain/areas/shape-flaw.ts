import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import type { AreaShape, Polygons } from './area-shape'
import { boundingBox } from './bounding-box'
import { type AreaFlaw, readGeoJson } from './read-geojson'

/** An area further than this from its market's centre is a mistake: the largest markets are a tenth of it across. */
const FAR_METERS = 500_000
const MOST_RADIUS = 200_000
const MOST_NAMES = 200
const LONGEST_NAME = 100

/** What is wrong with an area of a market as it came, or null: then it is an `AreaShape`. `near` is the centre of the market, null where it is not known. */
export function shapeFlaw(value: unknown, near: Position | null): AreaFlaw | null {
  if (typeof value !== 'object' || value === null) return 'empty'
  const shape = value as Record<string, unknown>
  if (shape.kind === 'circle') return circleFlaw(shape, near)
  if (shape.kind === 'municipalities') return namesFlaw(shape.names)
  if (shape.kind !== 'polygon') return 'not_geojson'
  const read = readGeoJson(shape.geometry)
  return 'flaw' in read ? read.flaw : placeFlaw(read.shape, near)
}

/** The parts of a shape that count, and no others: what is stored. Only for what `shapeFlaw` found nothing wrong with. */
export function plainShape(shape: AreaShape): AreaShape {
  if (shape.kind === 'circle') {
    const { lat, lng } = shape.center
    return { kind: 'circle', center: { lat, lng }, radiusMeters: shape.radiusMeters }
  }
  if (shape.kind === 'municipalities')
    return { kind: 'municipalities', names: [...new Set(shape.names.map((name) => name.trim()))] }
  const read = readGeoJson(shape.geometry)
  if ('flaw' in read) throw new RangeError(`an area with a flaw is not stored: ${read.flaw}`)
  return read.shape
}

function circleFlaw({ center, radiusMeters }: Record<string, unknown>, near: Position | null): AreaFlaw | null {
  const { lat, lng } = (typeof center === 'object' && center !== null ? center : {}) as Record<string, unknown>
  if (typeof lat !== 'number' || typeof lng !== 'number') return 'empty'
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return 'outside_world'
  if (typeof radiusMeters !== 'number' || !(radiusMeters > 0 && radiusMeters <= MOST_RADIUS)) return 'radius'
  return near && distanceMeters({ lat, lng }, near) > FAR_METERS ? 'far_away' : null
}

function namesFlaw(names: unknown): AreaFlaw | null {
  const right = (name: unknown) => typeof name === 'string' && /[\p{L}\p{N}]/u.test(name) && name.length <= LONGEST_NAME
  return Array.isArray(names) && names.length > 0 && names.length <= MOST_NAMES && names.every(right)
    ? null
    : 'no_names'
}

/** Latitude first is the commonest mistake in such files. It shows where the other order would lie in the market. */
function placeFlaw(shape: Polygons, near: Position | null): AreaFlaw | null {
  if (!near) return null
  const { west, south, east, north } = boundingBox(shape)
  const middle = { lat: (south + north) / 2, lng: (west + east) / 2 }
  if (distanceMeters(middle, near) <= FAR_METERS) return null
  const swapped = { lat: middle.lng, lng: middle.lat }
  return Math.abs(swapped.lat) <= 90 && distanceMeters(swapped, near) <= FAR_METERS ? 'swapped' : 'far_away'
}
