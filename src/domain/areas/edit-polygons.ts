import type { LngLat, PolygonRings, Polygons } from './area-shape'

/** Which corner of which ring; the outer ring of a polygon is its first. */
export interface CornerAt {
  readonly polygon: number
  readonly ring: number
  readonly corner: number
}

const NOTHING: Polygons = { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates: [] } }

/** The corners of a ring, each once: its last one closes it and is its first. */
export function cornersOf(shape: Polygons, { polygon, ring }: Omit<CornerAt, 'corner'>): readonly LngLat[] {
  return shape.geometry.coordinates[polygon]?.[ring]?.slice(0, -1) ?? []
}

/** With one more corner after the one that is named; alone in a new polygon where there is none yet. */
export function addCorner(shape: Polygons | null, at: CornerAt, corner: LngLat): { shape: Polygons; at: CornerAt } {
  const known = shape ?? NOTHING
  const next = { ...at, corner: cornersOf(known, at).length === 0 ? 0 : at.corner + 1 }
  return { shape: withCorners(known, at, (corners) => corners.toSpliced(next.corner, 0, corner)), at: next }
}

export function moveCorner(shape: Polygons, at: CornerAt, corner: LngLat): Polygons {
  return withCorners(shape, at, (corners) => corners.with(at.corner, corner))
}

/** Without a corner. A ring goes with its last one, and a polygon with its outer ring; null when nothing is left. */
export function removeCorner(shape: Polygons, at: CornerAt): Polygons | null {
  const left = withCorners(shape, at, (corners) => corners.toSpliced(at.corner, 1))
  return left.geometry.coordinates.length > 0 ? left : null
}

/** Without a hole, or without a whole polygon where its outer ring is named; null when nothing is left. */
export function removeRing(shape: Polygons, at: Omit<CornerAt, 'corner'>): Polygons | null {
  const left = withCorners(shape, at, () => [])
  return left.geometry.coordinates.length > 0 ? left : null
}

function withCorners(
  shape: Polygons,
  { polygon, ring }: Omit<CornerAt, 'corner'>,
  change: (corners: readonly LngLat[]) => readonly LngLat[],
): Polygons {
  const polygons = shape.geometry.coordinates
  const before = polygons[polygon] ?? []
  const corners = change(cornersOf(shape, { polygon, ring }))
  const [first] = corners
  const rings = first ? before.toSpliced(ring, 1, [...corners, first]) : ring === 0 ? [] : before.toSpliced(ring, 1)
  const coordinates: readonly PolygonRings[] = polygons.toSpliced(polygon, 1, ...(rings.length > 0 ? [rings] : []))
  return { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates } }
}
