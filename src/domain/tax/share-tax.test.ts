import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareTax } from './share-tax'

const florida = (tax: number, shares: Parameters<typeof shareTax>[0]['shares']) =>
  shareTax({ tax, currency: 'USD', basisPoints: 700, shares })

it('leaves the tax with the market where no authority is named', () => {
  expect(florida(294, [])).toEqual([{ authorityId: null, basisPoints: 700, amount: 294 }])
})

it('gives all of it to the only authority', () => {
  expect(florida(294, [{ authorityId: 'florida', basisPoints: null }])).toEqual([
    { authorityId: 'florida', basisPoints: 700, amount: 294 },
  ])
})

it('splits it by the rates, and what others leave is the main one’s', () => {
  const shares = [
    { authorityId: 'florida', basisPoints: null },
    { authorityId: 'miami-dade', basisPoints: 100 },
  ]
  expect(florida(294, shares)).toEqual([
    { authorityId: 'florida', basisPoints: 600, amount: 252 },
    { authorityId: 'miami-dade', basisPoints: 100, amount: 42 },
  ])
})

it('splits all of it among shares that come to more than the rate', () => {
  const shares = [
    { authorityId: 'a', basisPoints: 700 },
    { authorityId: 'b', basisPoints: 700 },
    { authorityId: 'main', basisPoints: null },
  ]
  expect(florida(101, shares).map(({ authorityId, amount }) => [authorityId, amount])).toEqual([
    ['a', 51],
    ['b', 50],
  ])
})

it('keeps with the market what no main authority takes', () => {
  expect(florida(70, [{ authorityId: 'county', basisPoints: 100 }])).toEqual([
    { authorityId: null, basisPoints: 600, amount: 60 },
    { authorityId: 'county', basisPoints: 100, amount: 10 },
  ])
})

it('never loses nor invents a unit, and gives nobody less than nothing', () => {
  const share = fc.record({ authorityId: fc.uuid(), basisPoints: fc.option(fc.nat(2_000)) })
  const taxed = fc.record({
    tax: fc.nat(10_000_000),
    basisPoints: fc.nat(10_000),
    shares: fc.array(share, { maxLength: 5 }),
  })
  fc.assert(
    fc.property(taxed, (given) => {
      const parts = shareTax({ currency: 'XAF', ...given })
      expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(given.tax)
      expect(parts.every(({ amount }) => amount > 0)).toBe(true)
    }),
  )
})
