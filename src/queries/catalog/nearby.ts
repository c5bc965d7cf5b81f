import { type DeliveryPrice, deliveryFee, deliveryTo, minutesTo } from '../../domain/browse/delivery-to'
import { firstBy } from '../../domain/browse/first-by'
import type { Place } from '../../domain/browse/place'
import { earthPoint, metersBetween } from '../../domain/geo/earth-point'
import type { Position } from '../../domain/geo/position'
import { foldWords } from '../../domain/search/fold-words'
import type { MarketPlaces } from './market-places'

export interface PlaceFilter {
  /** Only those that deliver there. */
  near?: Position
  q?: string
  cuisine?: string
  open?: boolean
}

/** A place that was found, and how far it is from where somebody is. */
export interface Found {
  readonly place: Place
  /** Straight, not rounded; null where nobody said where they are. */
  readonly meters: number | null
  /** Of the delivery there; null where nobody said where they are. */
  readonly price: DeliveryPrice | null
}

export const PLACE_SORTS = ['distance', 'eta', 'fee', 'name'] as const
export type PlaceSort = (typeof PLACE_SORTS)[number]

/** All that fit, in no order. */
export function findPlaces({ market, places, opening, shared }: MarketPlaces, filter: PlaceFilter, now: Date): Found[] {
  const { near, open } = filter
  const delivery = near && deliveryTo({ ...shared, market, moment: opening.moment(now), to: near })
  const from = near && earthPoint(near)
  const cuisine = filter.cuisine?.toLowerCase()
  const words = filter.q === undefined ? undefined : foldWords(filter.q).join(' ')
  const found: Found[] = []
  for (const place of places.values()) {
    if (cuisine !== undefined && place.cuisine?.toLowerCase() !== cuisine) continue
    if (words !== undefined && !place.folded.includes(words)) continue
    if (open && !opening.takesOrders(place, now)) continue
    if (!from || !delivery) {
      found.push({ place, meters: null, price: null })
      continue
    }
    const meters = metersBetween(from, place.point)
    const price = delivery(place, meters)
    if (price) found.push({ place, meters, price })
  }
  return found
}

/** The first so many: by what is asked for, then by distance, minutes, fee and name. */
export function firstPlaces(found: readonly Found[], sort: PlaceSort, count: number): Found[] {
  const by = [COMPARE[sort], COMPARE.distance, COMPARE.eta, COMPARE.fee, COMPARE.name]
  return firstBy(found, count, (a, b) => {
    for (const compare of by) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  })
}

const far = ({ meters }: Found) => meters ?? 0
const fee = ({ place, price, meters }: Found) => (price ? deliveryFee(place, price, meters ?? 0) : 0)
const minutes = ({ place, meters }: Found) => minutesTo(place, meters ?? 0)

const COMPARE: Record<PlaceSort, (a: Found, b: Found) => number> = {
  distance: (a, b) => far(a) - far(b),
  eta: (a, b) => (a.meters === null || b.meters === null ? 0 : minutes(a) - minutes(b)),
  fee: (a, b) => fee(a) - fee(b),
  name: ({ place: a }, { place: b }) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
}
