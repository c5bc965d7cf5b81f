import { sql } from 'drizzle-orm'
import { foldWords } from '../../domain/search/fold-words'
import { wantedWords } from '../../domain/search/word-query'
import { TOPICS } from './changes'
import { findEntries } from './entries'
import { kept, type Reading, type Shelf } from './kept'
import { type Atlas, type MarketPlaces, marketPlaces } from './market-places'
import { readWords } from './read-words'

/** What somebody who types may be about to say. */
export interface Suggestion {
  readonly text: string
  readonly kind: 'cuisine' | 'restaurant' | 'product'
  /** Of a restaurant. */
  readonly slug: string | null
}

interface Suggestions {
  readonly docs: Suggestion[]
}

const MOST = 8

/** Names that go on as what was typed does, in the caller’s language: each once, those that begin so first. */
export async function suggest(
  shelf: Shelf & Atlas,
  { market, q, locale }: { market: string; q: string; locale: 'en' | 'fr' },
): Promise<Suggestions> {
  const places = await marketPlaces(shelf, market)
  const words = foldWords(q).join(' ')
  if (!places || words === '') return { docs: [] }
  const key = `suggest:${places.market.id}:${locale}:${words}`
  const found = await kept(shelf, key, () => read(shelf, places, { q: words, locale }))
  return found ?? { docs: [] }
}

async function read(
  { db }: Shelf,
  { market, places }: MarketPlaces,
  { q, locale }: { q: string; locale: 'en' | 'fr' },
): Promise<Reading<Suggestions>> {
  const moment = await db.row<{ seen: string }>(sql`select pg_current_snapshot()::text as seen`)
  const words = wantedWords(await readWords(db, market.id, q, { typing: true }), '&')
  const entries = words.length > 0 ? await findEntries(db, market.id, { words, locale }) : []
  const cuisines = new Set([...places.values()].flatMap(({ cuisine }) => cuisine ?? []))
  const all: Suggestion[] = [
    ...[...cuisines].filter((text) => begins(text, q)).map((text) => ({ text, kind: 'cuisine' as const, slug: null })),
    ...entries.map(({ name, kind, restaurantId }) => ({
      text: name,
      kind,
      slug: kind === 'restaurant' ? (places.get(restaurantId)?.slug ?? null) : null,
    })),
  ]
  const first = [...all.filter(({ text }) => begins(text, q)), ...all.filter(({ text }) => !begins(text, q))]
  const once = new Map(first.map((each) => [`${each.kind} ${each.slug} ${foldWords(each.text).join(' ')}`, each]))
  const docs = [...once.values()].slice(0, MOST)
  return { value: { docs }, topics: [TOPICS.words(market.id)], seen: moment?.seen ?? '' }
}

const begins = (text: string, q: string) => foldWords(text).join(' ').startsWith(q)
