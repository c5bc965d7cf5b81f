import { deliveryFee, minutesTo } from '../../domain/browse/delivery-to'
import { distanceMeters } from '../../domain/geo/distance-meters'
import type { Position } from '../../domain/geo/position'
import { takingOrders } from '../../domain/opening/taking-orders'
import { type Atlas, placesOf } from './market-places'
import { type Found, findPlaces, firstPlaces, type PlaceFilter, type PlaceSort } from './nearby'

export interface CardSearch extends PlaceFilter {
  market?: string
  /** By distance where a position is given, else by name. */
  sort?: PlaceSort
  limit: number
  page: number
  locale: 'en' | 'fr'
}

/** Restaurant cards: those that deliver to a position, nearest first, or all of a market by name. Amounts in minor units. */
export async function findCards(atlas: Atlas, search: CardSearch, now: Date) {
  const { limit, page, near, locale, sort = near ? 'distance' : 'name' } = search
  const markets = await placesOf(atlas, search.market)
  const found = markets.flatMap((places) => findPlaces(places, search, now))
  const moments = new Map(markets.map(({ market, opening }) => [market, opening.moment(now)]))
  const shown = firstPlaces(found, sort, page * limit).slice((page - 1) * limit)
  const docs = shown.map((each) => {
    const moment = moments.get(each.place.market)
    if (!moment) throw new Error(`a place of no market: ${each.place.id}`)
    return { ...cardOf(each, near, locale), ...takingOrders(each.place, moment) }
  })
  return { docs, totalDocs: found.length, limit, page, hasNextPage: page * limit < found.length }
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
