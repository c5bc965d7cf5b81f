import type { LngLat, Ring } from './area-shape'

/** What can be wrong with one ring of corners. */
export type RingFlaw = 'not_geojson' | 'outside_world' | 'too_few_points' | 'open_ring' | 'self_crossing'

/** What is wrong with a ring, or null. Its corners need not have been checked before. */
export function ringFlaw(ring: unknown): RingFlaw | null {
  if (!Array.isArray(ring)) return 'not_geojson'
  const corners: unknown[] = ring
  if (!corners.every(isLngLat)) return 'not_geojson'
  if (corners.some(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90)) return 'outside_world'
  const [first, last] = [corners[0], corners.at(-1)]
  if (!first || !last || corners.length < 3) return 'too_few_points'
  if (first[0] !== last[0] || first[1] !== last[1]) return 'open_ring'
  if (corners.length < 4) return 'too_few_points'
  return crossesItself(corners) ? 'self_crossing' : null
}

function isLngLat(value: unknown): value is LngLat {
  return Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every((each) => Number.isFinite(each))
}

/** Every pair of edges is compared: a few million comparisons for the largest ring that is taken. */
function crossesItself(ring: Ring): boolean {
  // A corner that is told twice is one corner.
  const edges = ring
    .slice(1)
    .map((to, index) => ({ from: ring[index] as LngLat, to }))
    .filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1])
  return edges.some((a, index) =>
    edges.slice(index + 1).some((b, gap) => {
      const next = gap === 0
      const around = index === 0 && index + 1 + gap === edges.length - 1
      // Neighbours share a corner. They cross only where one turns back upon the other.
      if (next) return turnsBack(a.from, a.to, b.to)
      return around ? turnsBack(b.from, b.to, a.to) : meet(a, b)
    }),
  )
}

type Edge = { readonly from: LngLat; readonly to: LngLat }

/** Above 0 where a, b and c turn left, below where they turn right. */
function turn(a: LngLat, b: LngLat, c: LngLat): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

function turnsBack(before: LngLat, corner: LngLat, after: LngLat): boolean {
  const along = (before[0] - corner[0]) * (after[0] - corner[0]) + (before[1] - corner[1]) * (after[1] - corner[1])
  return turn(before, corner, after) === 0 && along >= 0
}

function meet(a: Edge, b: Edge): boolean {
  const [fromA, toA] = [turn(b.from, b.to, a.from), turn(b.from, b.to, a.to)]
  const [fromB, toB] = [turn(a.from, a.to, b.from), turn(a.from, a.to, b.to)]
  if (fromA * toA < 0 && fromB * toB < 0) return true
  return (
    (fromA === 0 && between(b, a.from)) ||
    (toA === 0 && between(b, a.to)) ||
    (fromB === 0 && between(a, b.from)) ||
    (toB === 0 && between(a, b.to))
  )
}

/** Of a point on the line through an edge: whether it lies on the edge. */
function between({ from, to }: Edge, [x, y]: LngLat): boolean {
  return (
    x >= Math.min(from[0], to[0]) &&
    x <= Math.max(from[0], to[0]) &&
    y >= Math.min(from[1], to[1]) &&
    y <= Math.max(from[1], to[1])
  )
}
