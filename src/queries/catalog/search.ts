import { minutesTo } from '../../domain/browse/delivery-to'
import { firstBy } from '../../domain/browse/first-by'
import type { Place } from '../../domain/browse/place'
import type { Position } from '../../domain/geo/position'
import { wordQuery } from '../../domain/search/word-query'
import type { Sql } from '../../ports/database'
import { findDescriptions } from './descriptions'
import { type Entry, findEntries } from './entries'
import { type Facets, facetsOf } from './facets'
import { type Hit, hitOf } from './hit'
import { type Atlas, type MarketPlaces, marketPlaces } from './market-places'
import type { Match } from './match'
import { type Found, findPlaces, firstPlaces, type PlaceFilter } from './nearby'
import { readWords } from './read-words'

export const SEARCH_SORTS = ['relevance', 'distance', 'eta', 'price', '-price'] as const
export type SearchSort = (typeof SEARCH_SORTS)[number]

export interface CatalogSearch extends Omit<PlaceFilter, 'q'> {
  market: string
  q: string
  near?: Position
  kind?: Entry['kind']
  /** Slug. */
  category?: string
  /** Minor units. */
  minPrice?: number
  maxPrice?: number
  sort: SearchSort
  limit: number
  page: number
}

/**
 * Restaurants that are searched by name: the nearest that fit. Farther ones come in where these have not enough. The index compares each of
 * their products with each of them, so the cost grows by the square: 60 take 1 ms, 150 take 10.
 */
const NEAREST = 60

/**
 * Products and restaurants of a market by what somebody typed, in either language, with slips. Only what can be sold now. Facets count what
 * was found, which is at most some hundreds (`LOOKED_AT`).
 */
export async function searchCatalog(
  atlas: Atlas,
  search: CatalogSearch,
  { now, locale }: { now: Date; locale: 'en' | 'fr' },
): Promise<{ docs: Hit[]; totalDocs: number; facets: Facets; hasNextPage: boolean }> {
  const { db } = atlas
  const places = await marketPlaces(atlas, search.market)
  const groups = places ? await readWords(db, places.market.id, search.q) : []
  const [all, any] = [wordQuery(groups, '&'), wordQuery(groups, '|')]
  if (!places || !all || !any) return { docs: [], totalDocs: 0, facets: facetsOf([]), hasNextPage: false }
  const allowed = allowedPlaces(places, search, now)
  let matches = await look(db, places, { ...search, words: all, locale }, allowed)
  if (matches.length === 0 && any !== all) matches = await look(db, places, { ...search, words: any, locale }, allowed)
  const { page, limit } = search
  const shown = firstBy(matches, page * limit, order(search.sort, places, now)).slice((page - 1) * limit)
  const descriptions = await findDescriptions(
    db,
    shown.map(({ entry }) => entry.id),
    locale,
  )
  return {
    docs: shown.map((match) => hitOf(match, { near: search.near, locale, now, places, descriptions })),
    totalDocs: matches.length,
    facets: facetsOf(matches),
    hasNextPage: page * limit < matches.length,
  }
}

/** Where not every restaurant of the market will do, those that will. */
function allowedPlaces(places: MarketPlaces, { near, open, cuisine }: CatalogSearch, now: Date): Found[] | undefined {
  return near || open || cuisine ? findPlaces(places, { near, open, cuisine }, now) : undefined
}

type Look = Omit<CatalogSearch, 'q'> & { words: string; locale: 'en' | 'fr' }

async function look(db: Sql, { market, places }: MarketPlaces, search: Look, allowed: Found[] | undefined) {
  const inMarket = () => findEntries(db, { ...search, places: [market.id] })
  if (!allowed) return matchesOf(await inMarket(), (id) => foundOf(places.get(id)))
  const nearest = byPlace(firstPlaces(allowed, 'distance', NEAREST))
  const entries = nearest.size > 0 ? await findEntries(db, { ...search, places: [...nearest.keys()] }) : []
  const close = matchesOf(entries, (id) => nearest.get(id))
  if (allowed.length <= NEAREST || close.length >= search.page * search.limit) return close
  const others = byPlace(allowed.filter(({ place }) => !nearest.has(place.id)))
  return [...close, ...matchesOf(await inMarket(), (id) => others.get(id))]
}

function matchesOf(entries: readonly Entry[], placeOf: (restaurantId: string) => Found | undefined): Match[] {
  return entries.flatMap((entry) => {
    const found = placeOf(entry.restaurantId)
    return found ? [{ entry, ...found }] : []
  })
}

const foundOf = (place: Place | undefined): Found | undefined => place && { place, meters: null, price: null }

const byPlace = (found: readonly Found[]) => new Map(found.map((each) => [each.place.id, each]))

/** By what is asked for; then what fits best, who is open, who is near. */
function order(sort: SearchSort, { opening }: MarketPlaces, now: Date) {
  const closed = ({ place }: Match) => (opening.takesOrders(place, now) ? 0 : 1)
  const far = ({ meters }: Match) => meters ?? 0
  const asked: Record<SearchSort, (match: Match) => number> = {
    relevance: ({ entry }) => -entry.rank,
    distance: far,
    eta: ({ place, meters }) => minutesTo(place, meters ?? 0),
    price: ({ entry }) => entry.price ?? Number.POSITIVE_INFINITY,
    '-price': ({ entry }) => -(entry.price ?? 0),
  }
  const keys = [asked[sort], asked.relevance, closed, far]
  return (a: Match, b: Match): number => {
    for (const key of keys) {
      const [left, right] = [key(a), key(b)]
      if (left !== right) return left - right
    }
    return a.entry.id < b.entry.id ? -1 : 1
  }
}
