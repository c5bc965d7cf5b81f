import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** A customer switches his automatic top-up off; what is under way comes still. @throws WaybillError `not_found` where there is none */
export const endAutoTopUp = command('auto-top-up.end', z.object({}), async (ctx) => {
  const ended = await ctx.row<{ id: string }>(sql`
    update auto_top_ups set active = false, updated_at = ${ctx.now} where customer_id = ${ctx.actor.userId ?? null} returning id`)
  if (!ended) throw new WaybillError('not_found')
  ctx.subject('auto-top-up', ended.id)
  return { id: ended.id }
})
