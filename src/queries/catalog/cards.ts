import { deliveryFee, minutesTo } from '../../domain/browse/delivery-to'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Position } from '../../domain/geo/position'
import { takingOrders } from '../../domain/opening/taking-orders'
import { type Atlas, placesOf } from './market-places'
import { type Found, firstPlaces, type PlaceFilter, type PlaceSort, sortPlaces } from './nearby'
import { termsNow } from './terms-now'

export interface CardSearch extends PlaceFilter {
  market?: string
  /** By distance where a position is given, else by name. */
  sort?: PlaceSort
  limit: number
  page: number
  locale: 'en' | 'fr'
}

/**
 * So many are looked at together. By minutes, fee or name the nearest so many are sorted, then the next so many: who sorts a large city
 * means the part of it around the corner.
 */
const BATCH = 200

/**
 * Restaurant cards: those that deliver to a position, nearest first, or all of a market by name. Amounts in minor units. Of a list longer than
 * what was looked at for this page, `totalDocs` is one more than that.
 */
export async function findCards(atlas: Atlas, search: CardSearch, now: Date) {
  const { limit, page, near, locale, sort = near ? 'distance' : 'name' } = search
  const markets = await placesOf(atlas, search.market)
  const end = page * limit
  const looked = Math.ceil(end / BATCH) * BATCH + 1
  const found = markets.flatMap((places) => firstPlaces(places, search, looked, now))
  const terms = new Map(markets.map((places) => [places.market, termsNow(places, { now, locale })]))
  const docs = sortBatches(found, { sort, base: near ? 'distance' : 'name' }, end)
    .slice(end - limit)
    .map((each) => {
      const told = terms.get(each.place.market)
      if (!told) throw new Error(`a place of no market: ${each.place.id}`)
      const card = cardOf(each, near, locale)
      return { ...card, ...told.of(each, card.deliveryFee), ...takingOrders(each.place, told.moment) }
    })
  const totalDocs = Math.min(found.length, looked)
  return { docs, totalDocs, limit, page, hasNextPage: end < totalDocs }
}

/** The first `count`, batch by batch as `base` has them. */
function sortBatches(found: readonly Found[], { sort, base }: Record<'sort' | 'base', PlaceSort>, count: number) {
  if (sort === base) return sortPlaces(found, base, count)
  const batches = Math.ceil(count / BATCH)
  const nearest = sortPlaces(found, base, batches * BATCH)
  return Array.from({ length: batches }, (_, at) => nearest.slice(at * BATCH, (at + 1) * BATCH))
    .flatMap((batch) => sortPlaces(batch, sort, BATCH))
    .slice(0, count)
}

/** Without what changes by the minute. */
export function cardOf(
  { place, price }: Pick<Found, 'place' | 'price'>,
  near: Position | undefined,
  locale: 'en' | 'fr',
) {
  const { id, slug, name, cuisine, lat, lng, prepMinutes, market } = place
  const { currency } = market
  const pictures = { image: place.image[locale], logo: place.logo[locale] }
  const shown = { id, slug, name, cuisine, lat, lng, currency, prepMinutes, ...pictures }
  if (!near || !price) return { ...shown, distanceMeters: null, deliveryFee: null, etaMinutes: null }
  const straight = distanceMeters(place, near)
  return {
    ...shown,
    distanceMeters: Math.round(straight),
    deliveryFee: { amount: deliveryFee(place, price, straight), currency },
    etaMinutes: Math.ceil(minutesTo(place, straight)),
  }
}
