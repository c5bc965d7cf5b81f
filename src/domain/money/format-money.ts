import { dinero, toDecimal } from 'dinero.js'
import { CURRENCIES } from './currencies'
import type { Money } from './money'

/** Money for people, in the panel's two languages: `$52.93`, `52,93 $US`, `10 000 FCFA`. The spaces are unbreakable ones. */
export function formatMoney({ amount, currency }: Money, locale: 'en' | 'fr'): string {
  const decimal = toDecimal(dinero({ amount, currency: CURRENCIES[currency] }))
  // Intl reads a decimal string exactly; a floating-point number would lose cents of large amounts.
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(decimal as `${number}`)
}
