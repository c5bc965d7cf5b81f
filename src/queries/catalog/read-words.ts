import { sql } from 'drizzle-orm'
import { foldWords } from '../../domain/search/fold-words'
import { type CatalogWord, meantWords } from '../../domain/search/meant-words'
import type { WordGroup } from '../../domain/search/word-query'
import type { Sql } from '../../ports/database'

const MOST_WORDS = 8
const LONGEST = 30
/** Beginnings shorter than this are words to search for, not beginnings of others. */
const BEGINNING = 3
const MOST_LONGER = 8
/** Behind every letter. */
const LAST = '\u{10FFFD}'

interface WordRow {
  word: string
  stems: string[]
  small: boolean
  known: boolean
  longer: string[]
  alike: CatalogWord[]
}

/**
 * What somebody typed, word by word, in the words of a market's catalogue. A word that the catalogue has is taken at its word; another one
 * is the beginning of longer ones if it is the last, or a slip.
 * @param options.typing the last word may go on, whatever it is already
 */
export async function readWords(
  db: Sql,
  marketId: string,
  text: string,
  { typing = false }: { typing?: boolean } = {},
): Promise<WordGroup[]> {
  const typed = foldWords(text)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, LONGEST))
  if (typed.length === 0) return []
  const beginning = typing ? 1 : BEGINNING
  const rows = await db.rows<WordRow>(sql`
    select t.word, s.stems, s.small, k.known, l.longer,
      case when k.known or l.longer <> '[]' then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('word', a.word, 'uses', a.uses)), '[]') from words_alike(${marketId}, t.word) a) end as alike
    from unnest(${sql.param(typed)}::text[]) with ordinality as t (word, n)
      cross join lateral (select
        to_jsonb(tsvector_to_array(to_tsvector('public.catalog_en', t.word) || to_tsvector('public.catalog_fr', t.word))) as stems,
        ts_lexize('pg_catalog.english_stem', t.word) = '{}' or ts_lexize('pg_catalog.french_stem', t.word) = '{}' as small) s
      cross join lateral (select exists (
        select from catalog_words w where w.market_id = ${marketId} and w.word = t.word) as known) k
      cross join lateral (select coalesce(jsonb_agg(w.word), '[]') as longer from (
        select w.word from catalog_words w
        where w.market_id = ${marketId} and t.n = ${typed.length} and length(t.word) >= ${beginning} and (${typing} or not k.known)
          and w.word >= t.word and w.word < t.word || ${LAST} order by w.uses desc, length(w.word), w.word limit ${MOST_LONGER}) w) l
    order by t.n`)
  return rows.map(({ word, stems, small, longer, alike }) => ({
    any: [word, ...stems, ...longer, ...meantWords(word, alike)],
    small: small && typed.length > 1,
  }))
}
