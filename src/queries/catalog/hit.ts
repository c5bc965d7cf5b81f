import type { Position } from '../../domain/geo/position'
import { cardOf } from './cards'
import type { MarketPlaces } from './market-places'
import type { Match } from './match'
import type { termsNow } from './terms-now'

interface Telling {
  near: Position | undefined
  locale: 'en' | 'fr'
  now: Date
  places: MarketPlaces
  terms: ReturnType<typeof termsNow>
  descriptions: ReadonlyMap<string, string>
}

/** What a search tells of something that it found. Amounts in minor units. */
export type Hit = ReturnType<typeof hitOf>

export function hitOf(match: Match, { near, locale, now, places: { opening }, terms, descriptions }: Telling) {
  const { entry, place } = match
  const { id, kind, name, price, originalPrice, categorySlug, categoryName } = entry
  const { lat: _lat, lng: _lng, currency, ...card } = cardOf(match, near, locale)
  return {
    kind,
    id,
    name,
    description: descriptions.get(id) ?? null,
    price: price === null ? null : { amount: price, currency },
    originalPrice: originalPrice === null ? null : { amount: originalPrice, currency },
    category: categorySlug === null ? null : { slug: categorySlug, name: categoryName ?? categorySlug },
    restaurant: { ...card, ...terms.of(match, card.deliveryFee), open: opening.takesOrders(place, now) },
  }
}
