import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import type { ToldRow } from './read-table'

const PAGE = 500

/** What the compliance log has of a user: what he did and what was done with his account, without what it says of others. */
export async function* readLogOf(db: Sql, userId: string | null): AsyncGenerator<ToldRow> {
  for (let offset = 0, more = userId !== null; more; offset += PAGE) {
    const page = await db.rows<ToldRow>(sql`
      select at, kind, command, outcome, code from compliance_log
      where actor_id = ${userId} or (subject_kind = 'user' and subject_id = ${userId}) order by at, id limit ${PAGE} offset ${offset}`)
    yield* page
    more = page.length === PAGE
  }
}
