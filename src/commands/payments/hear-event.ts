import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { PROVIDERS } from '../../domain/payments/providers'
import { command } from '../command'

const Heard = z.object({
  provider: z.enum(PROVIDERS),
  eventId: z.string().min(1).max(200),
  type: z.string().max(100),
  /** What the reference names. */
  subject: z.enum(['payment', 'refund', 'dispute', 'setup', 'other', 'in', 'out']),
  reference: z.string().min(1).max(200),
})

/** A provider tells of an event: written down once however often it comes, and looked into by the worker. Nothing that it says is believed. */
export const hearEvent = command(
  'payment.hear-event',
  Heard,
  async (ctx, { provider, eventId, type, subject, reference }) => {
    const id = ctx.newId()
    const at = ctx.call.app.clock.real()
    const heard = await ctx.row(sql`
      insert into provider_events (id, provider, event_id, type, subject, reference, created_at, updated_at)
      values (${id}, ${provider}, ${eventId}, ${type}, ${subject}, ${reference}, ${at}, ${at})
      on conflict (provider, event_id) do nothing returning id`)
    if (heard) ctx.schedule('hear-provider', { eventId: id }, { key: id })
    return {}
  },
  { audit: false, keyed: false },
)
