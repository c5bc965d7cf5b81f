import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

export const RequestComparison = z.object({
  /** All that are traced, where it is absent. */
  restaurantId: z.uuid().optional(),
})

/** Has what a state has of restaurants compared with ours, by the worker. @throws WaybillError `not_found` for one that is not traced, or not theirs */
export const requestComparison = command(
  'trace_comparison.request',
  RequestComparison,
  async (ctx, { restaurantId }) => {
    const { role, restaurantIds } = ctx.actor
    const own = role === 'owner' ? sql.param([...restaurantIds]) : null
    const found = await ctx.rows<{ id: string }>(sql`
    select r.id from restaurants r join markets m on m.id = r.market_id
    where m.trace_provider is not null and r.trace_licence is not null and (${restaurantId ?? null}::uuid is null or r.id = ${restaurantId ?? null})
      and (${own === null}::boolean or r.id = any(${own}::uuid[])) order by r.id`)
    if (restaurantId && found.length === 0) throw new WaybillError('not_found')
    for (const { id } of found)
      ctx.schedule('compare-lists', { restaurantId: id }, { key: id, queue: `track-and-trace:${id}` })
    return { restaurants: found.length }
  },
)
