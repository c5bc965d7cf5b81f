import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { gapReleased } from '../../domain/ledger/reconciliation-entries'
import { PROVIDERS } from '../../domain/payments/providers'
import { dayTotals } from '../../domain/reconciliation/day-totals'
import { reconcile } from '../../domain/reconciliation/reconcile'
import { command } from '../command'
import type { CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { type Bookings, note } from './bookings'
import { keepFinding } from './keep-finding'
import { type Line, lockVanished } from './line'
import { readOurs } from './read-ours'
import type { Reported } from './read-theirs'

const Day = z.object({
  provider: z.enum(PROVIDERS),
  day: z.iso.date(),
  theirs: z.custom<readonly Reported[]>(Array.isArray),
})

/**
 * Writes down how a day compares: differences that are new, those that went by themselves, and what waits in suspense for them. However often
 * the same is found, it is booked once.
 */
export const saveReconciliation = command(
  'reconciliation.save',
  Day,
  async (ctx, { provider, day, theirs }) => {
    const run = await ctx.row<{ id: string }>(
      sql`select id from reconciliations where provider = ${provider} and day = ${day} for update`,
    )
    if (!run) throw new Error(`nobody asked to compare ${provider} on ${day}`)
    const ours = await readOurs(ctx, provider, day)
    const { matched, findings } = reconcile(ours, theirs, day)
    const bookings: Bookings = new Map()
    for (const finding of findings)
      await keepFinding(ctx, { runId: run.id, provider, day, ours, theirs }, finding, bookings)
    const vanished = await lockVanished(
      ctx,
      { provider, day },
      findings.map(({ key }) => key),
    )
    for (const line of vanished) await letGo(ctx, line, bookings)
    await ctx.rows(sql`
      update reconciliations set status = 'done', matched = ${matched}, totals = ${JSON.stringify(dayTotals(ours, theirs, day))}::jsonb, message = null,
        finished_at = ${ctx.now}, updated_at = ${ctx.now} where id = ${run.id}`)
    ctx.subject('reconciliation', run.id)
    for (const [marketId, entries] of bookings) await postEntries(ctx, marketId, entries)
    return { matched, differences: findings.length }
  },
  { keyed: false },
)

/** The books are alike now: what waited is released. */
async function letGo(ctx: CommandContext, line: Line, bookings: Bookings): Promise<void> {
  await ctx.rows(
    sql`update reconciliation_lines set status = 'gone', updated_at = ${ctx.now} where id = ${line.lineId}`,
  )
  if (line.suspended) note(bookings, line.marketId, gapReleased(line, ctx.newId()))
}
