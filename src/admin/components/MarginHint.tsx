'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { marginOf } from '../../domain/catalog/margin'
import { formatMoney } from '../../domain/money/format-money'
import { wordsOf } from '../words'
import { useFormCurrency } from './use-form-currency'

/** Below the cost of a product: what its price leaves, and who reads it. */
export function MarginHint() {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)
  const price = useFormFields(([fields]) => fields.price?.value)
  const cost = useFormFields(([fields]) => fields.costPrice?.value)
  const currency = useFormCurrency(locale)
  const known = typeof price === 'number' && typeof cost === 'number' && currency !== undefined
  const { left, percent } = known ? marginOf(price, cost) : { left: 0, percent: null }
  const margin =
    known && percent !== null && say('margin', { left: formatMoney({ amount: left, currency }, locale), percent })
  return <p className="field-description">{[margin, say('costIsPrivate')].filter(Boolean).join(' · ')}</p>
}
