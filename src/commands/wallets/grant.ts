import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { creditGranted, pointsEarned } from '../../domain/ledger/wallet-entries'
import type { WalletPurpose } from '../../domain/wallets/movement'
import type { CommandContext } from '../context'
import type { Wallet } from './wallet'

interface NewGrant {
  readonly purpose: Exclude<WalletPurpose, 'wallet'>
  /** Who pays for it: the promotions of this market. */
  readonly marketId: string
  /** Integer minor units, above zero. */
  readonly amount: number
  readonly expiresAt: Date | null
  readonly reason: string | null
  /** The order that earned it, once; null for a gift. */
  readonly orderId: string | null
}

/** Writes a grant into a wallet; its entry is the caller's to post, last. */
export async function writeGrant(
  ctx: CommandContext,
  { id: walletId, customerId, currency }: Pick<Wallet, 'id' | 'customerId' | 'currency'>,
  { purpose, marketId, amount, expiresAt, reason, orderId }: NewGrant,
): Promise<Entry> {
  const grantId = ctx.newId()
  await ctx.rows(sql`
    insert into wallet_grants (id, wallet_id, purpose, market_id, amount, remaining, expires_at, order_id, reason, granted_at)
    values (${grantId}, ${walletId}, ${purpose}, ${marketId}, ${amount}, ${amount}, ${expiresAt}, ${orderId}, ${reason}, ${ctx.now})`)
  const granted = { grantId, customerId, marketId, currency, purpose, amount, orderId }
  return orderId ? pointsEarned(granted) : creditGranted(granted)
}
