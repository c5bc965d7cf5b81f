import type { Period } from '../../src/domain/finance/period'
import type { CurrencyCode } from '../../src/domain/money/currencies'
import { formatMoney } from '../../src/domain/money/format-money'

type Locale = 'en' | 'fr'

/** A calendar day for people, of no time zone: `22 November 2026`. */
export function printedDay(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

export function printedPeriod({ from, to }: Period, locale: Locale): string {
  return from === to ? printedDay(from, locale) : `${printedDay(from, locale)} – ${printedDay(to, locale)}`
}

export const printedMoney = (currency: CurrencyCode, locale: Locale) => (amount: number) =>
  formatMoney({ amount, currency }, locale)
