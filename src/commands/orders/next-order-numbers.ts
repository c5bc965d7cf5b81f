import { sql } from 'drizzle-orm'
import { formatOrderNumber } from '../../domain/orders/order-number'
import type { CommandContext } from '../context'
import type { Market } from '../markets/load-market'

/** So many numbers as people read them, rising. What is refused after this leaves a gap. */
export async function nextOrderNumbers(ctx: CommandContext, market: Market, count: number): Promise<string[]> {
  const { code: marketCode, timeZone } = market
  const rows = await ctx.rows<{ next: number }>(
    sql`select nextval('order_numbers') as next from generate_series(1, ${count}::int)`,
  )
  return rows.map(({ next }) => formatOrderNumber({ marketCode, sequence: next, placedOn: ctx.now, timeZone }))
}
