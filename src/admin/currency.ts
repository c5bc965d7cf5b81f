import { CURRENCY_CODES, type CurrencyCode } from '../domain/money/currencies'

export function isCurrency(value: unknown): value is CurrencyCode {
  return CURRENCY_CODES.some((code) => code === value)
}
