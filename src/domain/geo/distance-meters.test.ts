import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMeters } from './distance-meters'

const positions = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('distanceMeters', () => {
  it('measures a degree of the equator', () => {
    expect(distanceMeters({ lat: 0, lng: 9 }, { lat: 0, lng: 10 })).toBeCloseTo(111_195.08, 1)
  })

  it('measures Douala to Yaoundé', () => {
    const km = distanceMeters({ lat: 4.0511, lng: 9.7679 }, { lat: 3.848, lng: 11.5021 }) / 1_000
    expect(km).toBeCloseTo(193.6, 0)
  })

  it('crosses the date line the short way', () => {
    expect(distanceMeters({ lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 })).toBeCloseTo(111_195.08, 1)
  })

  it('reaches the antipodes', () => {
    expect(distanceMeters({ lat: 12.3, lng: 45.6 }, { lat: -12.3, lng: -134.4 })).toBeCloseTo(Math.PI * 6_371_008.8, 0)
  })

  it('is zero here, symmetric, and at most half the earth around', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(distanceMeters(a, a)).toBe(0)
        expect(distanceMeters(a, b)).toBeCloseTo(distanceMeters(b, a), 3)
        expect(distanceMeters(a, b)).toBeLessThanOrEqual(Math.PI * 6_371_008.8 + 1)
      }),
    )
  })
})
