'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { CURRENCIES } from '../../domain/money/currencies'
import { formatMoney } from '../../domain/money/format-money'
import { wordsOf } from '../words'
import { useFormCurrency } from './use-form-currency'

/** Below an amount in a form: what the number typed so far is in money, and in which unit it counts. */
export function MoneyHint({ path }: { path: string }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n)
  const value = useFormFields(([fields]) => fields[path]?.value)
  const currency = useFormCurrency(locale)
  const amount = typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined
  const unit =
    currency && say(CURRENCIES[currency].exponent === 0 ? 'countedWhole' : 'countedInHundredths', { currency })
  const money = currency && amount !== undefined ? `= ${formatMoney({ amount, currency }, locale)}` : undefined
  return <p className="field-description">{[money, unit ?? say('countedInMinorUnits')].filter(Boolean).join(' · ')}</p>
}
