import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'

const Heard = z.object({
  provider: z.enum(['persona', 'jumio']),
  eventId: z.string().min(1).max(200),
  type: z.string().max(100),
  reference: z.string().min(1).max(200),
})

/** A provider tells of a check: written down once however often it comes, and looked into by the worker. Nothing that it says is believed. */
export const hearCheck = command(
  'identity.hear',
  Heard,
  async (ctx, { provider, eventId, type, reference }) => {
    const id = ctx.newId()
    const at = ctx.call.app.clock.real()
    const heard = await ctx.row(sql`
      insert into provider_events (id, provider, event_id, type, subject, reference, created_at, updated_at)
      values (${id}, ${provider}, ${eventId}, ${type}, 'identity', ${reference}, ${at}, ${at})
      on conflict (provider, event_id) do nothing returning id`)
    if (heard) ctx.schedule('hear-identity', { eventId: id }, { key: id })
    return {}
  },
  { audit: false, keyed: false },
)
