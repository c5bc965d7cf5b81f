import { DELIVERY_TRANSITIONS } from '../../src/domain/deliveries/transitions'
import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../../src/domain/orders/transitions'
import { finalStates } from '../../src/domain/transition'

/** A law of the market's rows, as a query for those that break it. */
export interface Law {
  readonly law: string
  /** `$1` is the market; answers `subject` and, where it helps, `detail`. */
  readonly offenders: string
}

const words = (list: readonly string[]) => list.map((word) => `'${word}'`).join(', ')
const pairs = (table: readonly { from: string; to: string }[]) =>
  table.map(({ from, to }) => `('${from}', '${to}')`).join(', ')

const FINAL = words(finalStates(ORDER_STATUSES, ORDER_TRANSITIONS))

/**
 * Steps that do not follow from the one before, that no table knows, and ends other than the row's own status. An order is born by a
 * step from nothing, a delivery without a step.
 */
const brokenHistory = (
  subject: 'order' | 'delivery',
  bornAs: `'${string}'` | 'null',
  legal: string,
  status: string,
) => `
  with steps as (
    select e.order_id, e."from", e."to",
      coalesce(lag(e."to") over story, ${bornAs}) as before, lead(e.seq) over story is null as last
    from order_events e join orders o on o.id = e.order_id where o.market_id = $1 and e.subject = '${subject}'
    window story as (partition by e.order_id order by e.seq))
  select o.number as subject, coalesce(s."from", 'nothing') || ' → ' || s."to" as detail
  from steps s join orders o on o.id = s.order_id
  where s."from" is distinct from s.before
    or (s."from" is null and s."to" not in ('scheduled', 'pending'))
    or (s."from" is not null and (s."from", s."to") not in (${legal}))
    or (s.last and s."to" <> (${status}))
  union all
  select o.number, 'no history' from orders o
  where o.market_id = $1 and not exists (select from steps s where s.order_id = o.id) and (${status}) is distinct from ${bornAs}`

/** What must hold in every market at the end of a day. Columns are those of `collections/`. */
export const LAWS: readonly Law[] = [
  {
    law: 'an order’s total is its parts',
    offenders: `
      select number as subject, total::text as detail from orders where market_id = $1 and total <>
        subtotal - discount + delivery_fee + service_fee + small_order_fee + case when tax_included then 0 else tax end + tip`,
  },
  {
    law: 'lines are price times quantity and add up to the subtotal',
    offenders: `
      select o.number as subject, coalesce(sum(l.total), 0) || ' of ' || o.subtotal as detail
      from orders o left join order_lines l on l.order_id = o.id where o.market_id = $1
      group by o.id having coalesce(sum(l.total), 0) <> o.subtotal or count(*) filter (where l.total <> l.unit_price * l.quantity) > 0`,
  },
  {
    law: 'an order’s history is a legal path to its status',
    offenders: brokenHistory('order', 'null', pairs(ORDER_TRANSITIONS), 'o.status::text'),
  },
  {
    law: 'a delivery’s history is a legal path to its status',
    offenders: brokenHistory(
      'delivery',
      "'unassigned'",
      pairs(DELIVERY_TRANSITIONS),
      'select d.status::text from deliveries d where d.order_id = o.id',
    ),
  },
  {
    law: 'a delivered order has one delivered delivery, with a driver',
    offenders: `
      select o.number as subject from orders o where o.market_id = $1 and o.status = 'delivered' and 1 <> (
        select count(*) from deliveries d where d.order_id = o.id and d.status = 'delivered' and d.driver_id is not null)`,
  },
  {
    law: 'a delivered order is paid once, whole, to its driver or a provider',
    offenders: `
      select o.number as subject from orders o where o.market_id = $1 and o.status = 'delivered' and (
        1 <> (select count(*) from payments p where p.order_id = o.id) or not exists (
          select from payments p join deliveries d on d.order_id = o.id and (d.driver_id = p.collected_by_id or p.provider is not null)
          where p.order_id = o.id and p.status = 'captured' and p.amount = o.total and p.currency::text = o.currency::text))`,
  },
  {
    law: 'no money is taken for an order that was not delivered',
    offenders: `
      select o.number as subject, p.status::text as detail from orders o join payments p on p.order_id = o.id
      where o.market_id = $1 and o.status <> 'delivered' and p.status = 'captured'`,
  },
  {
    law: 'an assignment comes from one accepted offer',
    offenders: `
      select o.number as subject, count(*) || ' accepted' as detail
      from offers f join deliveries d on d.id = f.delivery_id join orders o on o.id = d.order_id
      where o.market_id = $1 and f.status = 'accepted' group by o.id
      having count(*) <> (select count(*) from order_events e where e.order_id = o.id and e.subject = 'delivery' and e."from" = 'offered' and e."to" = 'assigned')`,
  },
  {
    law: 'nothing of a final order is still open',
    offenders: `
      select o.number as subject, d.status::text as detail from orders o join deliveries d on d.order_id = o.id
      where o.market_id = $1 and o.status in (${FINAL}) and d.status not in ('delivered', 'returned', 'cancelled')
      union all
      select o.number, 'offer ' || f.status from offers f join deliveries d on d.id = f.delivery_id join orders o on o.id = d.order_id
      where o.market_id = $1 and o.status in (${FINAL}) and f.status = 'pending'`,
  },
  {
    law: 'no driver has two deliveries in hand at once',
    offenders: `
      select d.driver_id::text as subject, count(*) || ' deliveries' as detail from deliveries d
      where d.market_id = $1 and d.status in ('assigned', 'at_pickup', 'picked_up', 'at_dropoff') group by d.driver_id having count(*) > 1`,
  },
  {
    law: 'stock is never negative, and nothing stays reserved',
    offenders: `
      select p.id::text as subject, 'stock ' || coalesce(p.stock::text, '–') || ', reserved ' || p.reserved as detail
      from products p join restaurants r on r.id = p.restaurant_id
      where r.market_id = $1 and (p.stock < 0 or p.reserved < 0 or (p.reserved > 0 and not exists (
        select from orders o where o.market_id = $1 and o.status not in (${FINAL}))))`,
  },
  {
    law: 'every move is announced once',
    offenders: `
      select o.number as subject, m."to" || ' announced ' || count(e.id) || ' times' as detail
      from order_events m join orders o on o.id = m.order_id
        left join events e on e.data->>'orderId' = o.id::text and e.name like 'order.%' and e.data->>'to' = m."to"
          and e.data->>'from' is not distinct from m."from"
      where o.market_id = $1 and m.subject = 'order' group by o.id, m.id having count(e.id) <> 1`,
  },
  {
    law: 'order numbers are unique',
    offenders: 'select number as subject from orders where $1::uuid is not null group by number having count(*) > 1',
  },
  {
    law: 'times follow one another',
    offenders: `
      select number as subject from orders where market_id = $1 and (confirmed_at > ready_at or ready_at > picked_up_at
        or picked_up_at > delivered_at or delivered_at <> closed_at or (closed_at is null) = (status in (${FINAL})))`,
  },
]
