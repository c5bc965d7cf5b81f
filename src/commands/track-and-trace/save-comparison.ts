import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Difference } from '../../domain/track-and-trace/difference'
import { command } from '../command'

const Saved = z.object({
  restaurantId: z.uuid(),
  asked: z.iso.datetime(),
  /** Why there was nothing to compare with: `not_set_up`, or what the provider’s failure was. */
  message: z.string().nullable(),
  differences: z.custom<readonly Difference[] | null>(),
  compared: z.number().int(),
  /** References of the deliveries on their list: of what was not on it nothing is known anew. */
  seen: z.array(z.string()),
})

/**
 * Keeps what a comparison found: new differences, those that are still there, and that others are gone; what their list did not reach back to stays. A
 * solved one stays so while it is the same.
 */
export const saveComparison = command(
  'trace_comparison.save',
  Saved,
  async (ctx, { restaurantId, asked, message, differences, compared, seen }) => {
    const at = ctx.call.app.clock.real()
    await ctx.rows(sql`
      insert into trace_comparisons (restaurant_id, asked_at, finished_at, answered_at, compared, message)
      values (${restaurantId}, ${asked}::timestamptz, ${at}, ${differences && asked}::timestamptz, ${compared}, ${message})
      on conflict (restaurant_id) do update set asked_at = excluded.asked_at, finished_at = excluded.finished_at,
        answered_at = coalesce(excluded.answered_at, trace_comparisons.answered_at), compared = excluded.compared, message = excluded.message`)
    if (!differences) return { open: null }
    const found = JSON.stringify(differences.map((one) => ({ ...one, id: ctx.newId() })))
    const list = sql`jsonb_to_recordset(${found}::jsonb) as f (id uuid, kind text, subject text, "orderId" uuid, ours text, theirs text)`
    await ctx.rows(sql`
      update trace_differences d set status = 'gone', updated_at = ${ctx.now}
      where d.restaurant_id = ${restaurantId} and d.status <> 'gone'
        and (d.kind::text in ('quantity_differs', 'package_missing_there') or d.subject = any(${sql.param(seen)}::text[]))
        and not exists (select from ${list} where f.kind = d.kind::text and f.subject = d.subject)`)
    await ctx.rows(sql`
      insert into trace_differences (id, market_id, restaurant_id, kind, status, subject, order_id, ours, theirs, created_at, updated_at)
      select f.id, r.market_id, r.id, f.kind::enum_trace_differences_kind, 'open', f.subject, f."orderId", f.ours, f.theirs, ${at}, ${ctx.now}
      from ${list}, restaurants r where r.id = ${restaurantId}
      on conflict (restaurant_id, kind, subject) do update set
        status = case when trace_differences.status = 'solved' and trace_differences.theirs = excluded.theirs and trace_differences.ours = excluded.ours
          then trace_differences.status else 'open' end,
        created_at = case when trace_differences.status = 'gone' then excluded.created_at else trace_differences.created_at end,
        ours = excluded.ours, theirs = excluded.theirs, updated_at = excluded.updated_at`)
    return { open: differences.length }
  },
  { audit: false, keyed: false },
)
