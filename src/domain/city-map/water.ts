import { type Line, type Point, type Polygon, polar } from './shape'

/** Where the city's great water lies. */
export interface WaterHint {
  readonly kind: 'none' | 'river' | 'coast'
  /** Compass degrees from the centre towards the water. */
  readonly bearing: number
  /** From the centre to the shore, or to the middle of the river. */
  readonly meters: number
  /** Of a river. */
  readonly widthMeters?: number
}

export interface Water {
  readonly areas: readonly Polygon[]
  /** Whether the point lies in the sea: nothing is built there, not even a bridge. */
  inSea(point: Point): boolean
  /** Whether the point lies in the great water, sea or river. */
  inWater(point: Point): boolean
  /** Direction from the centre towards the great water, radians. */
  readonly angle: number
  /** Straight ways over the river: none where there is none. */
  readonly crossings: readonly Line[]
}

const STEP = 250
/** How far a bridge's road goes on ashore, and where along the river bridges stand, in shares of the city's reach. */
const APPROACH = 350
const BRIDGES = [-0.34, -0.17, 0.13, 0.29]

/** A shore or a river whose turns come from `random`; ponds besides. `reach` is how far the drawing goes, in metres. */
export function drawWater(hint: WaterHint, reach: number, random: () => number): Water {
  const angle = ((90 - hint.bearing) * Math.PI) / 180
  const turns = Array.from({ length: 4 }, (_, i) => ({
    height: (reach * 0.035) / (i * 1.5 + 1),
    wave: (reach * (1.1 + random() * 0.5)) / (i * 1.7 + 1),
    phase: random() * 2 * Math.PI,
  }))
  // The turns grow from nothing before the centre: there the hint is exact.
  const bend = (v: number) =>
    turns.reduce(
      (sum, { height, wave, phase }) => sum + height * (Math.sin((v / wave) * 2 * Math.PI + phase) - Math.sin(phase)),
      0,
    )
  const half = (v: number) => ((hint.widthMeters ?? reach * 0.025) / 2) * (1 + 0.25 * Math.sin((v / reach) * 5 + 1))
  const across = ([x, y]: Point) => {
    const [u, v] = polar(-angle, x, y)
    return { u: u - hint.meters - bend(v), v }
  }
  const edge = (offset: (v: number) => number): Line =>
    Array.from({ length: Math.ceil((4 * reach) / STEP) + 1 }, (_, i) => {
      const v = -2 * reach + i * STEP
      return polar(angle, hint.meters + bend(v) + offset(v), v)
    })
  const inSea = (point: Point) => hint.kind === 'coast' && across(point).u > 0
  const inRiver = (point: Point) => {
    const { u, v } = across(point)
    return hint.kind === 'river' && Math.abs(u) < half(v)
  }
  const great: Record<WaterHint['kind'], () => Polygon[]> = {
    none: () => [],
    coast: () => [[...edge(() => 0), polar(angle, 4 * reach, 2 * reach), polar(angle, 4 * reach, -2 * reach)]],
    river: () => [[...edge(half), ...[...edge((v) => -half(v))].reverse()]],
  }
  const inWater = (point: Point) => inSea(point) || inRiver(point)
  const crossing = (v: number) =>
    [-half(v) - APPROACH, half(v) + APPROACH].map((u) => polar(angle, hint.meters + bend(v) + u, v))
  return {
    angle,
    areas: [...great[hint.kind](), ...ponds(reach, random).filter((pond) => !pond.some(inWater))],
    crossings: hint.kind === 'river' ? BRIDGES.map((share) => crossing(share * reach)) : [],
    inSea,
    inWater,
  }
}

function ponds(reach: number, random: () => number): Polygon[] {
  return Array.from({ length: 5 }, () => {
    const middle = polar(random() * 2 * Math.PI, reach * (0.35 + random() * 0.5))
    const radius = 120 + random() * 260
    const phase = random() * 6
    return Array.from({ length: 20 }, (_, i): Point => {
      const turn = (i / 20) * 2 * Math.PI
      const [x, y] = polar(turn, radius * (1 + 0.22 * Math.sin(2 * turn + phase) + 0.1 * Math.sin(3 * turn)))
      return [middle[0] + x * 1.4, middle[1] + y]
    })
  })
}

/** A river or a shore somewhere, for a city about which nothing is known. */
export function someWater(radius: number, random: () => number): WaterHint {
  const kind = random() < 0.5 ? 'river' : 'coast'
  return { kind, bearing: Math.floor(random() * 360), meters: radius * (kind === 'river' ? 0.14 : 0.5) }
}
