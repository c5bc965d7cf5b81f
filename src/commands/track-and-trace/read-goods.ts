import { sql } from 'drizzle-orm'
import { money } from '../../domain/money/money'
import { type Goods, goodsOf, type Piece } from '../../domain/track-and-trace/goods-of'
import type { CommandContext } from '../context'
import type { Order } from '../orders/order'

/** What an order has of packages now, and whether any of it came back. */
export async function readGoods(
  ctx: CommandContext,
  { id, currency }: Order,
): Promise<{ goods: Goods[]; cameBack: boolean }> {
  const pieces = await ctx.rows<Piece>(sql`
    select a.line_id as "lineId", p.label, p.unit, p.piece_size::float8 as "pieceSize", a.pieces, a.state, (l.total - l.discount)::int as total
    from package_allocations a join packages p on p.id = a.package_id join order_lines l on l.id = a.line_id
    where a.order_id = ${id} order by p.label, a.id`)
  return {
    goods: goodsOf(pieces, (amount) => money(amount, currency)),
    cameBack: pieces.some(({ state }) => state === 'given_back' || state === 'set_aside'),
  }
}
