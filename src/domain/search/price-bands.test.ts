import fc from 'fast-check'
import { expect, it } from 'vitest'
import { priceBands } from './price-bands'

it('parts prices into four bands of as many', () => {
  expect(priceBands([800, 100, 200, 300, 400, 500, 600, 700])).toEqual([
    { from: 100, to: 200, count: 2 },
    { from: 300, to: 400, count: 2 },
    { from: 500, to: 600, count: 2 },
    { from: 700, to: 800, count: 2 },
  ])
})

it('keeps one price in one band', () => {
  expect(priceBands([500, 500, 500, 900])).toEqual([
    { from: 500, to: 500, count: 3 },
    { from: 900, to: 900, count: 1 },
  ])
  expect(priceBands([])).toEqual([])
})

it('counts every price once, in bands that do not overlap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 })), (prices) => {
      const bands = priceBands(prices)
      expect(bands.length).toBeLessThanOrEqual(4)
      for (const [index, { from, to, count }] of bands.entries()) {
        expect(prices.filter((price) => price >= from && price <= to)).toHaveLength(count)
        expect(from).toBeGreaterThan(bands[index - 1]?.to ?? -1)
      }
      expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(prices.length)
    }),
  )
})
