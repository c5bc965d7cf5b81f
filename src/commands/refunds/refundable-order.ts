import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Parties } from '../../domain/ledger/refund-entries'
import type { OrderAmounts } from '../../domain/pricing/order-total'
import type { Discount } from '../../domain/promotions/discount'
import { addUpDues, type Due, takeFromDues } from '../../domain/refunds/due'
import { duesOf } from '../../domain/refunds/dues-of'
import { mapExtras } from '../../domain/refunds/faults'
import { amountOf, type Before, type GivenBack, NOTHING } from '../../domain/refunds/plan-refund'
import { type SoldLine, type SoldOrder, soldOrder } from '../../domain/refunds/sold-order'
import type { OrderTaxes } from '../../domain/tax/order-taxes'
import type { TaxRule } from '../../domain/tax/tax-rule'
import type { Sql } from '../../ports/database'
import type { Order } from '../orders/order'

interface NamedLine extends SoldLine {
  readonly name: string
}

interface RefundRow extends Omit<GivenBack, 'dues'> {
  readonly request: string
  /** Null: made before it was kept whose its tax was. */
  readonly dues: GivenBack['dues'] | null
  readonly items: readonly { id: string; quantity: number }[]
}

type Row = OrderAmounts & {
  driverId: string
  discounts: Discount[]
  lines: (NamedLine & { categoryId: string | null })[]
  commission: number | null
  /** As it was booked, by authority. */
  booked: Due[]
  /** By rule; null where a plain rate taxed it. */
  taxes: OrderTaxes | null
  rules: TaxRule[]
  given: RefundRow[]
  limit: number
}

/** A delivered order with all that its refunds depend on. Amounts in integer minor units of the order's currency. */
export interface RefundableOrder {
  readonly sold: SoldOrder
  readonly lines: readonly NamedLine[]
  readonly before: Before
  /** What its customer got back so far. */
  readonly given: number
  readonly parties: Parties
  /** Up to which support refunds, all refunds together. */
  readonly limit: number
}

/**
 * What was sold, what was booked of it, and what went back already; a refund that failed did not. Whoever decides by it has locked the order.
 * @throws WaybillError `illegal_transition` for an order that is not delivered: ending it gives back what was paid
 */
export async function readRefundable(db: Sql, { id, restaurantId, currency, status }: Order): Promise<RefundableOrder> {
  if (status !== 'delivered') throw new WaybillError('illegal_transition', { from: status, to: 'refunded' })
  const row = await db.row<Row>(sql`
    with booked as (
      select a.purpose::text, -p.amount as amount, a.authority_id as authority
      from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts a on a.id = p.account_id
      where e.key = ${`order:${id}:delivered`}
    )
    select o.subtotal, o.discount, o.discounts, o.delivery_fee as "deliveryFee", o.service_fee as "serviceFee", o.small_order_fee as "smallOrderFee",
      o.surge_fee as "surgeFee", o.tax, o.tax_included as "taxIncluded", o.tip, d.driver_id as "driverId", m.refund_limit as "limit",
      (select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name, 'quantity', l.quantity, 'total', l.total, 'discount', l.discount,
        'tax', l.tax, 'categoryId', l.category_id) order by l.position, l.id) from order_lines l where l.order_id = o.id) as lines,
      case when exists (select from booked) then (select coalesce(sum(amount), 0) from booked where purpose = 'commission') end as commission,
      coalesce((select jsonb_agg(jsonb_build_object('authorityId', authority, 'amount', amount) order by amount desc, authority) from booked
        where purpose = 'tax'), '[]') as booked, o.pricing->'taxes' as taxes, coalesce(o.pricing->'fees'->'taxRules', '[]') as rules,
      coalesce((select jsonb_agg(jsonb_build_object('request', r.request, 'items', r.items, 'goods', r.goods, 'toCustomer', r.to_customer,
        'tax', r.tax, 'commission', r.commission, 'extras', r.extras, 'extraTaxes', r.extra_taxes, 'dues', r.dues))
        from refunds r where r.order_id = o.id and r.fault is not null and r.status <> 'failed'), '[]') as given
    from orders o join deliveries d on d.order_id = o.id join markets m on m.id = o.market_id where o.id = ${id}`)
  // What was delivered before there was a ledger cannot be undone in it.
  if (!row || row.commission === null) throw new WaybillError('refund_refused', { why: 'not_booked' })
  const { lines, limit, driverId, given, commission, booked, taxes, rules, ...bill } = row
  const { lines: taxed, ...due } = duesOf({ booked, taxes, rules, lines })
  const known = given.map((each) => ({
    ...each,
    dues: each.dues ?? takeFromDues(each.tax, { currency, left: due.dues, weights: [] }),
  }))
  const { before } = known.reduce(addUp, { request: new Set<string>(), before: NOTHING })
  return {
    sold: soldOrder({ ...bill, currency, lines: taxed, taxes }, { commission, ...due }),
    lines,
    before,
    given: amountOf(before),
    parties: { restaurantId, driverId },
    limit,
  }
}

/** Each row of a request names its items, over however many payments they went back. */
function addUp(
  { request, before }: { request: ReadonlySet<string>; before: Before },
  row: RefundRow & { readonly dues: GivenBack['dues'] },
) {
  const pieces = new Map(before.pieces)
  if (!request.has(row.request))
    for (const { id, quantity } of row.items) pieces.set(id, (pieces.get(id) ?? 0) + quantity)
  return {
    request: new Set([...request, row.request]),
    before: {
      pieces,
      goods: before.goods + row.goods,
      toCustomer: before.toCustomer + row.toCustomer,
      tax: before.tax + row.tax,
      commission: before.commission + row.commission,
      extras: mapExtras((extra) => before.extras[extra] + row.extras[extra]),
      extraTaxes: mapExtras((extra) => before.extraTaxes[extra] + row.extraTaxes[extra]),
      dues: addUpDues([before.dues, row.dues]),
    },
  }
}
