import { distanceMeters } from '../geo/distance-meters'
import type { AreaShape } from './area-shape'
import { type BoundingBox, boundingBox, inBox } from './bounding-box'
import type { Door } from './door'
import { inPolygons } from './in-polygons'
import { municipalityKey } from './municipality'

/** An area made ready to be asked often: its box and its names are worked out once. */
export interface Area {
  readonly shape: AreaShape
  readonly box: BoundingBox | null
  readonly municipalities: ReadonlySet<string>
}

export function openArea(shape: AreaShape): Area {
  const named = shape.kind === 'municipalities'
  return {
    shape,
    box: named ? null : boundingBox(shape),
    municipalities: new Set(named ? shape.names.map(municipalityKey) : []),
  }
}

/** Whether a door is in an area: by its pin, or by the name of its municipality. */
export function inArea({ shape, box, municipalities }: Area, door: Door): boolean {
  if (shape.kind === 'municipalities') return municipalities.has(municipalityKey(door.city))
  if (box && !inBox(box, door)) return false
  if (shape.kind === 'circle') return distanceMeters(shape.center, door) <= shape.radiusMeters
  return inPolygons(shape.geometry.coordinates, door)
}
