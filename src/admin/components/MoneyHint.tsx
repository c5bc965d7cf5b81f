'use client'
import { useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { CURRENCIES, type CurrencyCode } from '../../domain/money/currencies'
import { formatMoney } from '../../domain/money/format-money'
import { callApi } from '../call-api'
import { isCurrency } from '../currency'
import { wordsOf } from '../words'

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

interface InMarket {
  market?: { currency?: unknown }
}

/** The form's own currency (a market), or that of its market (a zone), of its restaurant's (a product), or of its group's (an option). */
function useFormCurrency(locale: 'en' | 'fr'): CurrencyCode | undefined {
  const own = useFormFields(([fields]) => fields.currency?.value)
  const restaurant = useFormFields(([fields]) => fields.restaurant?.value)
  const group = useFormFields(([fields]) => fields.group?.value)
  const market = useFormFields(([fields]) => fields.market?.value)
  const [found, setFound] = useState<CurrencyCode>()
  useEffect(() => {
    setFound(undefined)
    const url =
      typeof restaurant === 'string'
        ? `/api/restaurants/${restaurant}?depth=1`
        : typeof group === 'string'
          ? `/api/option-groups/${group}?depth=2`
          : typeof market === 'string' && `/api/markets/${market}`
    if (!url) return
    let left = false
    void callApi<InMarket & { restaurant?: InMarket; currency?: unknown }>(url, {
      method: 'GET',
      locale,
      unreachable: '',
    }).then((answer) => {
      const currency = answer.ok
        ? ((answer.body.restaurant ?? answer.body).market?.currency ?? answer.body.currency)
        : undefined
      if (!left && isCurrency(currency)) setFound(currency)
    })
    return () => {
      left = true
    }
  }, [restaurant, group, market, locale])
  return isCurrency(own) ? own : found
}
