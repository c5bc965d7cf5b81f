import { sql } from 'drizzle-orm'
import type { Cache } from '../../ports/cache'
import type { Sql } from '../../ports/database'
import { isAhead, KEPT_SECONDS, notSeenBy } from './changes'

/** Where the catalogue is read: the rows, and what this process has read of them before. */
export interface Shelf {
  readonly db: Sql
  readonly cache: Cache
}

/** A value and what it was made of. */
export interface Reading<Value extends object> {
  readonly value: Value
  /** Changes noted under one of these make it old. */
  readonly topics: readonly string[]
  /** The snapshot it was read in, or one before. */
  readonly seen: string
}

/**
 * A value as it is now: kept from before where nothing that it was made of has changed since, which one look at an index tells. So it is
 * right in every process at every moment, for who changed something too.
 * @param read undefined is not kept
 */
export async function kept<Value extends object>(
  { db, cache }: Shelf,
  key: string,
  read: () => Promise<Reading<Value> | undefined>,
): Promise<Value | undefined> {
  const known = await cache.get<Reading<Value>>(key)
  if (known && (await isCurrent(db, known))) return known.value
  const reading = await read()
  if (reading) await cache.set(key, reading, KEPT_SECONDS)
  return reading?.value
}

async function isCurrent(db: Sql, { topics, seen }: Reading<object>): Promise<boolean> {
  const row = await db.row<{ old: boolean }>(sql`
    select ${isAhead(seen)} or exists (
      select from catalog_changes c where c.topic = any(${sql.param([...topics])}::text[]) and ${notSeenBy(seen)}) as old`)
  return row?.old === false
}
