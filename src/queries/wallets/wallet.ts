import { type SQL, sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import { type Limits, leftOf, limitsOf, type Spent } from '../../domain/wallets/limits'
import type { WalletStatus } from '../../domain/wallets/wallet-status'
import type { Sql } from '../../ports/database'

/** A wallet as it is looked at. Integer minor units of its currency. */
export interface WalletView {
  id: string
  customerId: string
  customerName: string
  market: { id: string; name: string; timeZone: string }
  currency: CurrencyCode
  status: WalletStatus
  barredCategories: string[]
  /** Own money. */
  balance: number
  /** Credit and points that can be spent now: less what has expired and is not booked yet. */
  credit: number
  points: number
  /** Set for this wallet alone. */
  own: Limits
  /** In force. */
  limits: Limits
  left: Limits
}

interface Row extends Omit<WalletView, 'own' | 'limits' | 'left'>, Spent {
  daily: number | null
  monthly: number | null
  marketDaily: number | null
  marketMonthly: number | null
}

const usable = (purpose: string, now: Date) => sql`
  (select coalesce(sum(g.remaining), 0) from wallet_grants g where g.wallet_id = w.id and g.purpose = ${purpose} and g.remaining > 0
    and (g.expires_at is null or g.expires_at > ${now}))`

async function find(db: Sql, which: SQL, now: Date): Promise<WalletView[]> {
  const rows = await db.rows<Row>(sql`
    select w.id, w.customer_id as "customerId", u.full_name as "customerName", w.currency, w.status, w.barred_categories as "barredCategories",
      jsonb_build_object('id', m.id, 'name', m.name, 'timeZone', m.time_zone) as market, a.balance,
      ${usable('promotional_credit', now)} as credit, ${usable('points', now)} as points,
      w.daily_limit as daily, w.monthly_limit as monthly, m.wallet_daily_limit as "marketDaily", m.wallet_monthly_limit as "marketMonthly",
      s.today, s.month
    from wallets w join users u on u.id = w.customer_id join ledger_accounts a on a.id = w.account_id join markets m on m.id = w.market_id,
      lateral wallet_spent(w.account_id, (${now}::timestamptz at time zone m.time_zone)::date) s
    where ${which} order by w.created_at`)
  return rows.map(({ daily, monthly, marketDaily, marketMonthly, today, month, ...rest }) => {
    const own = { daily, monthly }
    const limits = limitsOf(own, { daily: marketDaily, monthly: marketMonthly })
    return { ...rest, own, limits, left: leftOf(limits, { today, month }) }
  })
}

/** @param now virtual: says what has expired, and which day and month count */
export async function findWallet(db: Sql, id: string, now: Date): Promise<WalletView | undefined> {
  return (await find(db, sql`w.id = ${id}`, now))[0]
}

/** A customer's wallets, one for each currency, the oldest first. */
export function findWalletsOf(db: Sql, customerId: string, now: Date): Promise<WalletView[]> {
  return find(db, sql`w.customer_id = ${customerId}`, now)
}
