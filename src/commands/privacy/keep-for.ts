import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { RECORD_KINDS } from '../../domain/compliance-log/record'
import { leastYears } from '../../domain/compliance-log/retention'
import { invalid } from '../../domain/invalid'
import { command } from '../command'

export const KeepFor = z.object({
  kind: z.enum(RECORD_KINDS),
  years: z.number().int().min(1).max(100),
  reason: z.string().trim().min(3).max(500),
})

/**
 * For how long entries of a kind stay in the compliance log before they are purged.
 * @throws WaybillError `validation_failed` for fewer years than the law allows
 */
export const keepFor = command('log.keep_for', KeepFor, async (ctx, { kind, years, reason }) => {
  const least = leastYears(kind)
  if (years < least) throw invalid('years', { en: `At least ${least}.`, fr: `${least} au moins.` })
  const before = await ctx.row<{ years: number }>(
    sql`select years from compliance_retention where kind = ${kind} for update`,
  )
  await ctx.rows(sql`
    insert into compliance_retention (kind, years) values (${kind}, ${years}) on conflict (kind) do update set years = excluded.years`)
  ctx.subject('log_retention', kind)
  ctx.record({
    kind: 'system',
    name: 'log.retention_changed',
    outcome: 'done',
    subject: { kind: 'log_retention', id: kind },
    facts: { kind, from: before?.years ?? null, to: years, reason },
  })
  return { kind, years }
})
