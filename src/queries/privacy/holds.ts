import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

export interface LegalHold {
  id: string
  about: 'subject' | 'actor' | 'market'
  aboutId: string
  /** Of the person, the order or the market, where it can be told. */
  name: string | null
  reason: string
  placedAt: string
  liftedAt: string | null
}

type Row = Omit<LegalHold, 'placedAt' | 'liftedAt'> & { placedAt: Date; liftedAt: Date | null }

/** Those that stand first, then the last that were lifted. */
export async function findHolds(db: Sql): Promise<LegalHold[]> {
  const rows = await db.rows<Row>(sql`
    select h.id, h.about, h.about_id as "aboutId", coalesce(m.name, u.full_name, o.number) as name, h.reason, h.placed_at as "placedAt",
      h.lifted_at as "liftedAt"
    from compliance_holds h left join markets m on m.id::text = h.about_id left join users u on u.id::text = h.about_id
      left join orders o on o.id::text = h.about_id
    order by h.lifted_at desc nulls first, h.placed_at desc limit 200`)
  return rows.map((row) => ({
    ...row,
    placedAt: row.placedAt.toISOString(),
    liftedAt: row.liftedAt?.toISOString() ?? null,
  }))
}
