import { describe, expect, it } from 'vitest'
import { distanceMeters } from '../../src/domain/geo/distance-meters'
import { along, distance, heading, toPoint, toPosition } from './projection'

describe('toPosition', () => {
  it.each([
    [
      { x: 0, y: 0 },
      { x: 12_000, y: 0 },
    ],
    [
      { x: 7_703, y: 2_956 },
      { x: 8_304, y: 4_764 },
    ],
    [
      { x: 49_000, y: 49_000 },
      { x: 20_000, y: 48_000 },
    ],
  ])('keeps the distance from %j to %j within 0.1 %% of the great circle', (a, b) => {
    const apart = distanceMeters(toPosition(a), toPosition(b)) / distance(a, b)
    expect(Math.abs(apart - 1)).toBeLessThan(0.001)
  })

  it('is undone by toPoint', () => {
    const back = toPoint(toPosition({ x: 6_109, y: -6_856 }))
    expect(back.x).toBeCloseTo(6_109, 6)
    expect(back.y).toBeCloseTo(-6_856, 6)
  })
})

describe('along', () => {
  it('stays between the two ends', () => {
    const a = { x: 0, y: 0 }
    const b = { x: 10, y: 20 }
    expect(along(a, b, 0.5)).toEqual({ x: 5, y: 10 })
    expect(along(a, b, -1)).toEqual(a)
    expect(along(a, b, 2)).toEqual(b)
  })
})

describe('heading', () => {
  it.each([
    ['north', { x: 0, y: 1 }, 0],
    ['east', { x: 1, y: 0 }, 90],
    ['south', { x: 0, y: -1 }, 180],
    ['west', { x: -1, y: 0 }, 270],
  ])('points %s', (_name, to, degrees) => {
    expect(heading({ x: 0, y: 0 }, to)).toBeCloseTo(degrees)
  })
})
