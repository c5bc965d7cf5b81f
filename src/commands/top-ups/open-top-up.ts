import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'
import { openAttempt } from '../payments/open-attempt'
import type { TopUpMarket } from './top-up-market'
import type { TopUpWay } from './top-up-way'

interface NewTopUp {
  /** Integer minor units of the market's currency. */
  readonly amount: number
  readonly way: TopUpWay
  /** Which automatic one made it. */
  readonly autoTopUpId?: string
}

/** Writes down the payment that fills a wallet, and the call that asks for it. @returns the payment's id */
export async function openTopUp(
  ctx: CommandContext,
  { customerId, marketId, currency }: TopUpMarket,
  { amount, way, autoTopUpId }: NewTopUp,
): Promise<string> {
  const paymentId = ctx.newId()
  const { method, provider, phone, card, customer } = way
  await ctx.rows(sql`
    insert into payments (id, customer_id, auto_top_up_id, market_id, method, status, amount, currency, provider, phone, created_at, updated_at)
    values (${paymentId}, ${customerId}, ${autoTopUpId ?? null}, ${marketId}, ${method}, 'processing', ${amount}, ${currency}, ${provider}, ${phone},
      ${ctx.now}, ${ctx.now})`)
  const attempt = { provider, marketId, orderId: null, paymentId, amount, currency, description: 'Waybill' }
  const holderAbsent = autoTopUpId !== undefined
  await openAttempt(
    ctx,
    method === 'card'
      ? { ...attempt, kind: 'authorize', card, customer, holderAbsent }
      : { ...attempt, kind: 'collect', phone },
    { inline: !holderAbsent },
  )
  return paymentId
}
