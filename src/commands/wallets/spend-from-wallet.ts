import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Entry } from '../../domain/ledger/entry'
import { walletSpent } from '../../domain/ledger/wallet-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import { leftOf, overLimit } from '../../domain/wallets/limits'
import type { WalletPurpose } from '../../domain/wallets/movement'
import { type Grant, liveSum, planTakes, type Take } from '../../domain/wallets/take'
import type { CommandContext } from '../context'
import { lockWallet, openWallet, type Wallet, walletOf } from './wallet'

export interface WalletPayment {
  readonly customerId: string
  readonly marketId: string
  readonly currency: CurrencyCode
  readonly orderId: string
  /** Takes but once; what comes back, comes back of it. */
  readonly paymentId: string
  /** Integer minor units, above zero. */
  readonly amount: number
  /** Short names of the categories of what is ordered. */
  readonly categories: readonly string[]
  /** `wallet`: promotional credit first, the nearest expiry first, then the customer's own money. `points`: points alone. */
  readonly by: 'wallet' | 'points'
}

/**
 * Takes what an order costs from a wallet, in the caller's transaction. The caller posts the entries, last, with his own: PostgreSQL asks the
 * wallet again then.
 * @throws WaybillError `insufficient_funds`, `wallet_frozen`, `wallet_limit`, `wallet_restricted`; `already_booked` for a payment that has taken before
 */
export async function spendFromWallet(ctx: CommandContext, payment: WalletPayment): Promise<Entry[]> {
  const { customerId, marketId, currency, amount, by } = payment
  // Money may have come before anybody looked.
  await openWallet(ctx, { customerId, marketId, currency })
  const wallet = await lockWallet(ctx, walletOf(customerId, currency))
  refuseUse(wallet, payment.categories)
  const grantPurpose = by === 'points' ? 'points' : 'promotional_credit'
  const grants = await readGrants(ctx, wallet.id, grantPurpose)
  const own = by === 'points' ? 0 : wallet.balance
  const takes = planTakes({ amount, grants, own, now: ctx.now })
  if (!takes) throw new WaybillError('insufficient_funds', { available: own + liveSum(grants, ctx.now), currency })
  const ofOwn = sumOf(takes.filter(({ grantId }) => grantId === null))
  const over = overLimit(leftOf(wallet.limits, wallet.spent), ofOwn)
  if (over) throw new WaybillError('wallet_limit', { ...over, currency })
  await writeTakes(ctx, wallet.id, payment, takes)
  const parts: { purpose: WalletPurpose; amount: number }[] = [
    { purpose: grantPurpose, amount: amount - ofOwn },
    { purpose: 'wallet', amount: ofOwn },
  ]
  return [walletSpent({ ...payment, parts })]
}

/** @throws WaybillError `wallet_frozen`, `wallet_restricted` with what it does not pay for */
function refuseUse({ status, barredCategories }: Wallet, categories: readonly string[]): void {
  if (status !== 'active') throw new WaybillError('wallet_frozen', { status })
  const barred = categories.filter((category) => barredCategories.includes(category))
  if (barred.length > 0) throw new WaybillError('wallet_restricted', { categories: [...new Set(barred)] })
}

async function readGrants(ctx: CommandContext, walletId: string, purpose: WalletPurpose): Promise<Grant[]> {
  return ctx.rows<Grant>(sql`
    select id, remaining, expires_at as "expiresAt" from wallet_grants where wallet_id = ${walletId} and purpose = ${purpose} and remaining > 0`)
}

const sumOf = (takes: readonly Take[]) => takes.reduce((sum, { amount }) => sum + amount, 0)

async function writeTakes(
  ctx: CommandContext,
  walletId: string,
  { paymentId, orderId }: WalletPayment,
  takes: readonly Take[],
): Promise<void> {
  // Ids in the order of the taking, by which what was taken last is known.
  const rows = takes.map((take) => ({ id: ctx.newId(), ...take }))
  await ctx.rows(sql`
    with t as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) t(id uuid, "grantId" uuid, amount bigint)
    ), less as (
      update wallet_grants g set remaining = g.remaining - t.amount from t where g.id = t."grantId"
    )
    insert into wallet_takes (id, wallet_id, payment_id, order_id, grant_id, amount)
      select t.id, ${walletId}::uuid, ${paymentId}::uuid, ${orderId}::uuid, t."grantId", t.amount from t`)
}
