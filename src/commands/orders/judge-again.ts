import { sql } from 'drizzle-orm'
import { standing } from '../../domain/compliance/decision'
import { judgeStored } from '../compliance/judge-stored'
import { recordDecisions } from '../compliance/record-decisions'
import type { CommandContext } from '../context'
import type { Market } from '../markets/load-market'
import type { Order } from './order'

/**
 * Asks the rules again about an order for later whose time has come (states.md: rules pass again). Driver and door are asked from then on by the
 * version that lets it pass now, and not by one that held on the day of ordering.
 * @returns whether it passes
 */
export async function judgeAgain(ctx: CommandContext, { id, customerId }: Order, market: Market): Promise<boolean> {
  const by = { now: ctx.now, vault: ctx.call.app.vault }
  const judged = await judgeStored(ctx, { orderId: id, customerId, market }, by)
  recordDecisions(ctx, judged, { subject: { kind: 'order', id }, market: market.id })
  if (!judged) return true
  if (standing(judged.decisions, 'checkout').length > 0) return false
  const { requirements } = judged
  await ctx.rows(sql`
    update orders set requirements = ${requirements && JSON.stringify(requirements)}::jsonb where id = ${id}`)
  return true
}
