import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stars } from './areas.arbitrary'
import { MOST_CORNERS, readGeoJson } from './read-geojson'
import { plainShape, shapeFlaw } from './shape-flaw'

const DOUALA = { lat: 4.0511, lng: 9.7085 }
const RING = [
  [9.6, 4],
  [9.8, 4],
  [9.8, 4.1],
  [9.6, 4],
]
const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })
const flawOf = (json: unknown) => {
  const read = readGeoJson(json)
  return 'flaw' in read ? read.flaw : null
}
const flawNear = (geometry: unknown) => shapeFlaw({ kind: 'polygon', geometry }, DOUALA)

describe('GeoJSON that is an area', () => {
  it('is a polygon, several, a feature, or a collection, and becomes their union', () => {
    const whole = { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates: [[RING]] } }
    const feature = { type: 'Feature', properties: { name: 'Akwa' }, geometry: polygon(RING) }
    for (const json of [
      polygon(RING),
      { type: 'MultiPolygon', coordinates: [[RING]] },
      feature,
      { type: 'FeatureCollection', features: [feature] },
      { type: 'GeometryCollection', geometries: [polygon(RING)] },
      polygon(RING.map((corner) => [...corner, 12.5])),
    ])
      expect(readGeoJson(json)).toEqual({ shape: whole })
    const both = readGeoJson({ type: 'FeatureCollection', features: [feature, feature] })
    expect('shape' in both && both.shape.geometry.coordinates).toHaveLength(2)
  })

  it('is every ring that goes round', () => {
    fc.assert(
      fc.property(stars, ({ ring }) => {
        expect(flawOf(polygon(ring))).toBeNull()
      }),
    )
  })
})

describe('GeoJSON that is none', () => {
  const [a, b, c] = RING
  it.each([
    ['words', 'Douala', 'not_geojson'],
    ['a point', { type: 'Point', coordinates: a }, 'not_geojson'],
    [
      'a collection with a line in it',
      { type: 'GeometryCollection', geometries: [polygon(RING), { type: 'LineString', coordinates: RING }] },
      'not_geojson',
    ],
    ['corners in words', polygon([['9.6', '4'], b, c, a]), 'not_geojson'],
    ['nothing', { type: 'FeatureCollection', features: [] }, 'empty'],
    ['a polygon of no ring', polygon(), 'empty'],
    ['a line there and back', polygon([a, b, a]), 'too_few_points'],
    ['two corners', polygon([a, b]), 'too_few_points'],
    ['a ring left open', polygon([a, b, c, [9.6, 4.1]]), 'open_ring'],
    [
      'a bow tie',
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
      'self_crossing',
    ],
    [
      'a spike',
      polygon([
        [0, 0],
        [2, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
      'self_crossing',
    ],
    [
      'a ring that touches itself',
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [1, 0],
        [0, 2],
        [0, 0],
      ]),
      'self_crossing',
    ],
    ['a longitude of 200', polygon([[200, 4], b, c, [200, 4]]), 'outside_world'],
    [
      'a hole beside it',
      polygon(RING, [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
      'hole_outside',
    ],
    ['more corners than a city', polygon(Array.from({ length: MOST_CORNERS + 1 }, () => a)), 'too_many_points'],
  ])('%s', (_, json, flaw) => {
    expect(flawOf(json)).toBe(flaw)
  })

  it('two neighbours of a round ring that changed places cross, wherever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), fc.nat(39), (count, from) => {
        const corners = Array.from({ length: count }, (_, index) => {
          const angle = (2 * Math.PI * ((index + from) % count)) / count
          return [9.7 + Math.cos(angle) / 10, 4.05 + Math.sin(angle) / 10]
        })
        const [first, second, ...rest] = corners
        expect(flawOf(polygon([...corners, first]))).toBeNull()
        expect(flawOf(polygon([second, first, ...rest, second]))).toBe('self_crossing')
      }),
    )
  })
})

describe('an area of a market', () => {
  it('with latitude first is told as that, and one elsewhere as too far away', () => {
    expect(flawNear(polygon(RING))).toBeNull()
    expect(flawNear(polygon(RING.map(([lng, lat]) => [lat, lng])))).toBe('swapped')
    expect(flawNear(polygon(RING.map(([lng = 0, lat]) => [lng + 40, lat])))).toBe('far_away')
  })

  it.each([
    [{ kind: 'circle', center: DOUALA, radiusMeters: 1_000 }, null],
    [{ kind: 'circle', center: DOUALA, radiusMeters: 0 }, 'radius'],
    [{ kind: 'circle', center: DOUALA, radiusMeters: 1_000_000 }, 'radius'],
    [{ kind: 'circle', center: { lat: 48.85, lng: 2.35 }, radiusMeters: 1_000 }, 'far_away'],
    [{ kind: 'circle', center: { lat: 95, lng: 2.35 }, radiusMeters: 1_000 }, 'outside_world'],
    [{ kind: 'circle', radiusMeters: 1_000 }, 'empty'],
    [{ kind: 'municipalities', names: ['Douala'] }, null],
    [{ kind: 'municipalities', names: [] }, 'no_names'],
    [{ kind: 'municipalities', names: [' - '] }, 'no_names'],
    [{ kind: 'sphere' }, 'not_geojson'],
    [null, 'empty'],
  ])('%j: %s', (shape, flaw) => {
    expect(shapeFlaw(shape, DOUALA)).toBe(flaw)
  })

  it('keeps what counts and nothing else', () => {
    const names = { kind: 'municipalities' as const, names: [' Douala', 'Douala '], note: 'x' }
    expect(plainShape(names)).toEqual({ kind: 'municipalities', names: ['Douala'] })
    const circle = { kind: 'circle' as const, center: { ...DOUALA, height: 3 }, radiusMeters: 5, note: 'x' }
    expect(plainShape(circle)).toEqual({ kind: 'circle', center: DOUALA, radiusMeters: 5 })
  })
})
