/** What came about, by kind and by how it ended. */
export const COUNTS = `
  select 'orders' as of, status::text, count(*)::int from orders group by 2 union all
  select method::text, status::text, count(*)::int from payments group by 1, 2 union all
  select provider || ' ' || kind, status::text, count(*)::int from payment_attempts group by 1, 2 union all
  select 'top-up by ' || method, status::text, count(*)::int from payments where order_id is null group by 1, 2 union all
  select p.owner || ' payout by ' || t.kind, p.status::text, count(*)::int from payouts p join payout_destinations t on t.id = p.destination_id
    group by 1, 2 union all
  select 'orders paid in ' || parts, 'parts', count(*)::int from (select count(*) as parts from payments where status not in ('failed', 'expired')
    and order_id is not null group by order_id) o group by 1 union all
  select 'entries', kind::text, count(*)::int from journal_entries group by 2 union all
  select 'refund ' || cause, status::text, count(*)::int from refunds group by 1, 2 order by 1, 2`
