import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { pointsTakenBack } from '../../domain/ledger/wallet-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import { proportion } from '../../domain/money/proportion'
import type { CommandContext } from '../context'
import { lockWallet } from './wallet'

interface Earned {
  grantId: string
  walletId: string
  marketId: string
  currency: CurrencyCode
  amount: number
}

/**
 * Takes back the points that an order earned, as much of them as of the order is refunded, in the caller's transaction (states.md). What was spent of
 * them already is written off and said. The caller posts the entries, last.
 * @param refund.part of `refund.whole`, in integer minor units: what is refunded of what was paid
 */
export async function takeBackPoints(
  ctx: CommandContext,
  { orderId, returnId, part, whole }: { orderId: string; returnId: string; part: number; whole: number },
): Promise<Entry[]> {
  const earned = await ctx.row<Earned>(sql`
    select g.id as "grantId", g.wallet_id as "walletId", g.market_id as "marketId", w.currency, g.amount
    from wallet_grants g join wallets w on w.id = g.wallet_id where g.order_id = ${orderId}`)
  const due = earned && whole > 0 ? proportion(earned.amount, Math.min(part, whole), whole) : 0
  if (!earned || due === 0) return []
  const { grantId, walletId, marketId, currency } = earned
  const { customerId } = await lockWallet(ctx, sql`w.id = ${walletId}`)
  const taken = await ctx.row<{ amount: number }>(sql`
    with held as (select remaining from wallet_grants where id = ${grantId})
    update wallet_grants g set remaining = g.remaining - least(g.remaining, ${due}) from held where g.id = ${grantId}
      returning held.remaining - g.remaining as amount`)
  const amount = taken?.amount ?? 0
  if (amount < due) {
    ctx.emit('points.written_off', { walletId, customerId, marketId, amount: due - amount, currency, orderId })
  }
  if (amount === 0) return []
  return [pointsTakenBack({ grantId, customerId, marketId, currency, purpose: 'points', amount, orderId }, returnId)]
}
