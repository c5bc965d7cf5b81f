import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { LogFilter } from '../../domain/compliance-log/log-filter'
import { OUTCOMES, RECORD_KINDS } from '../../domain/compliance-log/record'

const Instant = z.iso.datetime({ offset: true })
const Word = z.string().trim().min(1).max(100)

export const LogFilterInput = z
  .object({
    from: Instant,
    to: Instant,
    market: z.uuid(),
    kind: z.enum(RECORD_KINDS),
    command: Word,
    subjectKind: Word,
    subjectId: Word,
    actorRole: Word,
    actorId: z.uuid(),
    outcome: z.enum(OUTCOMES),
  })
  .partial()
  .meta({ id: 'LogFilter', description: 'What of the compliance log is asked for; all that is told must hold.' })

/** The same of `compliance_log r`. */
export function matches(filter: LogFilter): SQL {
  const parts = [
    filter.from && sql`r.at >= ${filter.from}::timestamptz`,
    filter.to && sql`r.at < ${filter.to}::timestamptz`,
    filter.market && sql`r.market_id = ${filter.market}`,
    filter.kind && sql`r.kind = ${filter.kind}`,
    filter.command && sql`r.command = ${filter.command}`,
    filter.subjectKind && sql`r.subject_kind = ${filter.subjectKind}`,
    filter.subjectId && sql`r.subject_id = ${filter.subjectId}`,
    filter.actorRole && sql`r.actor_role = ${filter.actorRole}`,
    filter.actorId && sql`r.actor_id = ${filter.actorId}`,
    filter.outcome && sql`r.outcome = ${filter.outcome}`,
  ].filter((part) => part !== undefined && part !== '')
  return parts.length > 0 ? sql.join(parts as SQL[], sql` and `) : sql`true`
}
