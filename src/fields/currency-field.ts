import type { SelectField } from 'payload'
import { CURRENCY_CODES } from '../domain/money/currencies'

/** In what a row's amounts are, ISO 4217. */
export const currencyField: SelectField = {
  name: 'currency',
  label: { en: 'Currency', fr: 'Devise' },
  type: 'select',
  required: true,
  options: [...CURRENCY_CODES],
}
