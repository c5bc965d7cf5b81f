import type { District } from './districts'
import { chord, clipPolygon, type Line, type Point, type Polygon, polar, shrink } from './shape'

export interface Streets {
  readonly local: Line[]
  /** Every fourth street is wider. */
  readonly collector: Line[]
  readonly blocks: Polygon[]
  readonly parks: Polygon[]
}

/** Metres between streets along and across a district's grid. */
const SPACING: Record<District['kind'], readonly [number, number] | undefined> = {
  core: [95, 165],
  urban: [125, 215],
  suburb: [185, 330],
  works: [360, 420],
  fields: undefined,
  park: undefined,
}

/** Half a street's width, which a block keeps off. */
const KERB = 7
const REACH = 6_000

/** Streets of one district, with blocks of houses where it is dense and a square here and there. */
export function layStreets(district: District, random: () => number): Streets {
  const streets: Streets = { local: [], collector: [], blocks: [], parks: [] }
  const { middle, area, angle, kind } = district
  const spacing = SPACING[kind]
  if (!spacing) return { ...streets, parks: kind === 'park' ? [shrink(area, 0.04)] : [] }
  const [rows, columns] = spacing.map((step) => offsets(step, random)) as [number[], number[]]
  const at = (along: number, across: number): Point => {
    const [x, y] = polar(angle, along, across)
    return [middle[0] + x, middle[1] + y]
  }
  const lay = (lines: number[], from: (offset: number) => Point, direction: number) => {
    lines.forEach((offset, index) => {
      const street = chord(area, from(offset), direction)
      if (street) (index % 4 === 0 ? streets.collector : streets.local).push(street)
    })
  }
  lay(rows, (offset) => at(0, offset), angle)
  lay(columns, (offset) => at(offset, 0), angle + Math.PI / 2)
  if (kind === 'core') streets.blocks.push(...blocksOf(rows, columns, at, shrink(area, 0.02)))
  if (random() < 0.45) streets.parks.push(squareOf(rows, columns, at, area, random))
  return { ...streets, parks: streets.parks.filter((park) => park.length > 2) }
}

/** Where the streets of one direction run: at roughly equal distances, out to where no district reaches. */
function offsets(step: number, random: () => number): number[] {
  const found: number[] = []
  for (let at = -REACH + random() * step; at < REACH; at += step * (0.86 + random() * 0.28)) found.push(at)
  return found
}

type At = (along: number, across: number) => Point

function blocksOf(rows: number[], columns: number[], at: At, area: Polygon): Polygon[] {
  const found: Polygon[] = []
  const reach = Math.max(...area.map(([x, y]) => Math.hypot(x - at(0, 0)[0], y - at(0, 0)[1])))
  const inside = (lines: number[]) => lines.filter((offset) => Math.abs(offset) < reach + 400)
  const [lows, lefts] = [inside(rows), inside(columns)]
  lows.slice(1).forEach((high, row) => {
    lefts.slice(1).forEach((right, column) => {
      const block = rectangle(at, [lefts[column] ?? 0, right], [lows[row] ?? 0, high], KERB)
      const kept = clipTo(block, area)
      if (kept.length > 2) found.push(kept)
    })
  })
  return found
}

function squareOf(rows: number[], columns: number[], at: At, area: Polygon, random: () => number): Polygon {
  const pick = (lines: number[]) => {
    const first = lines.findIndex((offset) => offset > (random() - 0.5) * 700)
    return [lines[first] ?? 0, lines[first + 2] ?? 0] as const
  }
  return clipTo(rectangle(at, pick(columns), pick(rows), KERB), shrink(area, 0.02))
}

function rectangle(
  at: At,
  [left, right]: readonly [number, number],
  [low, high]: readonly [number, number],
  kerb: number,
): Polygon {
  return [
    at(left + kerb, low + kerb),
    at(right - kerb, low + kerb),
    at(right - kerb, high - kerb),
    at(left + kerb, high - kerb),
  ]
}

/** What two convex polygons share; `area` goes counter-clockwise. */
function clipTo(polygon: Polygon, area: Polygon): Polygon {
  return area.reduce((kept, corner, index) => {
    const next = area[(index + 1) % area.length] ?? corner
    const normal: Point = [next[1] - corner[1], corner[0] - next[0]]
    return kept.length === 0 ? kept : clipPolygon(kept, normal, normal[0] * corner[0] + normal[1] * corner[1])
  }, polygon)
}
