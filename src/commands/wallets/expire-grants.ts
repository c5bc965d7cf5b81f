import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { grantExpired } from '../../domain/ledger/wallet-entries'
import type { WalletPurpose } from '../../domain/wallets/movement'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'
import { lockWallet } from './wallet'

interface Due {
  grantId: string
  purpose: Exclude<WalletPurpose, 'wallet'>
  marketId: string
  amount: number
  until: Date
}

/** Books what is left of a wallet's grants as gone, each once: what was spent before does not expire. */
export const expireGrants = command('wallet.expire', z.object({ walletId: z.uuid() }), async (ctx, { walletId }) => {
  ctx.subject('wallet', walletId)
  const { customerId, currency } = await lockWallet(ctx, sql`w.id = ${walletId}`)
  const due = await ctx.rows<Due>(sql`
    with due as (
      select id, remaining from wallet_grants where wallet_id = ${walletId} and remaining > 0 and expires_at <= ${ctx.now}
    )
    update wallet_grants g set remaining = 0 from due where g.id = due.id
      returning g.id as "grantId", g.purpose, g.market_id as "marketId", due.remaining as amount, g.expires_at as until`)
  for (const marketId of new Set(due.map((each) => each.marketId))) {
    const entries = due
      .filter((each) => each.marketId === marketId)
      .map(({ until, ...each }) => grantExpired({ ...each, customerId, currency, orderId: null }, until))
    await postEntries(ctx, marketId, entries)
  }
  return { expired: due.length }
})
