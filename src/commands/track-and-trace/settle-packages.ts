import { sql } from 'drizzle-orm'
import { goodsComeBack } from '../../domain/orders/goods-come-back'
import type { OrderStatus, StockEffect } from '../../domain/orders/transitions'
import { type HeldPieces, splitReturn } from '../../domain/track-and-trace/split-return'
import type { CommandContext } from '../context'

interface Ending {
  from: OrderStatus
  restock?: boolean
  /** So many pieces of each line are fit for the shelf, where they were counted; then `restock` says nothing. */
  counted?: readonly { readonly lineId: string; readonly restock: number }[]
}

/**
 * What becomes of the pieces that an order has of packages when it ends: sold, back to be sold, or set aside, which is still in the package and
 * waits for a person.
 */
export async function settlePackages(
  ctx: CommandContext,
  orderId: string,
  effect: StockEffect,
  move: Ending,
): Promise<void> {
  if (effect === 'restock_or_waste' && move.counted) return settleCounted(ctx, orderId, move.counted)
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

/** What was counted fit goes back to its packages, the rest is set aside. */
async function settleCounted(
  ctx: CommandContext,
  orderId: string,
  counted: NonNullable<Ending['counted']>,
): Promise<void> {
  const held = await ctx.rows<HeldPieces>(sql`
    select a.id, a.line_id as "lineId", a.product_id as "productId", a.pieces, l.quantity::int as quantity
    from package_allocations a join order_lines l on l.id = a.line_id where a.order_id = ${orderId} and a.state = 'held' order by a.id`)
  const parts = splitReturn(held, counted).map((part) => ({ ...part, newId: ctx.newId() }))
  await ctx.rows(sql`
    with parts as (
      select p.*, a.package_id, a.line_id, a.product_id
      from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p (id uuid, back int, aside int, "newId" uuid)
      join package_allocations a on a.id = p.id
    ), moved as (
      update package_allocations a set updated_at = ${ctx.now}, pieces = case when p.back > 0 then p.back else p.aside end,
        state = case when p.back > 0 then 'given_back' else 'set_aside' end
      from parts p where a.id = p.id
    ), split as (
      insert into package_allocations (id, package_id, order_id, line_id, product_id, pieces, state, updated_at)
      select "newId", package_id, ${orderId}, line_id, product_id, aside, 'set_aside', ${ctx.now} from parts where back > 0 and aside > 0
    ), sums as (
      select package_id, sum(back) as back, sum(aside) as aside from parts group by 1
    ), locked as (
      select p.id, s.back, s.aside from packages p join sums s on s.package_id = p.id order by p.id for update of p
    )
    update packages p set remaining = p.remaining + l.back, set_aside = p.set_aside + l.aside, updated_at = ${ctx.now} from locked l where p.id = l.id`)
}
