import { clipPolygon, type Line, length, type Point, type Polygon, polar } from './shape'

/** A part of the city with a street grid of its own; main roads run along its edges. */
export interface District {
  readonly middle: Point
  readonly area: Polygon
  /** Direction of its streets, radians. */
  readonly angle: number
  readonly kind: 'core' | 'urban' | 'suburb' | 'park' | 'works' | 'fields'
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5))

/** Divides the city's disc into districts, smaller towards the centre, by a Voronoi diagram over a jittered sunflower of middles. */
export function divideCity(radius: number, random: () => number): District[] {
  const count = Math.min(170, Math.max(60, Math.round(radius / 130)))
  const turn = random() * 6
  const grid = (random() - 0.5) * 0.5
  const middles = Array.from({ length: count }, (_, i) =>
    polar(
      turn + i * GOLDEN + (random() - 0.5) * 0.35,
      radius * ((i + 0.4) / count) ** 0.72 * (1 + (random() - 0.5) * 0.16),
    ),
  )
  const disc: Polygon = Array.from({ length: 64 }, (_, i) => polar((i / 64) * 2 * Math.PI, radius * 1.08))
  return middles.map((middle) => ({
    middle,
    area: cellOf(middle, middles, disc),
    angle: grid + (random() - 0.5) * (random() < 0.25 ? 1.1 : 0.16),
    kind: kindOf(length(middle) / radius, random()),
  }))
}

function kindOf(share: number, luck: number): District['kind'] {
  if (share < 0.14) return 'core'
  // The edge is ragged: towns end one field at a time.
  if (share > 0.86 + luck * 0.14) return 'fields'
  if (luck < 0.07) return 'park'
  if (luck < 0.14 && share > 0.3) return 'works'
  return share < 0.55 ? 'urban' : 'suburb'
}

/** All that is nearer to `middle` than to any other. */
function cellOf(middle: Point, middles: readonly Point[], disc: Polygon): Polygon {
  return middles.reduce((cell, other) => {
    if (other === middle) return cell
    const normal: Point = [other[0] - middle[0], other[1] - middle[1]]
    const limit = (other[0] ** 2 + other[1] ** 2 - middle[0] ** 2 - middle[1] ** 2) / 2
    return clipPolygon(cell, normal, limit)
  }, disc)
}

/** Every border between two districts, once. */
export function bordersOf(districts: readonly District[], radius: number): Line[] {
  const borders = new Map<string, Line>()
  for (const { area } of districts)
    area.forEach((corner, index) => {
      const next = area[(index + 1) % area.length] ?? corner
      const middle: Point = [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2]
      // The outermost edges are where the drawing ends, not a road.
      if (length(middle) < radius * 1.05) borders.set(middle.map((part) => Math.round(part / 4)).join(), [corner, next])
    })
  return [...borders.values()]
}
