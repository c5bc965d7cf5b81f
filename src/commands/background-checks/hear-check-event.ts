import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'

const Heard = z.object({
  eventId: z.string().min(1).max(200),
  type: z.string().max(100),
  subject: z.enum(['candidate', 'invitation', 'report']),
  reference: z.string().min(1).max(200),
})

/** A provider tells of an event: written down once however often it comes, and looked into by the worker. Nothing that it says is believed. */
export const hearCheckEvent = command(
  'background_check.hear',
  Heard,
  async (ctx, { eventId, type, subject, reference }) => {
    const id = ctx.newId()
    const heard = await ctx.row(sql`
      insert into background_check_events (id, event_id, type, subject, reference, heard_at)
      values (${id}, ${eventId}, ${type}, ${subject}, ${reference}, ${ctx.call.app.clock.real()})
      on conflict (event_id) do nothing returning id`)
    if (heard) ctx.schedule('hear-background-check', { eventId: id }, { key: id })
    return {}
  },
  { audit: false, keyed: false },
)
