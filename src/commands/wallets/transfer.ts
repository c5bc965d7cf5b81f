import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { walletTransferred } from '../../domain/ledger/wallet-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import { leftOf, overLimit } from '../../domain/wallets/limits'
import { maskedName } from '../../domain/wallets/masked-name'
import { command } from '../command'
import type { Call, CommandContext } from '../context'
import { postEntries } from '../ledger/post-entries'
import { findRecipient, homeMarket } from './recipient'
import { lockWallet, openWallet, readWallet, type Wallet, walletOf } from './wallet'

/** Whom, by e-mail address or confirmed telephone, and how much in minor units of the wallet's currency. */
export const TransferQuote = z.object({
  to: z.string().trim().min(3).max(200),
  amount: z.int().min(1).max(1_000_000_000),
})

export const Transfer = TransferQuote.extend({
  /** From the quote: the same transfer is made but once, however often it is sent. */
  id: z.uuid(),
  /** The name that the quote showed: who sends has seen whom it goes to. */
  recipient: z.string().min(1).max(20),
  note: z.string().trim().max(140).optional(),
})

/**
 * What a transfer would do, to be confirmed. Nothing is kept.
 * @throws as `transfer`
 */
export async function quoteTransfer(call: Call, { to, amount }: z.output<typeof TransferQuote>) {
  const { db, clock, newId } = call.app
  const from = call.actor.userId ?? ''
  const { marketId, currency } = await homeMarket(db, from)
  const { fullName } = await findRecipient(db, { to, from, marketId })
  const wallet = await readWallet(db, walletOf(from, currency), clock.now())
  refuseTransfer(wallet, amount, currency)
  return {
    id: newId(),
    recipient: maskedName(fullName),
    amount: { amount, currency },
    balanceAfter: { amount: (wallet?.balance ?? 0) - amount, currency },
  }
}

/**
 * Sends own money to another customer of the same market (LED-3). Credit and points stay with whom they were given to.
 * @throws WaybillError `not_found` for a recipient unknown here; `stale` where the name is not the one that the quote showed; `insufficient_funds`,
 *   `wallet_frozen`, `wallet_limit`; `idempotency_conflict` where this transfer was made with other contents
 */
export const transfer = command('wallet.transfer', Transfer, async (ctx, { id, to, amount, recipient, note }) => {
  const from = ctx.actor.userId ?? ''
  const { marketId, currency } = await homeMarket(ctx, from)
  const { customerId: toId, fullName } = await findRecipient(ctx, { to, from, marketId })
  if (maskedName(fullName) !== recipient) throw new WaybillError('stale')
  await openWallet(ctx, { customerId: from, marketId, currency })
  const wallet = await lockWallet(ctx, walletOf(from, currency))
  ctx.subject('wallet', wallet.id)
  const answer = { id, recipient, amount: { amount, currency }, note: note ?? null }
  if (await wasMade(ctx, { id, from, toId, amount })) return answer
  refuseTransfer(wallet, amount, currency)
  await openWallet(ctx, { customerId: toId, marketId, currency })
  const theirs = await readWallet(ctx, walletOf(toId, currency), ctx.now)
  if (!theirs || theirs.status === 'closed') throw new WaybillError('not_found')
  ctx.emit('wallet.received', {
    walletId: theirs.id,
    customerId: toId,
    marketId,
    amount,
    currency,
    fromId: from,
    ...(note && { note }),
  })
  await postEntries(ctx, marketId, [
    { ...walletTransferred({ id, fromId: from, toId, currency, amount }), ...(note && { words: note }) },
  ])
  return answer
})

function refuseTransfer(wallet: Wallet | undefined, amount: number, currency: CurrencyCode): void {
  if (wallet && wallet.status !== 'active') throw new WaybillError('wallet_frozen', { status: wallet.status })
  const available = wallet?.balance ?? 0
  if (!wallet || amount > available) throw new WaybillError('insufficient_funds', { available, currency })
  const over = overLimit(leftOf(wallet.limits, wallet.spent), amount)
  if (over) throw new WaybillError('wallet_limit', { ...over, currency })
}

/** @throws WaybillError `idempotency_conflict` where the id was used for something else */
async function wasMade(ctx: CommandContext, made: { id: string; from: string; toId: string; amount: number }) {
  const found = await ctx.row<{ same: boolean }>(sql`
    select e.amount = ${made.amount} and exists (
        select from postings p join ledger_accounts a on a.id = p.account_id where p.entry_id = e.id and p.amount > 0 and a.customer_id = ${made.from})
      and exists (
        select from postings p join ledger_accounts a on a.id = p.account_id where p.entry_id = e.id and p.amount < 0 and a.customer_id = ${made.toId}) as same
    from journal_entries e where e.key = ${`transfer:${made.id}`}`)
  if (found && !found.same) throw new WaybillError('idempotency_conflict')
  return found !== undefined
}
