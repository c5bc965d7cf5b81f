import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Discount } from '../../domain/promotions/discount'
import type { CommandContext } from '../context'

interface Redeemer {
  readonly restaurantId: string
  readonly customerKey: string | null
  readonly currency: CurrencyCode
}

/** What one order takes. */
export interface Redemption {
  readonly orderId: string
  readonly discounts: readonly Discount[]
}

/**
 * Uses the promotions of one order, or of many that are made together: all or nothing, within their limits whatever happens at once. The
 * first statement takes uses and amounts, and holds the promotions' rows, in the order of their ids, until the orders are there: so the second
 * counts the customer's uses when nobody else is using them. Called last, so that the rows of a promotion that everybody uses are held shortly.
 * @throws WaybillError for what was used up meanwhile: `promo_refused` for a code, `stale` for a promotion that came by itself
 */
export async function redeemPromotions(
  ctx: CommandContext,
  redemptions: readonly Redemption[],
  { restaurantId, customerKey, currency }: Redeemer,
): Promise<void> {
  const wanted = redemptions.flatMap(({ orderId, discounts }) =>
    discounts.map((discount) => ({ ...discount, orderId, id: ctx.newId() })),
  )
  if (wanted.length === 0) return
  const rows = sql`jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
    as w (id uuid, "orderId" uuid, "promotionId" uuid, amount numeric, "byRestaurant" numeric, "byPlatform" numeric)`
  const taken = await ctx.rows<{ id: string }>(sql`
    with wanted as (
      select w."promotionId", count(*)::int as uses, sum(w.amount) as amount from ${rows} group by w."promotionId"
    ), locked as (
      select p.id, w.uses, w.amount from promotions p join wanted w on w."promotionId" = p.id order by p.id for no key update of p
    )
    update promotions p set used_count = p.used_count + l.uses, used_amount = p.used_amount + l.amount
    from locked l where p.id = l.id and p.active and (p.uses is null or p.used_count + l.uses <= p.uses)
      and (p.budget is null or p.used_amount + l.amount <= p.budget)
    returning p.id`)
  const taking = new Set(taken.map(({ id }) => id))
  refuseMissing(
    wanted.filter(({ promotionId }) => !taking.has(promotionId)),
    'used_up',
  )
  const kept = await ctx.rows<{ id: string }>(sql`
    insert into promotion_redemptions (id, promotion_id, order_id, restaurant_id, customer_id, customer_key, amount, by_restaurant, by_platform,
      currency, created_at, updated_at)
    select w.id, p.id, w."orderId", ${restaurantId}, ${ctx.actor.userId ?? null}, ${customerKey}, w.amount, w."byRestaurant", w."byPlatform",
      ${currency}, ${ctx.now}, ${ctx.now}
    from (select w.*, row_number() over (partition by w."promotionId" order by w.id) as turn from ${rows}) w
      join promotions p on p.id = w."promotionId"
    where p.per_customer is null and not p.first_order or case when p.first_order then 1 else p.per_customer end >= w.turn + (
      select count(*) from promotion_redemptions r where r.promotion_id = p.id and r.customer_key = ${customerKey} and r.given_back_at is null)
    returning id`)
  const keeping = new Set(kept.map(({ id }) => id))
  refuseMissing(
    wanted.filter(({ id }) => !keeping.has(id)),
    'already_used',
  )
}

function refuseMissing(missing: readonly Discount[], reason: 'used_up' | 'already_used'): void {
  if (missing.some(({ code }) => code !== null)) throw new WaybillError('promo_refused', { reason })
  const promotions = [...new Set(missing.map(({ promotionId }) => promotionId))]
  if (promotions.length > 0) throw new WaybillError('stale', { promotions })
}
