import { minutesTo } from '../../domain/browse/delivery-to'
import { firstBy } from '../../domain/browse/first-by'
import type { Position } from '../../domain/geo/position'
import { wordQuery } from '../../domain/search/word-query'
import type { Sql } from '../../ports/database'
import { findDescriptions } from './descriptions'
import { type Entry, findEntries, LOOKED_AT } from './entries'
import { type Facets, facetsOf } from './facets'
import { type Hit, hitOf } from './hit'
import { type MarketPlaces, marketPlaces } from './market-places'
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

/** Restaurants that are searched one by one: the nearest that fit. Farther ones come in where these have not enough. */
const NEAREST = 150

/**
 * Products and restaurants of a market by what somebody typed, in either language, with slips. Only what can be sold now. Facets count what
 * was found, which is at most `LOOKED_AT`.
 */
export async function searchCatalog(
  db: Sql,
  search: CatalogSearch,
  { now, locale }: { now: Date; locale: 'en' | 'fr' },
): Promise<{ docs: Hit[]; totalDocs: number; facets: Facets; hasNextPage: boolean }> {
  const places = await marketPlaces(db, search.market)
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
    docs: shown.map((match) => hitOf(match, { near: search.near, now, places, descriptions })),
    totalDocs: matches.length,
    facets: facetsOf(matches),
    hasNextPage: page * limit < matches.length,
  }
}

/** Where not every restaurant of the market will do, those that will, nearest first. */
function allowedPlaces(places: MarketPlaces, { near, open, cuisine }: CatalogSearch, now: Date): Found[] | undefined {
  if (!near && !open && !cuisine) return undefined
  const found = findPlaces(places, { near, open, cuisine }, now)
  return near ? firstPlaces(found, 'distance', found.length) : found
}

type Look = Omit<CatalogSearch, 'q'> & { words: string; locale: 'en' | 'fr' }

async function look(db: Sql, { market, places }: MarketPlaces, search: Look, allowed: Found[] | undefined) {
  const inMarket = (rows: Entry[]): Match[] =>
    rows.flatMap((entry) => {
      const place = places.get(entry.restaurantId)
      return place ? [{ entry, place, meters: null }] : []
    })
  if (!allowed) return inMarket(await findEntries(db, { ...search, places: [market.id] }))
  const byId = new Map(allowed.map((found) => [found.place.id, found]))
  const of = (rows: Entry[]): Match[] =>
    rows.flatMap((entry) => {
      const found = byId.get(entry.restaurantId)
      return found ? [{ entry, ...found }] : []
    })
  const nearest = allowed.slice(0, NEAREST).map(({ place }) => place.id)
  const close = of(nearest.length > 0 ? await findEntries(db, { ...search, places: nearest }) : [])
  if (allowed.length <= NEAREST || close.length >= search.page * search.limit || close.length >= LOOKED_AT) return close
  const known = new Set(close.map(({ entry }) => entry.id))
  const far = of(await findEntries(db, { ...search, places: [market.id] })).filter(({ entry }) => !known.has(entry.id))
  return [...close, ...far]
}

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
