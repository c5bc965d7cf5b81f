import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

interface ComparedPack {
  id: string
  version: number
  /** Blocks of the form. */
  rules: unknown
}

export interface ComparedPacks extends ComparedPack {
  /** The version that is in force, or, of one that is published, that was before it; null: the first of its market. */
  against: ComparedPack | null
}

/** A version of a market's rules beside the one that it follows. */
export function findComparedPacks(db: Sql, packId: string, now: Date): Promise<ComparedPacks | undefined> {
  return db.row<ComparedPacks>(sql`
    select k.id, k.version::int as version, k.rules, (
      select jsonb_build_object('id', b.id, 'version', b.version, 'rules', b.rules) from rule_packs b
      where b.market_id = k.market_id and b.state = 'published' and b.id <> k.id
        and b.effective_from <= case when k.state = 'published' then k.effective_from else ${now}::timestamptz end
      order by b.effective_from desc, b.version desc limit 1) as against
    from rule_packs k where k.id = ${packId}`)
}
