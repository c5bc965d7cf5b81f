/** Metres east and north of the city's centre. */
export type Point = readonly [x: number, y: number]

/** Corners in order, the first not repeated. */
export type Polygon = readonly Point[]

export type Line = readonly Point[]

export const length = ([x, y]: Point): number => Math.hypot(x, y)

/** The point at `along` in direction `angle` (radians, counter-clockwise from east) and `across` to its left. */
export function polar(angle: number, along: number, across = 0): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [along * cos - across * sin, along * sin + across * cos]
}

/** The part of a convex polygon on the side of the line where `nx·x + ny·y ≤ limit` (Sutherland–Hodgman, one edge). */
export function clipPolygon(polygon: Polygon, [nx, ny]: Point, limit: number): Polygon {
  const kept: Point[] = []
  polygon.forEach((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner
    const [here, there] = [nx * corner[0] + ny * corner[1] - limit, nx * next[0] + ny * next[1] - limit]
    if (here <= 0) kept.push(corner)
    if (here < 0 !== there < 0 && here !== there) kept.push(between(corner, next, here / (here - there)))
  })
  return kept
}

/** The part of the endless line through `from` in direction `angle` that lies in a convex polygon, if any. */
export function chord(polygon: Polygon, from: Point, angle: number): [Point, Point] | undefined {
  const [dx, dy] = polar(angle, 1)
  const cuts: number[] = []
  polygon.forEach((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? corner
    const side = ([x, y]: Point) => dx * (y - from[1]) - dy * (x - from[0])
    const [here, there] = [side(corner), side(next)]
    if (here < 0 === there < 0) return
    const [x, y] = between(corner, next, here / (here - there))
    cuts.push((x - from[0]) * dx + (y - from[1]) * dy)
  })
  const [first, last] = [Math.min(...cuts), Math.max(...cuts)]
  if (cuts.length < 2 || last - first < 1) return undefined
  return [
    [from[0] + dx * first, from[1] + dy * first],
    [from[0] + dx * last, from[1] + dy * last],
  ]
}

/** The polygon drawn towards its middle by a share of its size. */
export function shrink(polygon: Polygon, share: number): Polygon {
  const middle = middleOf(polygon)
  return polygon.map((corner) => between(corner, middle, share))
}

export function middleOf(polygon: Polygon): Point {
  const [x, y] = polygon.reduce(([sx, sy], [cx, cy]) => [sx + cx, sy + cy] as const, [0, 0] as const)
  return [x / polygon.length, y / polygon.length]
}

/** The same line with a point at least every `step` metres, so that it can bend. */
export function densify(line: Line, step: number): Line {
  return line.flatMap((point, index) => {
    const next = line[index + 1]
    if (!next) return [point]
    const parts = Math.max(1, Math.ceil(length([next[0] - point[0], next[1] - point[1]]) / step))
    return Array.from({ length: parts }, (_, part) => between(point, next, part / parts))
  })
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}
