import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { findTransition } from '../../domain/transition'
import { WALLET_STATUSES, WALLET_TRANSITIONS } from '../../domain/wallets/wallet-status'
import { command } from '../command'
import { lockWallet } from './wallet'

export const MoveWallet = z.object({
  walletId: z.uuid(),
  to: z.enum(WALLET_STATUSES),
  reason: z.string().trim().min(3).max(300),
})

/**
 * Freezes, releases or closes a wallet (LED-2). Whoever is taking from it in this moment is through before, or is refused.
 * @throws WaybillError `not_found`, `illegal_transition`, `forbidden`; `wallet_not_empty` for closing one with anything in it
 */
export const moveWallet = command('wallet.move', MoveWallet, async (ctx, { walletId, to, reason }) => {
  ctx.subject('wallet', walletId)
  const { status: from, customerId, marketId } = await lockWallet(ctx, sql`w.id = ${walletId}`)
  const { event } = findTransition(WALLET_TRANSITIONS, { from, to, role: ctx.actor.role, reason })
  const full = await ctx.row(sql`
    select from ledger_accounts a join wallets w on a.id in (w.account_id, w.credit_account_id, w.points_account_id)
    where w.id = ${walletId} and a.balance > 0 limit 1`)
  if (to === 'closed' && full) throw new WaybillError('wallet_not_empty')
  await ctx.rows(sql`update wallets set status = ${to}, updated_at = ${ctx.now} where id = ${walletId}`)
  ctx.emit(event, { walletId, customerId, marketId, by: ctx.actor.userId ?? null, reason })
  return { walletId, status: to }
})
