import { sql } from 'drizzle-orm'
import type { CommandContext } from '../context'

/**
 * What an order used of its promotions can be used again, for it was declined or cancelled. Once: a redemption that was given back stays so.
 * Rows are locked as `redeemPromotions` does.
 */
export async function givePromotionsBack(ctx: CommandContext, orderId: string): Promise<void> {
  await ctx.rows(sql`
    with back as (
      update promotion_redemptions set given_back_at = ${ctx.now}, updated_at = ${ctx.now}
      where order_id = ${orderId} and given_back_at is null returning promotion_id, amount
    ), locked as (
      select p.id, b.amount from promotions p join back b on b.promotion_id = p.id order by p.id for no key update of p
    )
    update promotions p set used_count = p.used_count - 1, used_amount = p.used_amount - l.amount from locked l where p.id = l.id`)
}
