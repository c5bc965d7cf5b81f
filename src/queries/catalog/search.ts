import { minutesTo } from '../../domain/browse/delivery-to'
import { firstBy } from '../../domain/browse/first-by'
import type { Position } from '../../domain/geo/position'
import { wantedWords } from '../../domain/search/word-query'
import type { Sql } from '../../ports/database'
import { findDescriptions } from './descriptions'
import { type Entry, findEntries, findEntriesOf } from './entries'
import { type Facets, facetsOf } from './facets'
import { type Hit, hitOf } from './hit'
import { type Atlas, type MarketPlaces, marketPlaces } from './market-places'
import type { Match } from './match'
import { centralPlaces, type Found, firstPlaces, fitting, type PlaceFilter } from './nearby'
import { readWords } from './read-words'
import { termsNow } from './terms-now'

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

/** So many restaurants are searched, the nearest first, before the market as a whole is. */
const NEAREST = 200

/**
 * Products and restaurants of a market by what somebody typed, in either language, with slips. Only what can be sold now. Who tells no
 * position is taken to stand in the middle of the market. What many sell is looked for in the nearest restaurants alone; what they have not
 * got a page of, everywhere. Facets count what was found, which is at most some hundreds.
 */
export async function searchCatalog(
  atlas: Atlas,
  search: CatalogSearch,
  { now, locale }: { now: Date; locale: 'en' | 'fr' },
): Promise<{ docs: Hit[]; totalDocs: number; facets: Facets; hasNextPage: boolean }> {
  const { db } = atlas
  const places = await marketPlaces(atlas, search.market)
  const groups = places ? await readWords(db, places.market.id, search.q) : []
  const [all, any] = [wantedWords(groups, '&'), wantedWords(groups, '|')]
  if (!places || all.length === 0) return { docs: [], totalDocs: 0, facets: facetsOf([]), hasNextPage: false }
  const near = nearestPlaces(places, search, now)
  let matches = await look(db, near, { ...search, words: all, locale })
  if (matches.length === 0 && all.length > 1) matches = await look(db, near, { ...search, words: any, locale })
  const { page, limit } = search
  const shown = firstBy(matches, page * limit, order(search.sort, places, now)).slice((page - 1) * limit)
  const descriptions = await findDescriptions(
    db,
    shown.map(({ entry }) => entry.id),
    locale,
  )
  const terms = termsNow(places, { now, locale })
  return {
    docs: shown.map((match) => hitOf(match, { near: search.near, locale, now, places, terms, descriptions })),
    totalDocs: matches.length,
    facets: facetsOf(matches),
    hasNextPage: page * limit < matches.length,
  }
}

interface Nearest {
  readonly marketId: string
  /** Nearest first. */
  readonly nearest: ReadonlyMap<string, Found>
  /** Of the others in the market, those that will do. */
  readonly other: (restaurantId: string) => Found | undefined
}

function nearestPlaces(places: MarketPlaces, { near, open, cuisine }: CatalogSearch, now: Date): Nearest {
  const filter = { near, open, cuisine }
  const found = near ? firstPlaces(places, filter, NEAREST, now) : centralPlaces(places, filter, NEAREST, now)
  const nearest = new Map(found.map((each) => [each.place.id, each]))
  const accept = found.length < NEAREST ? undefined : fitting(places, filter, now)
  const other = (id: string) => {
    const place = nearest.has(id) ? undefined : places.places.get(id)
    return place && accept?.(place)
  }
  return { marketId: places.market.id, nearest, other }
}

type Look = Omit<CatalogSearch, 'q'> & { words: string[][]; locale: 'en' | 'fr' }

async function look(db: Sql, { marketId, nearest, other }: Nearest, search: Look): Promise<Match[]> {
  const entries = nearest.size > 0 ? await findEntriesOf(db, [...nearest.keys()], search) : []
  const close = matchesOf(entries, (id) => nearest.get(id))
  if (nearest.size < NEAREST || close.length >= search.page * search.limit) return close
  return [...close, ...matchesOf(await findEntries(db, marketId, search), other)]
}

function matchesOf(entries: readonly Entry[], placeOf: (restaurantId: string) => Found | undefined): Match[] {
  return entries.flatMap((entry) => {
    const found = placeOf(entry.restaurantId)
    return found ? [{ entry, ...found }] : []
  })
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
