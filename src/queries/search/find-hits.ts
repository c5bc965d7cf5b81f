import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/identity/actor'
import { type SearchTerms, searchTerms } from '../../domain/search/search-terms'
import type { Database } from '../../ports/database'
import type { SearchHit } from './search-hit'

/** Of each kind: who sees none of them in six types on. */
const MOST = 6
/** Of 1: two letters exchanged, or one missing, in a word of six. */
const ALIKE = 0.35

/**
 * What this person may read and named so: orders by number, telephone and name, restaurants, drivers and people. Rows are those that the
 * collections show to the same person, newest orders first.
 */
export async function findHits(db: Database, actor: Actor, typed: string): Promise<SearchHit[]> {
  const terms = searchTerms(typed)
  const exact = await union(db, [...orders(actor, terms), ...places(actor, like(terms)), ...people(actor, terms)])
  const hits = exact.length > 0 ? exact : await union(db, places(actor, resembles(terms)))
  const seen = new Set<string>()
  return hits.filter(({ id }) => !seen.has(id) && seen.add(id))
}

/** Who reads every order, account and driver; a restaurant's people read what is its own. */
const seesAll = ({ role }: Actor) => role === 'admin' || role === 'support' || role === 'compliance'

const hasRestaurantPages = ({ role }: Actor) => role !== 'compliance'

async function union(db: Database, queries: readonly SQL[]): Promise<SearchHit[]> {
  if (queries.length === 0) return []
  const parts = queries.map((query) => sql`(${query})`)
  return db.rowsPlannedAnew<SearchHit>(sql.join(parts, sql` union all `))
}

type Match = (column: SQL) => SQL | undefined

/** Every word is in the name, whatever its accents. */
const like =
  ({ words }: SearchTerms): Match =>
  (column) =>
    words.length > 0
      ? sql.join(
          words.map((word) => sql`search_fold(${column}) like search_pattern(${word})`),
          sql` and `,
        )
      : undefined

/** For a slip of the finger: of few rows, and only where nothing is named so. */
const resembles =
  ({ words }: SearchTerms): Match =>
  (column) => {
    const text = words.join(' ')
    return text.length > 3 ? sql`word_similarity(search_fold(${text}), search_fold(${column})) > ${ALIKE}` : undefined
  }

function orders(actor: Actor, terms: SearchTerms): SQL[] {
  const all = seesAll(actor)
  if (!all && actor.restaurantIds.length === 0) return []
  const conditions = [
    terms.number && sql`o.number like ${`%${terms.number}%`}`,
    terms.phone && sql`o.contact_phone like ${`%${terms.phone}%`}`,
    like(terms)(sql`o.contact_name`),
  ].filter((condition) => condition !== undefined && condition !== '')
  const newest = (condition: SQL) => sql`
    select o.id, o.number, o.contact_name, o.status, o.restaurant_id, o.created_at from orders o where ${condition}
    order by o.created_at desc limit ${MOST}`
  return conditions.map((condition) => {
    // Each restaurant by itself, so that an index gives its orders newest first.
    const found = all
      ? sql`(${newest(condition)}) o`
      : sql`unnest(${sql.param([...actor.restaurantIds])}::uuid[]) as own (id)
          cross join lateral (${newest(sql`o.restaurant_id = own.id and ${condition}`)}) o`
    return sql`
      select 'order' as kind, o.id, o.number as title, concat_ws(' · ', o.contact_name, r.name) as about, null::uuid as "userId",
        o.status::text as state
      from ${found} join restaurants r on r.id = o.restaurant_id order by o.created_at desc limit ${MOST}`
  })
}

function places(actor: Actor, matches: Match): SQL[] {
  const restaurant = matches(sql`r.name`)
  const driver = matches(sql`d.display_name`)
  const own = sql.param([...actor.restaurantIds])
  const scope = seesAll(actor) ? sql`true` : sql`r.id = any(${own}::uuid[])`
  const queries: SQL[] = []
  if (restaurant && hasRestaurantPages(actor))
    queries.push(sql`
      select 'restaurant' as kind, r.id, r.name as title, m.name as about, null::uuid as "userId", null as state
      from restaurants r join markets m on m.id = r.market_id where ${scope} and ${restaurant} order by r.name limit ${MOST}`)
  if (driver && seesAll(actor))
    queries.push(sql`
      select 'driver' as kind, d.id, d.display_name as title, m.name as about, d.user_id as "userId", null as state
      from drivers d join markets m on m.id = d.market_id where ${driver} order by d.display_name limit ${MOST}`)
  return queries
}

/** Drivers are found as drivers. An e-mail address is found by its beginning, a telephone by any part. */
function people(actor: Actor, terms: SearchTerms): SQL[] {
  if (!seesAll(actor)) return []
  const [word, second] = terms.words
  const email = word?.includes('@') && !second ? sql`u.email like lower(${likeLiteral(word)}) || '%'` : undefined
  const conditions = [
    email ?? like(terms)(sql`u.full_name`),
    terms.phone ? sql`u.phone like ${`%${terms.phone}%`}` : undefined,
  ].filter((condition) => condition !== undefined)
  return conditions.map(
    (condition) => sql`
      select 'person' as kind, u.id, u.full_name as title, u.email as about, u.id as "userId", u.role::text as state
      from users u where u.role <> 'driver' and ${condition} order by u.created_at desc limit ${MOST}`,
  )
}

const likeLiteral = (text: string) => text.replace(/[\\%_]/g, '\\$&')
