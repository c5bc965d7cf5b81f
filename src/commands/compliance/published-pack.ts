import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import type { RulePack } from '../../domain/compliance/rule'
import { WaybillError } from '../../domain/errors'
import type { Sql } from '../../ports/database'

/** Packs kept in memory; each is some kilobytes. */
const MOST = 200

/** By id. What is published never changes, PostgreSQL sees to it, so that nobody has to ask whether it still holds. */
const kept = new LRUCache<string, RulePack>({ max: MOST })

/** A published version. Read from the database once per process. @throws WaybillError `not_found` */
export async function publishedPack(db: Sql, id: string): Promise<RulePack> {
  const known = kept.get(id)
  if (known) return known
  const pack = await db.row<RulePack>(
    sql`select id, version, frozen as rules from rule_packs where id = ${id} and state = 'published'`,
  )
  if (!pack) throw new WaybillError('not_found')
  kept.set(id, pack)
  return pack
}
