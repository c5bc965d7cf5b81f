import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { cashSettled } from '../../domain/ledger/order-entries'
import type { CurrencyCode } from '../../domain/money/currencies'
import { command } from '../command'
import { postEntries } from '../ledger/post-entries'

/** The driver hands in all the cash held in the market's currency, at the office (PAY-3). What he holds is what the ledger says. */
export const settleCash = command('cash.settle', z.object({ driverId: z.uuid() }), async (ctx, { driverId }) => {
  ctx.subject('driver', driverId)
  const driver = await ctx.row<{ marketId: string; currency: CurrencyCode }>(sql`
    select d.market_id as "marketId", m.currency from drivers d join markets m on m.id = d.market_id where d.id = ${driverId} for update of d`)
  if (!driver) throw new WaybillError('not_found')
  const { marketId, currency } = driver
  const settled = await ctx.row<{ orders: number; held: number }>(sql`
    with settled as (
      update payments set settled_at = ${ctx.now}, updated_at = ${ctx.now}
      where collected_by_id = ${driverId} and status = 'captured' and method = 'cash' and settled_at is null and currency::text = ${currency}
      returning id
    )
    select (select count(*) from settled) as orders, coalesce((select balance from ledger_accounts
      where driver_id = ${driverId} and purpose = 'cash_held' and currency::text = ${currency}), 0) as held`)
  const { orders = 0, held: amount = 0 } = settled ?? {}
  ctx.emit('cash.settled', { driverId, marketId, amount, currency })
  await postEntries(ctx, marketId, [cashSettled({ id: ctx.newId(), marketId, driverId, currency, amount })])
  return { driverId, settled: { amount, currency }, orders }
})
