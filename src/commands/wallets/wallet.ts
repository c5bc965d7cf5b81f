import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import { type Limits, limitsOf, type Spent } from '../../domain/wallets/limits'
import type { WalletStatus } from '../../domain/wallets/wallet-status'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

/** A wallet and what is in it. Integer minor units of its currency. */
export interface Wallet {
  id: string
  customerId: string
  marketId: string
  currency: CurrencyCode
  status: WalletStatus
  barredCategories: string[]
  /** What its account holds of the customer's own money. */
  balance: number
  limits: Limits
  spent: Spent
}

interface Row extends Omit<Wallet, 'limits' | 'spent'>, Spent {
  daily: number | null
  monthly: number | null
  marketDaily: number | null
  marketMonthly: number | null
}

/** Opens a customer's wallet in a currency where there is none yet; it belongs to the market that he was first in. */
export async function openWallet(
  ctx: Pick<CommandContext, 'rows' | 'newId'>,
  { customerId, marketId, currency }: { customerId: string; marketId: string; currency: CurrencyCode },
): Promise<void> {
  await ctx.rows(sql`
    insert into wallets (id, customer_id, market_id, currency) select ${ctx.newId()}, ${customerId}, ${marketId}, ${currency}::enum_wallets_currency
    where not exists (select from wallets where customer_id = ${customerId} and currency::text = ${currency}) on conflict do nothing`)
}

/**
 * Locks a wallet before all else that hangs on it, its grants and its accounts, and reads it then: what was read before the lock may be old.
 * @throws WaybillError `not_found`
 */
export async function lockWallet(ctx: CommandContext, which: SQL): Promise<Wallet> {
  const locked = await ctx.row<{ id: string }>(sql`select id from wallets w where ${which} for update`)
  if (!locked) throw new WaybillError('not_found')
  const wallet = await readWallet(ctx, sql`w.id = ${locked.id}`, ctx.now)
  if (!wallet) throw new WaybillError('not_found')
  return wallet
}

export const walletOf = (customerId: string, currency: CurrencyCode) =>
  sql`w.customer_id = ${customerId} and w.currency::text = ${currency}`

/** A wallet as it is now, not locked. @param now says which day and month count, by its market's clock */
export async function readWallet(db: Sql, which: SQL, now: Date): Promise<Wallet | undefined> {
  const row = await db.row<Row>(sql`
    select w.id, w.customer_id as "customerId", w.market_id as "marketId", w.currency, w.status, w.barred_categories as "barredCategories",
      a.balance, w.daily_limit as daily, w.monthly_limit as monthly, m.wallet_daily_limit as "marketDaily", m.wallet_monthly_limit as "marketMonthly",
      s.today, s.month
    from wallets w join ledger_accounts a on a.id = w.account_id join markets m on m.id = w.market_id,
      lateral wallet_spent(w.account_id, (${now}::timestamptz at time zone m.time_zone)::date) s
    where ${which}`)
  if (!row) return undefined
  const { daily, monthly, marketDaily, marketMonthly, today, month, ...rest } = row
  const limits = limitsOf({ daily, monthly }, { daily: marketDaily, monthly: marketMonthly })
  return { ...rest, limits, spent: { today, month } }
}
