import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Entry } from '../../domain/ledger/entry'
import { walletReturned } from '../../domain/ledger/wallet-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import { DAYS_AFTER_RETURN, type GiveBack, planGiveBack, type Taken } from '../../domain/wallets/give-back'
import type { WalletPurpose } from '../../domain/wallets/movement'
import type { CommandContext } from '../context'

export interface WalletReturn {
  readonly paymentId: string
  /** Of the refund or cancellation that gives back; PostgreSQL takes each but once. */
  readonly returnId: string
  readonly marketId: string
  /** Integer minor units; null: all that has not come back yet. */
  readonly amount: number | null
}

interface Row extends Taken {
  walletId: string
  customerId: string
  currency: CurrencyCode
  orderId: string
  purpose: WalletPurpose
}

/**
 * Gives what `spendFromWallet` took back to where it came from, the customer's own money first, in the caller's transaction. The entry takes it
 * from escrow: once an order is delivered, whoever refunds moves it there first. The caller posts it, last.
 * @returns nothing where there is nothing to give back
 * @throws WaybillError `insufficient_funds` where less was taken, or is still out; `already_booked` by the same return a second time, at the posting
 */
export async function giveBackToWallet(ctx: CommandContext, given: WalletReturn): Promise<Entry[]> {
  const { paymentId, returnId, marketId } = given
  // The wallet is locked before its grants, as by everybody.
  await ctx.rows(sql`
    select id from wallets where id = (select wallet_id from wallet_takes where payment_id = ${paymentId} limit 1) for update`)
  const takes = await ctx.rows<Row>(sql`
    select t.id, t.grant_id as "grantId", t.amount, t.returned, t.order_id as "orderId", w.id as "walletId", w.customer_id as "customerId",
      w.currency, coalesce(g.purpose, 'wallet') as purpose
    from wallet_takes t join wallets w on w.id = t.wallet_id left join wallet_grants g on g.id = t.grant_id
    where t.payment_id = ${paymentId} order by t.id`)
  const [first] = takes
  const amount = given.amount ?? takes.reduce((sum, take) => sum + take.amount - take.returned, 0)
  if (!first || amount === 0) {
    if (given.amount) throw new WaybillError('insufficient_funds', { available: 0 })
    return []
  }
  const parts = planGiveBack(takes, amount)
  if (!parts) throw new WaybillError('insufficient_funds', { currency: first.currency })
  await writeReturns(ctx, parts)
  const purposes = new Map(takes.map(({ id, purpose }) => [id, purpose]))
  const { customerId, currency, orderId } = first
  return [
    walletReturned({
      returnId,
      customerId,
      marketId,
      currency,
      orderId,
      parts: parts.map(({ takeId, amount: part }) => ({ purpose: purposes.get(takeId) ?? 'wallet', amount: part })),
    }),
  ]
}

async function writeReturns(ctx: CommandContext, parts: readonly GiveBack[]): Promise<void> {
  const goodUntil = new Date(ctx.now.getTime() + DAYS_AFTER_RETURN * 86_400_000)
  await ctx.rows(sql`
    with p as (
      select * from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) p("takeId" uuid, "grantId" uuid, amount bigint)
    ), more as (
      update wallet_grants g set remaining = g.remaining + p.amount,
        expires_at = case when g.expires_at <= ${ctx.now} then ${goodUntil}::timestamptz else g.expires_at end
      from p where g.id = p."grantId"
    )
    update wallet_takes t set returned = t.returned + p.amount from p where t.id = p."takeId"`)
}
