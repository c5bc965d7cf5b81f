import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { PaymentMethod } from '../../domain/payments/transitions'
import { isWithin, mostToday, type TopUpLimits } from '../../domain/top-ups/top-up-limits'
import type { CommandContext } from '../context'

/** A customer's market, as filling a wallet there needs to know it. */
export interface TopUpMarket {
  readonly customerId: string
  readonly marketId: string
  readonly country: string
  readonly currency: CurrencyCode
  /** The customer's own. */
  readonly phone: string | null
  readonly paymentMethods: PaymentMethod[]
  readonly limits: TopUpLimits
  /** Put in since the market's midnight, or under way. Integer minor units. */
  readonly today: number
}

interface Row extends Omit<TopUpMarket, 'limits' | 'today'> {
  least: number | null
  most: number | null
  daily: number | null
}

/** As `findTopUpMarket`. @throws WaybillError `payment_method_unavailable` where there are no wallets, or the customer is of no market */
export async function lockTopUpMarket(ctx: CommandContext, customerId: string): Promise<TopUpMarket> {
  const market = await findTopUpMarket(ctx, customerId)
  if (!market) throw new WaybillError('payment_method_unavailable')
  return market
}

/** Locks the customer, so that two top-ups at once do not each take what is left of the day. */
export async function findTopUpMarket(ctx: CommandContext, customerId: string): Promise<TopUpMarket | undefined> {
  await ctx.rows(sql`select id from users where id = ${customerId} for no key update`)
  const row = await ctx.row<Row>(sql`
    select u.id as "customerId", m.id as "marketId", m.country, m.currency, u.phone, m.top_up_least as least, m.top_up_most as most,
      m.top_up_daily as daily, array_remove(array[case when m.card_enabled then 'card' end,
        case when m.mobile_money_enabled then 'mobile_money' end], null) as "paymentMethods"
    from users u join markets m on m.id = u.market_id where u.id = ${customerId} and m.active and m.wallet_enabled`)
  if (!row) return undefined
  const { least, most, daily, ...rest } = row
  const sum = await ctx.row<{ today: number }>(sql`
    select coalesce(sum(p.amount), 0) as today from payments p join markets m on m.id = p.market_id
    where p.customer_id = ${customerId} and p.status not in ('failed', 'expired', 'voided') and p.currency::text = ${row.currency}
      and p.created_at >= date_trunc('day', ${ctx.now}::timestamptz at time zone m.time_zone) at time zone m.time_zone`)
  return { ...rest, limits: { least, most, daily }, today: sum?.today ?? 0 }
}

/** @throws WaybillError `top_up_limit` with `least` and `most` of today */
export function refuseBeyond({ limits, today, currency }: TopUpMarket, amount: number): void {
  if (!isWithin(limits, amount, today))
    throw new WaybillError('top_up_limit', { least: limits.least, most: mostToday(limits, today), currency })
}
