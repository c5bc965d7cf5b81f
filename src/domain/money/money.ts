import type { CurrencyCode } from './currencies'

/** Integer minor units of a currency: `{ amount: 1250, currency: 'USD' }` is $12.50, `{ amount: 500, currency: 'XAF' }` is 500 F. */
export interface Money {
  readonly amount: number
  readonly currency: CurrencyCode
}

/** @throws RangeError unless `amount` is a safe integer: a fraction of a minor unit is a rounding that somebody forgot. */
export function money(amount: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(amount))
    throw new RangeError(`${amount} is not a whole amount of minor units (${currency})`)
  return { amount: amount + 0, currency } // + 0 turns -0 into 0
}

/** @throws TypeError when the currencies differ, RangeError when the result leaves the safe integers. */
export function add(a: Money, b: Money): Money {
  return money(a.amount + inCurrency(b, a.currency), a.currency)
}

/** May be negative: what a negative amount means is the caller's to say. Throws as `add`. */
export function subtract(a: Money, b: Money): Money {
  return money(a.amount - inCurrency(b, a.currency), a.currency)
}

/** Zero for no items, hence the currency. Throws as `add`. */
export function sum(currency: CurrencyCode, items: readonly Money[]): Money {
  return items.reduce(add, money(0, currency))
}

/** A price times a whole quantity; fractions are `basisPoints` or `proportion`. @throws RangeError for a fractional factor. */
export function times(a: Money, factor: number): Money {
  if (!Number.isSafeInteger(factor)) throw new RangeError(`${factor} is not a whole factor`)
  return money(a.amount * factor, a.currency)
}

export function isNegative(a: Money): boolean {
  return a.amount < 0
}

function inCurrency({ amount, currency }: Money, expected: CurrencyCode): number {
  if (currency !== expected) throw new TypeError(`cannot mix ${expected} with ${currency}`)
  return amount
}
