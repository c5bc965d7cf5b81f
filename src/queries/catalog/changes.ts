import { type SQL, sql } from 'drizzle-orm'

/** What the catalogue's triggers note changes under (migrations `catalog_search` and `promotions_told`). */
export const TOPICS = {
  /** A restaurant’s menu: its products, options, their words, and the restaurant itself. */
  menu: (restaurantId: string) => `menu:${restaurantId}`,
  /** Restaurants of a market as a list shows them; the subject is the restaurant, or the market for its own terms. */
  places: (marketId: string) => `places:${marketId}`,
  /** A market’s own terms. */
  market: (marketId: string) => `market:${marketId}`,
  /** What a search of a market can find. */
  words: (marketId: string) => `words:${marketId}`,
  /** What customers may know of a market’s promotions. */
  promotions: (marketId: string) => `promotions:${marketId}`,
  categories: 'categories',
} as const

/** Notes older than two hours are removed (`src/jobs/forget-answers.ts`), so nothing may be kept for longer than this. */
export const KEPT_SECONDS = 3_600

/** Of notes `c`: not seen by a snapshot. The first half lets the index find the few candidates (ADR 0013). */
export function notSeenBy(snapshot: string): SQL {
  return sql`c.tx >= pg_snapshot_xmin(${snapshot}::pg_snapshot) and not pg_visible_in_snapshot(c.tx, ${snapshot}::pg_snapshot)`
}

/** The database has been put back to before that snapshot: what was read in it may never have been. */
export function isAhead(snapshot: string): SQL {
  return sql`pg_snapshot_xmax(${snapshot}::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())`
}
