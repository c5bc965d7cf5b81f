import { expect, it } from 'vitest'
import { commissionRate, USUAL_COMMISSION } from './commission'

/** LED-5, by hand: 15 % in the first 30 days or up to 100 orders, 12 % above 100, 10 % above 500. */
it.each([
  [0, 1, 1_500],
  [29.9, 400, 1_500],
  [400, 100, 1_500],
  [30, 101, 1_200],
  [400, 500, 1_200],
  [400, 501, 1_000],
  [29, 501, 1_500],
])('takes after %d days and %d orders %d basis points', (days, orders, rate) => {
  expect(commissionRate(USUAL_COMMISSION, { days, orders }).basisPoints).toBe(rate)
})

it('follows the plan of the market', () => {
  const plan = {
    ...USUAL_COMMISSION,
    firstDays: 0,
    firstOrders: 0,
    basisPoints: 800,
    manyOrders: 10,
    manyBasisPoints: 500,
  }
  expect([1, 10, 11].map((orders) => commissionRate(plan, { days: 1, orders }))).toEqual([
    { tier: 'usual', basisPoints: 800 },
    { tier: 'usual', basisPoints: 800 },
    { tier: 'many', basisPoints: 500 },
  ])
})
