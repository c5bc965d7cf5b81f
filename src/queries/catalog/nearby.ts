import { type DeliveryPrice, deliveryFee, deliveryTo, minutesTo } from '../../domain/browse/delivery-to'
import { firstBy } from '../../domain/browse/first-by'
import type { Place } from '../../domain/browse/place'
import { earthPoint, metersBetween } from '../../domain/geo/earth-point'
import type { Position } from '../../domain/geo/position'
import { foldWords } from '../../domain/search/fold-words'
import type { MarketPlaces } from './market-places'
import type { Accept } from './place-index'

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

/**
 * The first `count` that fit: the nearest where somebody says where they are, else by name. No more are looked at than it takes, however
 * many there are; but a part of a name is looked for in all names.
 */
export function firstPlaces(places: MarketPlaces, filter: PlaceFilter, count: number, now: Date): Found[] {
  const { near, q } = filter
  const accept = fitting(places, filter, now)
  if (!accept) return []
  const index = places.groups.of(filter, now)
  if (!near) return index.first(count, accept)
  if (q === undefined) return index.nearest(near, count, accept, { within: true })
  return sortPlaces(index.first(Number.POSITIVE_INFINITY, accept), 'distance', count)
}

/** The `count` nearest to the middle of the market that fit. */
export function centralPlaces(
  places: MarketPlaces,
  filter: Pick<PlaceFilter, 'cuisine' | 'open'>,
  count: number,
  now: Date,
): Found[] {
  const accept = fitting(places, filter, now)
  return accept ? places.groups.of(filter, now).nearest(places.market.center, count, accept, { within: false }) : []
}

/** Whether a place is one of those asked for, and what is known of it then; undefined where none can be. */
export function fitting(
  { market, opening, shared }: MarketPlaces,
  filter: PlaceFilter,
  now: Date,
): Accept<Found> | undefined {
  const { near, open } = filter
  const from = near && earthPoint(near)
  const delivery = near && deliveryTo({ ...shared, market, moment: opening.moment(now), to: near })
  if ((near && !delivery) || (open && !shared.marketActive)) return undefined
  const cuisine = filter.cuisine?.toLowerCase()
  const words = filter.q === undefined ? undefined : foldWords(filter.q).join(' ')
  return (place) => {
    if (cuisine !== undefined && place.cuisine?.toLowerCase() !== cuisine) return undefined
    if (words !== undefined && !place.folded.includes(words)) return undefined
    if (open && !opening.takesOrders(place, now)) return undefined
    if (!from || !delivery) return { place, meters: null, price: null }
    const meters = metersBetween(from, place.point)
    const price = delivery(place, meters)
    return price && { place, meters, price }
  }
}

/** The first so many: by what is asked for, then by distance, minutes, fee and name. */
export function sortPlaces(found: readonly Found[], sort: PlaceSort, count: number): Found[] {
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
