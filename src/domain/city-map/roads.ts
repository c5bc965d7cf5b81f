import { bordersOf, type District } from './districts'
import { densify, type Line, type Point, polar } from './shape'
import type { Water } from './water'

export interface Roads {
  readonly motorway: Line[]
  readonly arterial: Line[]
  /** Over the river. */
  readonly bridges: Line[]
}

/** Main roads along the districts' borders, a ring and two motorways through the city. Nothing is built into the sea. */
export function layRoads(districts: readonly District[], radius: number, water: Water, random: () => number): Roads {
  const borders = bordersOf(districts, radius).map((line) => densify(line, 350))
  return {
    motorway: [
      ...ashore(ring(radius, random), water),
      // One towards the water, and one along it on the landward side.
      ...ashore(through(radius, water.angle, random), water),
      ...ashore(through(radius, water.angle + Math.PI / 2, random), water),
    ],
    arterial: borders.flatMap((line) => ashore(line, water)),
    bridges: [...water.crossings],
  }
}

function ring(radius: number, random: () => number): Line {
  const phase = random() * 6
  return Array.from({ length: 73 }, (_, i) => {
    const turn = (i / 72) * 2 * Math.PI
    return polar(turn, radius * (0.46 + 0.04 * Math.sin(2 * turn + phase) + 0.025 * Math.sin(3 * turn)))
  })
}

/** From one end of the city to the other, past the centre and with slow bends. */
function through(radius: number, heading: number, random: () => number): Line {
  const aside = radius * 0.08
  const phase = random() * 6
  return Array.from({ length: 61 }, (_, i): Point => {
    const along = (i / 60 - 0.5) * 2.3 * radius
    return polar(heading, along, aside + radius * 0.05 * Math.sin((along / radius) * 3 + phase))
  })
}

/** The pieces of a line that are not in the sea. */
function ashore(line: Line, water: Water): Line[] {
  const pieces: Point[][] = [[]]
  for (const point of line) {
    if (water.inSea(point)) pieces.push([])
    else pieces.at(-1)?.push(point)
  }
  return pieces.filter((piece) => piece.length > 1)
}
