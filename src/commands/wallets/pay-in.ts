import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { walletPaidIn } from '../../domain/ledger/wallet-entries'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { lockWallet } from './wallet'

export const PayIn = z.object({
  walletId: z.uuid(),
  /** Integer minor units of the wallet's currency. */
  amount: z.int().min(1).max(1_000_000_000),
  /** As the number of the receipt. */
  reason: z.string().trim().min(3).max(300),
})

/**
 * Cash that a customer paid at the office becomes own money in his wallet; a mistake is reversed in the ledger.
 * @throws WaybillError `not_found`; `wallet_frozen` for one that is closed
 */
export const payIn = command('wallet.pay-in', PayIn, async (ctx, { walletId, amount, reason }) => {
  ctx.subject('wallet', walletId)
  const { customerId, marketId, currency, status } = await lockWallet(ctx, sql`w.id = ${walletId}`)
  if (status === 'closed') throw new WaybillError('wallet_frozen', { status })
  const entry = walletPaidIn({ id: ctx.newId(), customerId, marketId, currency, amount })
  const [entryId = ''] = await postEntries(ctx, marketId, [{ ...entry, words: reason }])
  return { walletId, entryId, amount, currency }
})
