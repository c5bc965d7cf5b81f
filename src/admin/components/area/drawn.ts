import type { AreaShape, Polygons } from '../../../domain/areas/area-shape'
import { circleRing } from '../../../domain/areas/circle-ring'
import type { Position } from '../../../domain/geo/position'
import type { MapArea } from '../../../map/map-areas'

/** A shape as the map fills it; nothing for names, which have no outline here. */
export function drawn(id: string, shape: AreaShape | null | undefined, tone: MapArea['tone']): MapArea[] {
  if (shape?.kind === 'circle' && shape.radiusMeters > 0) return [{ id, coordinates: [[circleRing(shape)]], tone }]
  return shape?.kind === 'polygon' ? [{ id, coordinates: shape.geometry.coordinates, tone }] : []
}

/** All that a view must hold to show these. */
export function extent(areas: readonly MapArea[], otherwise: Position): Position[] {
  const points = areas.flatMap(({ coordinates }) => coordinates.flat(2).map(([lng, lat]) => ({ lat, lng })))
  return points.length > 0 ? points : extent([around(otherwise)], otherwise)
}

/** Where nothing is drawn yet, a town’s worth of the map. */
function around(center: Position): MapArea {
  return {
    id: 'around',
    coordinates: [[circleRing({ kind: 'circle', center, radiusMeters: 6_000 }, 8)]],
    tone: 'other',
  }
}

export const isPolygons = (shape: AreaShape | null | undefined): shape is Polygons => shape?.kind === 'polygon'
