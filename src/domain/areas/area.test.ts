import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMeters } from '../geo/distance-meters'
import { inArea, openArea } from './area'
import type { AreaShape, LngLat, PolygonRings } from './area-shape'
import { positions, stars } from './areas.arbitrary'
import { boundingBox, inBox } from './bounding-box'

const polygon = (...coordinates: PolygonRings[]): AreaShape => ({
  kind: 'polygon',
  geometry: { type: 'MultiPolygon', coordinates },
})
const square = (west: number, south: number, side: number): LngLat[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const at = (lng: number, lat: number, city = '') => ({ lng, lat, city })

describe('inside an area', () => {
  it('is what lies within the radius, and the radius itself is within', () => {
    const center = { lat: 30.2672, lng: -97.7431 }
    const door = at(-97.6789, 30.5082)
    const far = distanceMeters(center, door)
    expect(inArea(openArea({ kind: 'circle', center, radiusMeters: far }), door)).toBe(true)
    expect(inArea(openArea({ kind: 'circle', center, radiusMeters: far - 1 }), door)).toBe(false)
  })

  it('is no hole, but its edge and the edge of the whole', () => {
    const area = openArea(polygon([square(0, 0, 4), square(1, 1, 2)]))
    expect([at(0.5, 0.5), at(0, 2), at(4, 4), at(1, 2), at(3, 3)].map((door) => inArea(area, door))).toEqual(
      Array(5).fill(true),
    )
    expect([at(2, 2), at(4.001, 2), at(-0.001, 0)].map((door) => inArea(area, door))).toEqual(Array(3).fill(false))
  })

  it('is any of several polygons, an island in the hole of another too', () => {
    const area = openArea(polygon([square(0, 0, 4), square(1, 1, 2)], [square(1.5, 1.5, 1)]))
    expect(inArea(area, at(2, 2))).toBe(true)
    expect(inArea(area, at(1.2, 1.2))).toBe(false)
  })

  it('is what is called like it, however it is written', () => {
    const area = openArea({ kind: 'municipalities', names: ['West Lake Hills', 'Saint-Étienne'] })
    expect(
      ['west lake  hills', 'WEST LAKE HILLS', 'St. Etienne', 'saint étienne'].map((city) =>
        inArea(area, at(0, 0, city)),
      ),
    ).toEqual(Array(4).fill(true))
    expect(['Lake Hills', 'West Lake', 'Étienne', ''].map((city) => inArea(area, at(0, 0, city)))).toEqual(
      Array(4).fill(false),
    )
  })
})

describe('for any shape', () => {
  it('a box never leaves out what the area holds', () => {
    fc.assert(
      fc.property(
        positions,
        fc.double({ min: 1, max: 400_000, noNaN: true }),
        positions,
        (center, radiusMeters, to) => {
          // A place near the edge, where a box too small would show.
          const share = Math.min(1, radiusMeters / distanceMeters(center, to))
          const door = {
            lat: center.lat + (to.lat - center.lat) * share,
            lng: center.lng + (to.lng - center.lng) * share,
          }
          fc.pre(distanceMeters(center, door) <= radiusMeters)
          expect(inBox(boundingBox({ kind: 'circle', center, radiusMeters }), door)).toBe(true)
        },
      ),
    )
  })

  it('the middle of a star is in it, what is beyond its box is not, and the turn of its ring does not matter', () => {
    fc.assert(
      fc.property(
        stars,
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        ({ middle, ring }, dx, dy) => {
          const area = openArea(polygon([ring]))
          const turned = openArea(polygon([[...ring].reverse()]))
          expect(inArea(area, at(...middle))).toBe(true)
          expect(inArea(area, at(middle[0] + 1, middle[1]))).toBe(false)
          const door = at(middle[0] + dx, middle[1] + dy)
          expect(inArea(area, door)).toBe(inArea(turned, door))
          // The star with a hole of its own shape holds nothing but its edge.
          const hollow = openArea(polygon([ring, ring]))
          expect(inArea(hollow, at(...middle))).toBe(false)
        },
      ),
    )
  })
})
