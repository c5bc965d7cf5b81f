import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Discount } from '../../domain/promotions/discount'
import type { CommandContext } from '../context'

interface Redeemer {
  readonly orderId: string
  readonly restaurantId: string
  readonly customerKey: string | null
  readonly currency: CurrencyCode
}

/**
 * Uses an order's promotions, all or nothing, within their limits whatever happens at once. The first statement takes the use and the amount,
 * and holds the promotions' rows, in the order of their ids, until the order is there: so the second counts the customer's uses when nobody
 * else is using them. Called last, so that the rows of a promotion that everybody uses are held shortly.
 * @throws WaybillError for what was used up meanwhile: `promo_refused` for a code, `stale` for a promotion that came by itself
 */
export async function redeemPromotions(
  ctx: CommandContext,
  discounts: readonly Discount[],
  { orderId, restaurantId, customerKey, currency }: Redeemer,
): Promise<void> {
  if (discounts.length === 0) return
  const wanted = JSON.stringify(discounts.map((discount) => ({ ...discount, id: ctx.newId() })))
  const rows = sql`jsonb_to_recordset(${wanted}::jsonb)
    as w (id uuid, "promotionId" uuid, amount numeric, "byRestaurant" numeric, "byPlatform" numeric)`
  const taken = await ctx.rows<{ id: string }>(sql`
    with locked as (
      select p.id, w.amount from promotions p join ${rows} on w."promotionId" = p.id order by p.id for no key update of p
    )
    update promotions p set used_count = p.used_count + 1, used_amount = p.used_amount + l.amount
    from locked l where p.id = l.id and p.active and (p.uses is null or p.used_count < p.uses)
      and (p.budget is null or p.used_amount + l.amount <= p.budget)
    returning p.id`)
  refuseMissing(discounts, taken, 'used_up')
  const kept = await ctx.rows<{ id: string }>(sql`
    insert into promotion_redemptions (id, promotion_id, order_id, restaurant_id, customer_id, customer_key, amount, by_restaurant, by_platform,
      currency, created_at, updated_at)
    select w.id, p.id, ${orderId}, ${restaurantId}, ${ctx.actor.userId ?? null}, ${customerKey}, w.amount, w."byRestaurant", w."byPlatform",
      ${currency}, ${ctx.now}, ${ctx.now}
    from ${rows} join promotions p on p.id = w."promotionId"
    where p.per_customer is null and not p.first_order or case when p.first_order then 1 else p.per_customer end > (
      select count(*) from promotion_redemptions r where r.promotion_id = p.id and r.customer_key = ${customerKey} and r.given_back_at is null)
    returning promotion_id as id`)
  refuseMissing(discounts, kept, 'already_used')
}

function refuseMissing(
  discounts: readonly Discount[],
  got: readonly { id: string }[],
  reason: 'used_up' | 'already_used',
): void {
  const missing = discounts.filter(({ promotionId }) => !got.some(({ id }) => id === promotionId))
  if (missing.some(({ code }) => code !== null)) throw new WaybillError('promo_refused', { reason })
  if (missing.length > 0) throw new WaybillError('stale', { promotions: missing.map(({ promotionId }) => promotionId) })
}
