import { sql } from 'drizzle-orm'
import type { Entry } from '../../domain/ledger/entry'
import { orderReturned } from '../../domain/ledger/order-entries'
import { proportion } from '../../domain/money/proportion'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'

/** Who drove for nothing gets what his market gives for that: a part of his pay for the way (`states.md`, "driver paid by terms"). */
export async function payForReturn(ctx: CommandContext, order: Order, driverId: string): Promise<Entry> {
  const terms = await ctx.row<{ way: number; basisPoints: number }>(sql`
    select greatest(d.driver_pay - o.tip, 0) as way, m.returned_pay_basis_points as "basisPoints"
    from orders o join deliveries d on d.order_id = o.id join markets m on m.id = o.market_id where o.id = ${order.id}`)
  if (!terms) throw new Error(`order ${order.id} came back and has no delivery`)
  const { id, marketId, currency } = order
  const driverPay = proportion(terms.way, terms.basisPoints, 10_000)
  return orderReturned({ id, marketId, currency, driverPay }, driverId)
}
