import { describe, expect, it } from 'vitest'
import { QUARTERS } from '../../src/domain/gazetteer/quarters'
import { distanceMeters } from '../../src/domain/geo/distance-meters'
import { placeIn } from '../demo/home-of'
import { MARKETS } from '../demo/markets'
import { pick, seededRandom } from '../play/random'
import { crosses, lengthOf, planRoute } from './route'
import { STREET_MAPS } from './street-map'

/** Ways between places where people live, in each market. */
function ways(count: number) {
  return MARKETS.flatMap(({ slug }) => {
    const random = seededRandom(slug.length)
    const map = STREET_MAPS[slug]
    return Array.from({ length: count }, () => {
      const from = placeIn(pick(random, QUARTERS[slug]), random)
      const to = placeIn(pick(random, QUARTERS[slug]), random)
      return { slug, map, from, to, route: planRoute(from, to, map, random) }
    })
  })
}

describe('planRoute', () => {
  it('begins and ends where it should', () => {
    for (const { from, to, route } of ways(100)) {
      expect(route[0]).toEqual(from)
      expect(route.at(-1)).toEqual(to)
    }
  })

  it('is longer than the crow flies, and not much longer than the blocks are', () => {
    for (const { from, to, route, map } of ways(100)) {
      const straight = distanceMeters(from, to)
      expect(lengthOf(route)).toBeGreaterThanOrEqual(straight * 0.999)
      if (!map.rivers.some(({ line }) => crosses([from, to], line)))
        expect(lengthOf(route)).toBeLessThan(straight * 1.45 + 50)
    }
  })

  it('crosses a river on its bridges only', () => {
    let crossings = 0
    for (const { from, to, route, map } of ways(200)) {
      for (const { line, bridges } of map.rivers) {
        if (!crosses([from, to], line)) continue
        crossings++
        const wet = route.slice(1).filter((place, index) => crosses([route[index] ?? place, place], line))
        expect(wet).toHaveLength(1)
        expect(bridges.flat()).toContainEqual(wet[0])
      }
    }
    expect(crossings).toBeGreaterThan(20)
  })

  it('turns with the streets of the town', () => {
    const [from, to] = [
      { lat: 25.88, lng: -80.2 },
      { lat: 25.9, lng: -80.18 },
    ]
    const route = planRoute(from, to, STREET_MAPS['north-miami'], seededRandom(1))
    expect(route.length).toBeGreaterThan(3)
    for (const [index, place] of route.slice(1).entries()) {
      const before = route[index] ?? place
      const straight = Math.abs(place.lat - before.lat) < 1e-4 || Math.abs(place.lng - before.lng) < 1e-4
      expect(straight).toBe(true)
    }
  })

  it('goes nowhere when it is there already', () => {
    const here = { lat: 4.05, lng: 9.7 }
    expect(lengthOf(planRoute(here, here, STREET_MAPS.douala, seededRandom(1)))).toBe(0)
  })
})
