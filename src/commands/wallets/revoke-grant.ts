import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { grantExpired } from '../../domain/ledger/wallet-entries'
import type { WalletPurpose } from '../../domain/wallets/movement'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { lockWallet } from './wallet'

export const RevokeGrant = z.object({
  walletId: z.uuid(),
  grantId: z.uuid(),
  reason: z.string().trim().min(3).max(300),
})

interface Left {
  purpose: Exclude<WalletPurpose, 'wallet'>
  marketId: string
  amount: number
}

/**
 * Ends a grant before its time: what is left of it is gone, as if it had expired. What was spent of it stays spent.
 * @throws WaybillError `not_found`; `already_booked` where nothing is left
 */
export const revokeGrant = command('wallet.revoke', RevokeGrant, async (ctx, { walletId, grantId, reason }) => {
  ctx.subject('wallet', walletId)
  const { customerId, currency } = await lockWallet(ctx, sql`w.id = ${walletId}`)
  const left = await ctx.row<Left>(sql`
    select purpose, market_id as "marketId", remaining as amount from wallet_grants where id = ${grantId} and wallet_id = ${walletId} for update`)
  if (!left) throw new WaybillError('not_found')
  if (left.amount === 0) throw new WaybillError('already_booked')
  await ctx.rows(sql`update wallet_grants set remaining = 0 where id = ${grantId}`)
  const entry = grantExpired({ ...left, grantId, customerId, currency, orderId: null }, ctx.now)
  await postEntries(ctx, left.marketId, [{ ...entry, words: reason }])
  return { walletId, grantId, amount: left.amount, currency }
})
