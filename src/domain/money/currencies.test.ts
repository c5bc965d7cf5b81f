import { expect, it } from 'vitest'
import { CURRENCIES, CURRENCY_CODES } from './currencies'

it('counts francs whole, dollars and euros in hundredths', () => {
  expect(CURRENCIES.XAF.exponent).toBe(0)
  expect(CURRENCIES.USD.exponent).toBe(2)
  expect(CURRENCIES.EUR.exponent).toBe(2)
})

it('lists every currency once', () => {
  expect([...CURRENCY_CODES].sort()).toEqual(Object.keys(CURRENCIES).sort())
})
