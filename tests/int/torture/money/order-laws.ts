/** Why something went back of an order that was delivered: the desk said so. What went back otherwise was never the house's. */
const BY_THE_DESK = `('items', 'amount')`

const KEPT = 'coalesce(sum(p.captured - p.refunded), 0)'

/** Each finds what must not be when everything has come to rest: calls, payments, refunds and orders. */
export const ORDER_LAWS: readonly string[] = [
  `select 'attempt ' || id || ' (' || provider || ' ' || kind || ') is ' || status || ' ' || coalesce(code, '') || ': ' || coalesce(message, '') as what
   from payment_attempts where status in ('created', 'calling', 'pending', 'unknown')`,
  `select 'the fee of attempt ' || id || ' is not known' as what from payment_attempts
   where status = 'succeeded' and kind in ('capture', 'collect') and fee is null`,
  `select 'payment ' || p.id || ' of ' || coalesce('a ' || o.status || ' order', 'a top-up') || ' is ' || p.status as what
   from payments p left join orders o on o.id = p.order_id
   where p.status in ('processing', 'requires_action', 'unknown') or (p.status = 'authorized' and (o.id is null or o.closed_at is not null))`,
  `select 'refund ' || id || ' is ' || status || ' ' || coalesce(failure, '') as what from refunds where status <> 'paid'`,
  `select 'refund ' || r.id || ' has ' || count(a.id) || ' calls that succeeded' as what from refunds r
     left join payment_attempts a on a.refund_id = r.id and a.status = 'succeeded' where r.method in ('card', 'mobile_money') group by r.id having count(a.id) <> 1`,
  `select 'payment ' || p.id || ' has ' || p.refunded || ' refunded, its refunds are ' || coalesce(sum(r.amount), 0) as what from payments p
     left join refunds r on r.payment_id = p.id and r.status = 'paid' group by p.id having p.refunded <> coalesce(sum(r.amount), 0)`,
  `select 'delivered order ' || o.id || ' costs ' || o.total || ' and was paid ' || coalesce(sum(p.captured), 0) - r.not_ours as what from orders o
     left join payments p on p.order_id = o.id, lateral (select coalesce(sum(amount), 0) as not_ours from refunds r
       where r.order_id = o.id and r.status = 'paid' and r.cause::text not in ${BY_THE_DESK}) r
   where o.status = 'delivered' group by o.id, r.not_ours having coalesce(sum(p.captured), 0) - r.not_ours <> o.total`,
  `select o.status || ' order ' || o.id || ' keeps ' || ${KEPT} || ', its fee is ' || coalesce(f.amount, 0) as what from orders o
     left join payments p on p.order_id = o.id left join journal_entries f on f.order_id = o.id and f.kind = 'order.cancellation_fee'
   where o.status in ('cancelled', 'declined', 'returned') group by o.id, o.status, f.amount having ${KEPT} <> coalesce(f.amount, 0)`,
  `select 'escrow of ' || coalesce(o.status::text, 'no') || ' order ' || coalesce(e.order_id::text, '') || ' still has ' || sum(p.amount) as what
   from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts a on a.id = p.account_id left join orders o on o.id = e.order_id
   where a.purpose = 'escrow' and (o.id is null or o.closed_at is not null) group by e.order_id, o.status having sum(p.amount) <> 0`,
  `select 'order ' || id || ' waits for a payment since ' || created_at as what from orders where status in ('pending', 'payment_failed')`,
  `select 'more came than once for order ' || order_id as what from payments where captured > refunded and provider is not null and order_id is not null
   group by order_id having count(*) > 1`,
]
