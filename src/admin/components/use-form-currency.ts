'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { CurrencyCode } from '../../domain/money/currencies'
import { callApi } from '../call-api'
import { isCurrency } from '../currency'

interface InMarket {
  currency?: unknown
  market?: { currency?: unknown }
}

/**
 * The form's own currency (a market), or that of the market of its restaurant (a product), of its group's (an option), or of its own (a
 * promotion of the platform).
 */
export function useFormCurrency(locale: 'en' | 'fr'): CurrencyCode | undefined {
  const own = useFormFields(([fields]) => fields.currency?.value)
  const restaurant = useFormFields(([fields]) => fields.restaurant?.value)
  const group = useFormFields(([fields]) => fields.group?.value)
  const market = useFormFields(([fields]) => fields.market?.value)
  const [found, setFound] = useState<CurrencyCode>()
  useEffect(() => {
    setFound(undefined)
    const url = addressOf({ restaurant, group, market })
    if (!url) return
    let left = false
    void callApi<InMarket & { restaurant?: InMarket }>(url, { method: 'GET', locale, unreachable: '' }).then(
      (answer) => {
        const place = answer.ok ? (answer.body.restaurant ?? answer.body) : undefined
        const currency = place?.market?.currency ?? place?.currency
        if (!left && isCurrency(currency)) setFound(currency)
      },
    )
    return () => {
      left = true
    }
  }, [restaurant, group, market, locale])
  return isCurrency(own) ? own : found
}

/** Where the market of a row is told, the nearest first. */
function addressOf({ restaurant, group, market }: Record<'restaurant' | 'group' | 'market', unknown>) {
  if (typeof restaurant === 'string') return `/api/restaurants/${restaurant}?depth=1`
  if (typeof group === 'string') return `/api/option-groups/${group}?depth=2`
  return typeof market === 'string' ? `/api/markets/${market}?depth=0` : undefined
}
