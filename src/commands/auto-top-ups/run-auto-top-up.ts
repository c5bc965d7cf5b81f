import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { PaymentStatus } from '../../domain/payments/transitions'
import { MOST_FAILURES, nextAutoTopUp } from '../../domain/top-ups/auto-top-up'
import { isWithin } from '../../domain/top-ups/top-up-limits'
import { command } from '../command'
import type { CommandContext } from '../context'
import { openTopUp } from '../top-ups/open-top-up'
import { findTopUpMarket, type TopUpMarket } from '../top-ups/top-up-market'
import { chooseWay, type TopUpWay, type TopUpWish } from '../top-ups/top-up-way'

interface AutoTopUp {
  id: string
  customerId: string
  marketId: string
  threshold: number
  amount: number
  method: TopUpWish['method']
  paymentMethodId: string | null
  phone: string | null
  currency: CurrencyCode
  mostPerDay: number
}

/**
 * Fills a wallet that holds too little, as its customer has said: one payment at a time, so many a day, and no more after two failures in a row.
 * Whoever else does so at the same moment waits, and finds it done.
 */
export const runAutoTopUp = command(
  'auto-top-up.run',
  z.object({ autoTopUpId: z.uuid() }),
  async (ctx, { autoTopUpId }): Promise<{ paymentId: string | null }> => {
    const whose = await ctx.row<{ customerId: string }>(
      sql`select customer_id as "customerId" from auto_top_ups where id = ${autoTopUpId} and active`,
    )
    const market = whose && (await findTopUpMarket(ctx, whose.customerId))
    const auto = market && (await lockAutoTopUp(ctx, autoTopUpId))
    if (!auto) return NOTHING
    // The balance last: whatever is seen to be captured is in it.
    const { failure, ...made } = await madeBy(ctx, auto)
    const step = nextAutoTopUp({ ...auto, ...made, balance: await balanceOf(ctx, auto) }, ctx.now)
    if (step === 'stop') return stop(ctx, auto, failure)
    if (step === 'wait' || !market.paymentMethods.includes(auto.method)) return NOTHING
    const way = await wayOf(ctx, auto, market)
    // A card that was removed will not come back.
    if (!way) return stop(ctx, auto, 'payment_method_gone')
    // The day's limit is used up: tomorrow it may be filled again.
    if (!isWithin(market.limits, auto.amount, market.today)) return NOTHING
    return { paymentId: await openTopUp(ctx, market, { amount: auto.amount, way, autoTopUpId }) }
  },
  { audit: false, keyed: false },
)

const NOTHING = { paymentId: null }

function lockAutoTopUp(ctx: CommandContext, id: string): Promise<AutoTopUp | undefined> {
  return ctx.row<AutoTopUp>(sql`
    select a.id, a.customer_id as "customerId", a.market_id as "marketId", a.currency, a.threshold, a.amount, a.method,
      a.payment_method_id as "paymentMethodId", a.phone, m.auto_top_ups_per_day as "mostPerDay"
    from auto_top_ups a join markets m on m.id = a.market_id where a.id = ${id} and a.active for update of a`)
}

interface Made {
  past: { status: PaymentStatus; at: Date }[]
  today: number
  failure: string | null
}

/** What it has made since it was switched on. */
async function madeBy(ctx: CommandContext, { id, marketId }: AutoTopUp): Promise<Made> {
  const past = await ctx.rows<{ status: PaymentStatus; at: Date; failure: string | null }>(sql`
    select p.status, p.updated_at as at, p.failure_code as failure from payments p join auto_top_ups a on a.id = p.auto_top_up_id
    where a.id = ${id} and p.created_at >= a.since order by p.created_at desc, p.id desc limit ${MOST_FAILURES}`)
  const day = await ctx.row<{ today: number }>(sql`
    select count(*) as today from payments p, markets m where p.auto_top_up_id = ${id} and m.id = ${marketId}
      and p.created_at >= date_trunc('day', ${ctx.now}::timestamptz at time zone m.time_zone) at time zone m.time_zone`)
  return { past, today: day?.today ?? 0, failure: past[0]?.failure ?? null }
}

async function balanceOf(ctx: CommandContext, { customerId, currency }: AutoTopUp): Promise<number> {
  const wallet = await ctx.row<{ balance: number }>(sql`
    select balance from ledger_accounts where customer_id = ${customerId} and purpose = 'wallet' and currency::text = ${currency}`)
  return wallet?.balance ?? 0
}

async function wayOf(
  ctx: CommandContext,
  { method, paymentMethodId, phone }: AutoTopUp,
  market: TopUpMarket,
): Promise<TopUpWay | null> {
  const wish = { method, paymentMethodId: paymentMethodId ?? undefined, phone: phone ?? undefined }
  try {
    return await chooseWay(ctx, market, { wish, saved: true })
  } catch (error) {
    if (error instanceof WaybillError && error.code === 'validation_failed') return null
    throw error
  }
}

async function stop(ctx: CommandContext, { id, customerId, marketId }: AutoTopUp, failure: string | null) {
  await ctx.rows(sql`
    update auto_top_ups set active = false, stopped_at = ${ctx.now}, failure = ${failure}, updated_at = ${ctx.now} where id = ${id}`)
  ctx.emit('auto_top_up.stopped', { autoTopUpId: id, customerId, marketId, failure })
  return NOTHING
}
