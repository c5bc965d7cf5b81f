import { describe, expect, it } from 'vitest'
import { distancePrice } from './distance-price'

const francs = (distanceMeters: number) => distancePrice({ base: 500, perKm: 100, distanceMeters })

describe('distancePrice', () => {
  it.each([
    [0, 500],
    [1, 510],
    [100, 510],
    [101, 520],
    [3_400, 840],
    [3_401, 850],
  ])('counts %i m to 0.1 km, up: %i', (meters, price) => {
    expect(francs(meters)).toBe(price)
  })

  it('is not moved by a float error', () => {
    expect(francs(3_400.000_000_1)).toBe(840)
    expect(francs(3_399.999_999_9)).toBe(840)
  })

  it('rounds the whole amount half-even, once', () => {
    expect(distancePrice({ base: 0, perKm: 5, distanceMeters: 100 })).toBe(0)
    expect(distancePrice({ base: 1, perKm: 5, distanceMeters: 100 })).toBe(2)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %s metres', (meters) => {
    expect(() => francs(meters)).toThrow(RangeError)
  })
})
