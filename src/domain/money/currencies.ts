import { EUR, USD, XAF } from 'dinero.js/currencies'

/** Every currency that a market may use, with its exponent (digits after the point): XAF 0, USD and EUR 2 (MKT-3). */
export const CURRENCIES = { XAF, USD, EUR } as const

export type CurrencyCode = keyof typeof CURRENCIES

export const CURRENCY_CODES = ['XAF', 'USD', 'EUR'] as const satisfies readonly CurrencyCode[]
