import { type SQL, sql } from 'drizzle-orm'

/** What an order of these states never handed over does not count as bought. One whose payment failed may be paid yet, and is asked nothing then. */
const GIVEN_UP = sql`('cancelled', 'declined', 'returned')`

/** An order for later that was let go is bought when it comes: whoever orders on many days for one day buys on that day. */
const BOUGHT_AT = sql`case when o.status = 'scheduled' then o.created_at else coalesce(o.scheduled_for, o.created_at) end`

/**
 * What the lines of order `o` are to the rules, each with what was chosen with it, as `Item[]`; `at` beside each where purchases are counted.
 * As its products are today: what a category is to the law it was yesterday too.
 */
export function itemsOfOrder(at: SQL = sql`o.created_at`): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('goods', coalesce(c.regulated_as, 'none'), 'quantity', i.quantity, 'value', i.value,
      'attributes', coalesce(p.attributes, '{}'), 'at', ${at})), '[]')
    from order_lines l cross join lateral (
      select l.product_id, l.quantity, l.total - coalesce((
        select sum(greatest(0, (x ->> 'priceDelta')::numeric * (x ->> 'quantity')::numeric * l.quantity))
        from jsonb_array_elements(coalesce(l.options, '[]')) x where x ->> 'productId' is not null), 0) as value
      union all
      select (x ->> 'productId')::uuid, (x ->> 'quantity')::numeric * l.quantity,
        greatest(0, (x ->> 'priceDelta')::numeric * (x ->> 'quantity')::numeric * l.quantity)
      from jsonb_array_elements(coalesce(l.options, '[]')) x where x ->> 'productId' is not null) i
    left join products p on p.id = i.product_id left join categories c on c.id = p.category_id
    where l.order_id = o.id)`
}

interface Bought {
  readonly customer: SQL
  readonly market: SQL
  readonly from: SQL
  /** Absent: whatever there is by now, also what began a moment later and was done first. */
  readonly before?: SQL
  /** An order that is about to change counts as it will be, and not as it was too. */
  readonly except?: SQL
  /** As of a past moment, at which nobody knows what still slept: each counts when it was ordered. */
  readonly past?: boolean
  /** Those for later are asked themselves when their time comes, and count for nothing before. */
  readonly awake?: boolean
}

/** What a customer bought in a market within a time, as `Purchase[]`: of all its sellers together. */
export function purchasesOf({ customer, market, from, before, except, past = false, awake = false }: Bought): SQL {
  const at = past ? sql`o.created_at` : BOUGHT_AT
  return sql`(
    select coalesce(jsonb_agg(bought.item), '[]')
    from orders o cross join lateral jsonb_array_elements(${itemsOfOrder(at)}) as bought (item)
    where o.customer_id = ${customer} and o.market_id = ${market} and ${at} >= ${from}
      and o.status not in ${GIVEN_UP}${awake ? sql` and o.status <> 'scheduled'` : sql``}${before ? sql` and o.created_at < ${before}` : sql``}${except ? sql` and o.id <> ${except}` : sql``})`
}

/** The granted licences of a restaurant, by the registry, as `Licence[]`. */
export function licencesOf(restaurant: SQL): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('paper', h.kind, 'validFrom', h.issued_on, 'validUntil', h.expires_on)), '[]')
    from licences h where h.restaurant_id = ${restaurant} and h.status = 'granted')`
}
