import type { CurrencyCode } from '../../../domain/money/currencies'
import { CURRENCIES } from '../../../domain/money/currencies'

/** Digits after the point that a currency's amounts are typed with. */
export const digitsOf = (currency: CurrencyCode): number => CURRENCIES[currency].exponent

/** An amount as it is typed, `12.5` dollars, in minor units; NaN for what is none. */
export function minorUnits(typed: FormDataEntryValue | null, currency: CurrencyCode): number {
  const [whole = '', part = ''] = String(typed ?? '')
    .trim()
    .split('.')
  const digits = digitsOf(currency)
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(part) || part.length > digits) return Number.NaN
  return Number(whole + part.padEnd(digits, '0'))
}
