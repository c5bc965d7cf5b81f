import { sql } from 'drizzle-orm'
import type { AskedPaper, Paper } from '../../domain/onboarding/paper'
import type { Sql } from '../../ports/database'

/** The documents that a market asks of its restaurants, in its order. */
export function askedPapers(db: Sql, marketId: string): Promise<AskedPaper[]> {
  return db.rows<AskedPaper>(sql`
    select p.kind, p.expires, c.slug as category, jsonb_build_object(
      'en', coalesce(en.label, fr.label, p.kind), 'fr', coalesce(fr.label, en.label, p.kind)) as label
    from markets_papers p left join categories c on c.id = p.category_id
      left join markets_papers_locales en on en._parent_id = p.id and en._locale = 'en'
      left join markets_papers_locales fr on fr._parent_id = p.id and fr._locale = 'fr'
    where p._parent_id = ${marketId} order by p._order`)
}

type Whose = { applicationId: string } | { restaurantId: string }

/** What was handed in, one of a kind at most. */
export function papersOf(db: Sql, whose: Whose): Promise<Paper[]> {
  const which =
    'applicationId' in whose ? sql`application_id = ${whose.applicationId}` : sql`restaurant_id = ${whose.restaurantId}`
  return db.rows<Paper>(
    sql`select kind, status, expires_on::text as "expiresOn" from restaurant_papers where ${which} order by kind`,
  )
}
