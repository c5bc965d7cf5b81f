import { distanceMeters } from '../../src/domain/geo/distance-meters'
import type { Position } from '../../src/domain/geo/position'
import type { Random } from '../play/random'
import type { River, StreetMap } from './street-map'

/** About how far apart the turns of a way are. */
const TURN_METERS = 900
const MOST_TURNS = 4
/** Offsets below this are not worth a turn. */
const KERB_METERS = 40
const ATTEMPTS = 6

/** A believable way from one place to another: along the grid with a few turns, over rivers by a bridge. Both ends are part of it. */
export function planRoute(from: Position, to: Position, map: StreetMap, random: Random): Position[] {
  const river = map.rivers.find(({ line }) => crosses([from, to], line))
  if (!river) return alongGrid(from, to, map, random)
  const [near, far] = bridgeBetween(from, to, river)
  return [...alongGrid(from, near, map, random), ...alongGrid(far, to, map, random)]
}

export function lengthOf(route: readonly Position[]): number {
  return route.reduce((sum, place, index) => sum + distanceMeters(route[index - 1] ?? place, place), 0)
}

/** The bridge with the shortest detour, in the direction of travel. */
function bridgeBetween(from: Position, to: Position, { bridges }: River): readonly [Position, Position] {
  const ways = bridges
    .flatMap(([a, b]) => [[a, b] as const, [b, a] as const])
    .map(([near, far]) => ({
      near,
      far,
      meters: distanceMeters(from, near) + distanceMeters(near, far) + distanceMeters(far, to),
    }))
  const best = ways.reduce((a, b) => (b.meters < a.meters ? b : a))
  return [best.near, best.far]
}

/** Several draws, so that a bend does not lead into the water where another would not. */
function alongGrid(from: Position, to: Position, map: StreetMap, random: Random): Position[] {
  let route = staircase(from, to, map.turn, random)
  for (let attempt = 1; attempt < ATTEMPTS && map.rivers.some(({ line }) => crosses(route, line)); attempt++)
    route = staircase(from, to, map.turn, random)
  return map.rivers.some(({ line }) => crosses(route, line)) ? [from, to] : route
}

function staircase(from: Position, to: Position, turn: number, random: Random): Position[] {
  const angle = (turn * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const north = 111_195
  const east = north * Math.cos((from.lat * Math.PI) / 180)
  const [dx, dy] = [(to.lng - from.lng) * east, (to.lat - from.lat) * north]
  const [along, across] = [dx * cos + dy * sin, dy * cos - dx * sin]
  const place = (u: number, v: number): Position => ({
    lat: from.lat + (u * sin + v * cos) / north,
    lng: from.lng + (u * cos - v * sin) / east,
  })
  const turns = Math.max(1, Math.min(MOST_TURNS, Math.round((Math.abs(along) + Math.abs(across)) / TURN_METERS)))
  const [us, vs] = [steps(along, turns, random), steps(across, turns, random)]
  const alongFirst = random() < 0.5
  const route = [from]
  for (let turnNumber = 0; turnNumber < turns; turnNumber++) {
    const [u = 0, v = 0] = [us[turnNumber], vs[turnNumber]]
    const [u0 = 0, v0 = 0] = turnNumber === 0 ? [0, 0] : [us[turnNumber - 1], vs[turnNumber - 1]]
    route.push(alongFirst ? place(u, v0) : place(u0, v), place(u, v))
  }
  const inner = route
    .slice(1, -1)
    .filter((corner, index, all) => distanceMeters(all[index - 1] ?? from, corner) > KERB_METERS)
  return [from, ...inner, to]
}

/** Where a stretch ends after each of `count` unequal steps; the last at its very end. */
function steps(stretch: number, count: number, random: Random): number[] {
  const shares = Array.from({ length: count }, () => 0.4 + random())
  const all = shares.reduce((sum, share) => sum + share, 0)
  let sum = 0
  return shares.map((share) => {
    sum += share
    return (stretch * sum) / all
  })
}

/** Whether two lines meet anywhere. */
export function crosses(a: readonly Position[], b: readonly Position[]): boolean {
  return pairs(a).some(([p, q]) => pairs(b).some(([r, s]) => meet(p, q, r, s)))
}

function pairs(line: readonly Position[]): [Position, Position][] {
  return line.slice(1).map((place, index) => [line[index] ?? place, place])
}

function meet(p: Position, q: Position, r: Position, s: Position): boolean {
  return side(p, q, r) !== side(p, q, s) && side(r, s, p) !== side(r, s, q)
}

function side(a: Position, b: Position, place: Position): boolean {
  return (b.lng - a.lng) * (place.lat - a.lat) - (b.lat - a.lat) * (place.lng - a.lng) > 0
}
