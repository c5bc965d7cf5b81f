import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { writeGrant } from './grant'
import { lockWallet } from './wallet'

/** As much as any amount in a form. */
const MOST = 1_000_000_000

export const CreditWallet = z.object({
  walletId: z.uuid(),
  /** Integer minor units of the wallet's currency. */
  amount: z.int().min(1).max(MOST),
  purpose: z.enum(['promotional_credit', 'points']).default('promotional_credit'),
  reason: z.string().trim().min(3).max(300),
  /** The first moment at which it is gone; without, it stays. */
  expiresAt: z.iso.datetime({ offset: true }).optional(),
})

/**
 * A gift of the platform's, paid by the promotions of the wallet's market (LED-3).
 * @throws WaybillError `not_found`; `wallet_frozen` for one that is closed; `validation_failed` for an expiry that has passed
 */
export const creditWallet = command('wallet.credit', CreditWallet, async (ctx, input) => {
  const { walletId, amount, purpose, reason } = input
  ctx.subject('wallet', walletId)
  const wallet = await lockWallet(ctx, sql`w.id = ${walletId}`)
  if (wallet.status === 'closed') throw new WaybillError('wallet_frozen', { status: wallet.status })
  const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null
  if (expiresAt && expiresAt <= ctx.now) {
    throw invalid('expiresAt', { en: 'This has passed.', fr: 'C’est du passé.' })
  }
  const { marketId, customerId, currency } = wallet
  const entry = await writeGrant(ctx, wallet, { purpose, marketId, amount, expiresAt, reason, orderId: null })
  ctx.emit('wallet.credited', {
    walletId,
    customerId,
    marketId,
    amount,
    currency,
    expiresAt: expiresAt?.toISOString() ?? null,
    reason,
  })
  const [entryId = ''] = await postEntries(ctx, marketId, [{ ...entry, words: reason }])
  return { walletId, entryId, amount, currency, expiresAt: expiresAt?.toISOString() ?? null }
})
