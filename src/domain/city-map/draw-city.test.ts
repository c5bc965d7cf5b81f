import { describe, expect, it } from 'vitest'
import { distanceMeters } from '../geo/distance-meters'
import { type CitySketch, drawCity } from './draw-city'
import type { CityClass } from './gather'

const DOUALA: CitySketch = { seed: 'douala', centre: { lat: 4.0511, lng: 9.7085 }, radiusMeters: 18_000 }
const river = { kind: 'river', bearing: 315, meters: 2_600, widthMeters: 1_200 } as const
const coast = { kind: 'coast', bearing: 90, meters: 3_600 } as const

const rings = (sketch: CitySketch, name: CityClass): number[][][] =>
  drawCity(sketch).features.flatMap(({ properties, geometry }) =>
    properties.class === name
      ? (geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 1 : 0) as number[][][])
      : [],
  )

/** Whether a point lies in any of the rings (even–odd rule). */
function covered(all: number[][][], lng: number, lat: number): boolean {
  return all.some((ring) =>
    ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
      return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1 ? !inside : inside
    }, false),
  )
}

describe('drawCity', () => {
  it('draws the same city for the same facts, and another one for another seed', () => {
    expect(drawCity(DOUALA)).toEqual(drawCity(DOUALA))
    expect(drawCity({ ...DOUALA, seed: 'limbe' })).not.toEqual(drawCity(DOUALA))
  })

  it('has water, parks, blocks and roads of every class', () => {
    const classes = drawCity({ ...DOUALA, water: river }).features.map(({ properties }) => properties.class)
    expect(classes).toEqual(expect.arrayContaining(['built', 'block', 'park', 'local', 'collector', 'arterial']))
    expect(classes).toEqual(expect.arrayContaining(['water', 'bridge', 'motorway']))
  })

  it('puts the sea where the hint says, and leaves the centre dry', () => {
    const sea = rings({ ...DOUALA, water: coast }, 'water')
    const { lat, lng } = DOUALA.centre
    expect(covered(sea, lng, lat)).toBe(false)
    expect(covered(sea, lng + 0.031, lat)).toBe(false)
    expect(covered(sea, lng + 0.034, lat)).toBe(true)
  })

  it('lays the river at its distance, with the other bank behind it', () => {
    const water = rings({ ...DOUALA, water: river }, 'water')
    const towards = (meters: number) => {
      const step = meters / Math.SQRT2 / 111_195
      return covered(water, DOUALA.centre.lng - step, DOUALA.centre.lat + step)
    }
    expect([1_500, 2_600, 3_700].map(towards)).toEqual([false, true, false])
  })

  it('stays near the market, and under three quarters of a megabyte', () => {
    const city = drawCity({ ...DOUALA, radiusMeters: 40_000 })
    const [first] = rings({ ...DOUALA, radiusMeters: 40_000 }, 'built')
    for (const [lng = 0, lat = 0] of first ?? [])
      expect(distanceMeters(DOUALA.centre, { lat, lng })).toBeLessThan(22_000)
    expect(JSON.stringify(city).length).toBeLessThan(750_000)
  })

  it('names its places in both languages, none of them in the water', () => {
    const { places } = drawCity({ ...DOUALA, water: coast })
    expect(places[0]).toMatchObject({ label: { en: 'City centre', fr: 'Centre-ville' }, ...DOUALA.centre })
    const sea = rings({ ...DOUALA, water: coast }, 'water')
    expect(places.filter(({ lat, lng }) => covered(sea, lng, lat))).toEqual([])
  })
})
