import { sql } from 'drizzle-orm'
import { goodsComeBack } from '../../domain/orders/goods-come-back'
import type { OrderStatus, StockEffect } from '../../domain/orders/transitions'
import type { CommandContext } from '../context'

/**
 * What becomes of the pieces that an order has of packages when it ends: sold, back to be sold, or set aside, which is still in the package and
 * waits for a person.
 */
export async function settlePackages(
  ctx: CommandContext,
  orderId: string,
  effect: StockEffect,
  move: { from: OrderStatus; restock?: boolean },
): Promise<void> {
  const state = effect === 'commit' ? 'sold' : goodsComeBack(effect, move) ? 'given_back' : 'set_aside'
  await ctx.rows(sql`
    with moved as (
      update package_allocations set state = ${state}, updated_at = ${ctx.now} where order_id = ${orderId} and state = 'held'
      returning package_id, pieces
    ), sums as (
      select package_id, sum(pieces) as pieces from moved group by 1
    ), locked as (
      select p.id, s.pieces from packages p join sums s on s.package_id = p.id where ${state !== 'sold'}::boolean order by p.id for update of p
    )
    update packages p set remaining = p.remaining + case when ${state === 'given_back'}::boolean then l.pieces else 0 end,
      set_aside = p.set_aside + case when ${state === 'set_aside'}::boolean then l.pieces else 0 end, updated_at = ${ctx.now}
    from locked l where p.id = l.id`)
}
