import { expect, it } from 'vitest'
import { compassPoint } from './compass-point'

it.each([
  ['n', 1, 0],
  ['ne', 1, 1],
  ['e', 0.1, 1],
  ['se', -1, 1],
  ['s', -1, 0.2],
  ['sw', -1, -1],
  ['w', 0, -1],
  ['nw', 1, -1],
])('finds %s', (point, north, east) => {
  expect(compassPoint({ lat: 4.05, lng: 9.7 }, { lat: 4.05 + north / 100, lng: 9.7 + east / 100 })).toBe(point)
})

it('knows that degrees of longitude are short far from the equator', () => {
  expect(compassPoint({ lat: 70, lng: 25 }, { lat: 70.01, lng: 25.01 })).toBe('n')
})
