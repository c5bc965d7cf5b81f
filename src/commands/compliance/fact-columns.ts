import { type SQL, sql } from 'drizzle-orm'

/** What an order of these states never handed over does not count as bought. */
const GIVEN_UP = sql`('cancelled', 'declined', 'returned', 'payment_failed')`

/**
 * What the lines of order `o` are to the rules, each with what was chosen with it, as `Item[]`; `at` beside each where purchases are counted.
 * As its products are today: what a category is to the law it was yesterday too.
 */
export function itemsOfOrder(): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('goods', coalesce(c.regulated_as, 'none'), 'quantity', i.quantity, 'value', i.value,
      'attributes', coalesce(p.attributes, '{}'), 'at', o.created_at)), '[]')
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
}

/** What a customer bought in a market within a time, as `Purchase[]`: of all its sellers together. */
export function purchasesOf({ customer, market, from, before, except }: Bought): SQL {
  return sql`(
    select coalesce(jsonb_agg(bought.item), '[]')
    from orders o cross join lateral jsonb_array_elements(${itemsOfOrder()}) as bought (item)
    where o.customer_id = ${customer} and o.market_id = ${market} and o.created_at >= ${from}
      and o.status not in ${GIVEN_UP}${before ? sql` and o.created_at < ${before}` : sql``}${except ? sql` and o.id <> ${except}` : sql``})`
}

/** The granted licences of a restaurant, by the registry, as `Licence[]`. */
export function licencesOf(restaurant: SQL): SQL {
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('paper', h.kind, 'validFrom', h.issued_on, 'validUntil', h.expires_on)), '[]')
    from licences h where h.restaurant_id = ${restaurant} and h.status = 'granted')`
}
