import { expect, it } from 'vitest'
import { marginOf } from './margin'

it.each([
  [3_500, 2_100, { left: 1_400, percent: 40 }],
  [3_000, 1_000, { left: 2_000, percent: 67 }],
  [1_000, 1_250, { left: -250, percent: -25 }],
  [0, 500, { left: -500, percent: null }],
])('of a price of %i and a cost of %i', (price, cost, margin) => {
  expect(marginOf(price, cost)).toEqual(margin)
})
