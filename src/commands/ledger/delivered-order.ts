import { type SQL, sql } from 'drizzle-orm'
import { type CommissionPlan, commissionRate, USUAL_COMMISSION } from '../../domain/ledger/commission'
import type { DeliveredOrder } from '../../domain/ledger/split-order'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { CommandContext } from '../context'

interface Row extends Omit<DeliveredOrder, 'commissionBasisPoints' | 'currency'> {
  currency: CurrencyCode
  plan: (CommissionPlan & { id: string }) | null
  days: number
  orders: number
  cash: number | null
  secured: number
}

/**
 * What was taken and what is held; whether a hold was taken may be unknown, whether a phone paid is nobody's here. What should have gone back and
 * did not is none of it: it is still the customer's.
 */
const SECURED = sql`(
        select coalesce(sum(case when p.status in ('authorized', 'unknown') then p.amount else p.captured - p.refunded end), 0)
        from payments p where p.order_id = o.id and (p.status in ('authorized', 'captured', 'partially_refunded', 'refunded', 'disputed')
          or (p.status = 'unknown' and p.method = 'card' and p.reference is not null))
      ) - (select coalesce(sum(r.amount), 0) from refunds r where r.order_id = o.id and r.status = 'failed')`

/**
 * A delivered order with all that its split depends on, and what is taken at the door. The restaurant's orders are counted as far as the
 * highest step of its plan and no further; two delivered in the same instant may both be counted as the same one.
 * @param taking takes the cash at the door and returns its `amount`, in the same statement
 * @returns `cash` taken, and `secured` by all other payments
 */
export async function readDeliveredOrder(ctx: CommandContext, orderId: string, taking: SQL) {
  const row = await ctx.row<Row>(sql`
    with taken as (${taking})
    select o.id, o.market_id as "marketId", o.restaurant_id as "restaurantId", o.currency, o.subtotal, o.total, o.discounts,
      o.service_fee as "serviceFee", o.small_order_fee as "smallOrderFee", o.tax, o.tax_included as "taxIncluded", o.tip,
      d.driver_pay as "driverPay", m.tax_remitted_by as "taxRemitter", coalesce((o.pricing->'fees'->>'taxBasisPoints')::int, 0) as "taxBasisPoints",
      coalesce(o.pricing->'fees'->'taxShares', '[]') as "taxShares", coalesce(o.pricing->'fees'->'taxRules', '[]') as "taxRules",
      o.pricing->'taxes' as taxes, to_jsonb(p) as plan,
      extract(epoch from ${ctx.now}::timestamptz - r.created_at) / 86400 as days,
      (select count(*) from (select from orders f where f.restaurant_id = o.restaurant_id and f.status = 'delivered'
        limit (coalesce(p."manyOrders", ${USUAL_COMMISSION.manyOrders}) + 1)::bigint) counted) as orders,
      (select amount from taken) as cash, ${SECURED} as secured
    from orders o join deliveries d on d.order_id = o.id join markets m on m.id = o.market_id join restaurants r on r.id = o.restaurant_id
      left join lateral (
        select id, first_basis_points as "firstBasisPoints", first_days as "firstDays", first_orders as "firstOrders", basis_points as "basisPoints",
          many_basis_points as "manyBasisPoints", many_orders as "manyOrders"
        from commission_plans c
        where c.market_id = o.market_id and (c.restaurant_id is null or c.restaurant_id = o.restaurant_id) and c.begins_at <= ${ctx.now}
        order by c.restaurant_id is null, c.begins_at desc limit 1) p on true
    where o.id = ${orderId}`)
  if (!row) throw new Error(`order ${orderId} is delivered and has no delivery`)
  const { plan, days, orders, cash, secured, ...rest } = row
  const order: DeliveredOrder = {
    ...rest,
    ...commissionOf(plan, { days, orders }),
  }
  return { order, cash: cash ?? 0, secured }
}

function commissionOf(plan: Row['plan'], since: { days: number; orders: number }) {
  const { tier: commissionTier, basisPoints: commissionBasisPoints } = commissionRate(plan ?? USUAL_COMMISSION, since)
  return { commissionTier, commissionBasisPoints, planId: plan?.id ?? null }
}
