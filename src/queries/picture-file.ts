import { sql } from 'drizzle-orm'
import type { Sql } from '../ports/database'

/** The picture with these contents, one whose sizes are made before one whose are not; undefined when nobody has it any more. */
export async function findPictureFile(db: Sql, hash: string): Promise<{ id: string; sized: boolean } | undefined> {
  return db.row<{ id: string; sized: boolean }>(
    sql`select id, made is not null as sized from media where hash = ${hash} order by made is null, id limit 1`,
  )
}
