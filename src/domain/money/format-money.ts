import { dinero, toDecimal } from 'dinero.js'
import { CURRENCIES } from './currencies'
import type { Money } from './money'

/** Money for people, in the panel's two languages: `$52.93`, `52,93 $US`, `10 000 FCFA`. The spaces are unbreakable ones. */
export function formatMoney(money: Money, locale: 'en' | 'fr'): string {
  const { currency } = money
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(decimalOf(money))
}

/** Money where there is little room and no need of cents, as on the axis of a chart: `$5.3K`, `10 k FCFA`. */
export function formatMoneyShort(money: Money, locale: 'en' | 'fr'): string {
  const { currency } = money
  const options = { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 } as const
  return new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 0 }).format(decimalOf(money))
}

/** Intl reads a decimal string exactly; a floating-point number would lose cents of large amounts. */
function decimalOf({ amount, currency }: Money): `${number}` {
  return toDecimal(dinero({ amount, currency: CURRENCIES[currency] })) as `${number}`
}
