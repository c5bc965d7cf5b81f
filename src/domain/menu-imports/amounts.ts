import { CURRENCIES, type CurrencyCode } from '../money/currencies'

/** Beyond this no menu has a price: a slip, and safe integers by far. */
const HIGHEST = 1_000_000_000_000
const DECIMAL = /^([+-]?)(\d+)(?:[.,](\d*))?$/
/** Thousands are parted by spaces, breakable or not; a point or comma would be read as decimals. */
const SPACES = /(?<=\d)[ \u00a0\u202f](?=\d{3}(?:\D|$))/g

export type Amount = { ok: true; amount: number } | { ok: false; code: 'bad_price' | 'too_precise' | 'too_high' }

/**
 * An amount in major units as people write it: `12.50`, `12,50`, `1 250`. More digits after the point than the currency has are refused, so
 * `1,250` is never taken for one and a quarter.
 * @returns minor units
 */
export function readAmount(text: string, currency: CurrencyCode): Amount {
  const [, sign = '', whole = '', decimals = ''] = DECIMAL.exec(text.replaceAll(SPACES, '')) ?? []
  if (whole === '') return { ok: false, code: 'bad_price' }
  const { exponent } = CURRENCIES[currency]
  if (decimals.length > exponent) return { ok: false, code: 'too_precise' }
  const amount = Number(`${whole}${decimals.padEnd(exponent, '0')}`)
  if (amount > HIGHEST) return { ok: false, code: 'too_high' }
  return { ok: true, amount: sign === '-' ? 0 - amount : amount }
}

/** The same amount for a spreadsheet: `12.50`, or `12,50` where decimals follow a comma. */
export function writeAmount(amount: number, currency: CurrencyCode, point: '.' | ','): string {
  const { exponent } = CURRENCIES[currency]
  const digits = String(Math.abs(amount)).padStart(exponent + 1, '0')
  const whole = digits.slice(0, digits.length - exponent)
  const text = exponent === 0 ? whole : `${whole}${point}${digits.slice(-exponent)}`
  return amount < 0 ? `-${text}` : text
}
