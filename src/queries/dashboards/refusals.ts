import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

const HOUR = 3_600_000

export interface Refusals {
  /** In the last 24 hours, and in those before. */
  refused: number
  before: number
  /** Of the last 24 hours by code, the most frequent first, with the roles that met it. */
  codes: { code: string; refused: number; roles: string[] }[]
}

/** What was refused, to whom and how often, by whole hours. */
export async function findRefusals(db: Sql, now: Date): Promise<Refusals> {
  const from = new Date(Math.floor(now.getTime() / HOUR) * HOUR - 23 * HOUR)
  const [codes, sums] = await Promise.all([
    db.rows<Refusals['codes'][number]>(sql`
      select code, sum(refused)::int8 as refused, array_agg(role order by refused desc, role) as roles
      from (select code, role, sum(refused) as refused from refusals where hour >= ${from} group by code, role) c
      group by code order by 2 desc, 1 limit 8`),
    db.row<{ refused: number; before: number }>(sql`
      select coalesce(sum(refused) filter (where hour >= ${from}), 0) as refused,
        coalesce(sum(refused) filter (where hour < ${from}), 0) as before
      from refusals where hour >= ${new Date(from.getTime() - 24 * HOUR)}`),
  ])
  return { refused: 0, before: 0, ...sums, codes }
}
