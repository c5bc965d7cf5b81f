import type { BasePayload } from 'payload'
import { cache } from 'react'
import type { CurrencyCode } from '../domain/money/currencies'
import { isCurrency } from './currency'
import { idOf } from './views/id-of'

/** The currency of a row's amounts: its own, or else that of its market or of its restaurant's market. Both are public. */
export async function rowCurrency(
  payload: BasePayload,
  row: Readonly<Record<string, unknown>>,
): Promise<CurrencyCode | undefined> {
  if (isCurrency(row.currency)) return row.currency
  const [market, restaurant] = [idOf(row.market), idOf(row.restaurant)]
  if (market) return marketCurrency(payload, market)
  return restaurant ? restaurantCurrency(payload, restaurant) : undefined
}

// A list asks for the same few restaurants again and again: once for each page shown.
const restaurantCurrency = cache(async (payload: BasePayload, id: string) => {
  const restaurant = await payload.findByID({ collection: 'restaurants', id, depth: 0, disableErrors: true })
  const market = idOf(restaurant?.market)
  return market ? marketCurrency(payload, market) : undefined
})

const marketCurrency = cache(async (payload: BasePayload, id: string) => {
  const market = await payload.findByID({ collection: 'markets', id, depth: 0, disableErrors: true })
  return market?.currency
})
