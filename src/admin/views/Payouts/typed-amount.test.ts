import { expect, it } from 'vitest'
import { minorUnits } from './typed-amount'

it.each([
  ['12.5', 'USD', 1_250],
  ['12', 'USD', 1_200],
  ['0.07', 'USD', 7],
  ['5000', 'XAF', 5_000],
  ['5000.5', 'XAF', Number.NaN],
  ['1.005', 'USD', Number.NaN],
  ['-5', 'USD', Number.NaN],
  ['', 'XAF', Number.NaN],
] as const)('reads %s %s as %d minor units', (typed, currency, amount) => {
  expect(minorUnits(typed, currency)).toBe(amount)
})
