import { sql } from 'drizzle-orm'
import { RECORD_KINDS, type RecordKind } from '../../domain/compliance-log/record'
import { DEFAULT_YEARS } from '../../domain/compliance-log/retention'
import type { Sql } from '../../ports/database'

/** Counted no further. */
const COUNTED = 100_000

export interface RetentionRule {
  kind: RecordKind
  years: number
  /** Whether it is a rule of its own. */
  own: boolean
}

export async function findRetention(db: Sql): Promise<RetentionRule[]> {
  const rows = await db.rows<{ kind: RecordKind; years: number }>(sql`select kind, years from compliance_retention`)
  return RECORD_KINDS.map((kind) => {
    const own = rows.find((row) => row.kind === kind)
    return { kind, years: own?.years ?? DEFAULT_YEARS, own: own !== undefined }
  })
}

/** How many sealed entries a rule would purge now: what is held for a court, and what explains the log itself, stays. Up to 100,000. */
export async function countDue(
  db: Sql,
  { kind, years }: { kind: RecordKind; years: number },
  now: Date,
): Promise<number> {
  const row = await db.row<{ n: number }>(sql`
    select count(*)::int as n from (
      select from compliance_log r join compliance_leaves l on l.record_id = r.id
      where r.kind = ${kind} and r.recorded_at < ${now}::timestamptz - make_interval(years => ${years})
        and r.command not in ('log.purge', 'log.held')
        and not exists (select from compliance_holds h where h.lifted_at is null and h.about_id =
          case h.about when 'subject' then r.subject_id when 'actor' then r.actor_id else r.market_id end)
      limit ${COUNTED}) due`)
  return row?.n ?? 0
}
