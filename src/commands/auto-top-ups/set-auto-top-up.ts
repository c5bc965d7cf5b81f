import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { lockTopUpMarket, refuseBeyond } from '../top-ups/top-up-market'
import { chooseWay, TOP_UP_METHODS } from '../top-ups/top-up-way'

const Amount = z.int().min(1).max(1_000_000_000)

export const SetAutoTopUp = z.object({
  /** The wallet is filled when it holds less. Integer minor units of the currency of the customer's market. */
  threshold: Amount,
  amount: Amount,
  method: z.enum(TOP_UP_METHODS),
  /** Of mobile money; absent: the customer's own. */
  phone: z.string().trim().min(5).max(30).optional(),
  /** A saved card, by our id. */
  paymentMethodId: z.uuid().optional(),
})

/**
 * A customer has his wallet filled by itself whenever it holds too little (LED-2), or says anew how. Saying it switches it on again.
 * @throws WaybillError as `topUpWallet`
 */
export const setAutoTopUp = command('auto-top-up.set', SetAutoTopUp, async (ctx, { threshold, amount, ...wish }) => {
  const { userId } = ctx.actor
  if (!userId) throw new WaybillError('unauthenticated')
  const market = await lockTopUpMarket(ctx, userId)
  refuseBeyond({ ...market, today: 0 }, amount)
  const { method, phone } = await chooseWay(ctx, market, { wish, saved: true })
  const methodId = method === 'card' ? (wish.paymentMethodId ?? null) : null
  const set = await ctx.row<{ id: string }>(sql`
    insert into auto_top_ups (id, customer_id, market_id, currency, threshold, amount, method, payment_method_id, phone, active, since, created_at, updated_at)
    values (${ctx.newId()}, ${userId}, ${market.marketId}, ${market.currency}, ${threshold}, ${amount}, ${method}, ${methodId}, ${phone}, true, ${ctx.now},
      ${ctx.now}, ${ctx.now})
    on conflict (customer_id) do update set market_id = excluded.market_id, currency = excluded.currency, threshold = excluded.threshold,
      amount = excluded.amount, method = excluded.method, payment_method_id = excluded.payment_method_id, phone = excluded.phone, active = true,
      since = excluded.since, stopped_at = null, failure = null, updated_at = excluded.updated_at
    returning id`)
  if (!set) throw new Error(`the automatic top-up of ${userId} was not kept`)
  ctx.subject('auto-top-up', set.id)
  ctx.schedule('fill-wallet', { autoTopUpId: set.id }, { key: set.id })
  return { id: set.id }
})
