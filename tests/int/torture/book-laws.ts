import type pg from 'pg'

/** Each finds what the ledger says otherwise than the orders and their payments. */
const LAWS: readonly string[] = [
  `select 'a driver holds ' || coalesce(a.balance, 0) || ' by the books, ' || coalesce(p.amount, 0) || ' by what was taken' as what
   from (select collected_by_id as driver_id, currency::text, sum(amount) as amount from payments where method = 'cash' and status = 'captured' and settled_at is null group by 1, 2) p
     full join (select driver_id, currency::text, balance from ledger_accounts where purpose = 'cash_held') a using (driver_id, currency)
   where coalesce(a.balance, 0) <> coalesce(p.amount, 0)`,
  `select 'a ' || o.status || ' order has booked ' || count(e.id) || ' entries of ' || coalesce(sum(e.amount), 0) as what
   from orders o left join journal_entries e on e.order_id = o.id and e.kind in ('order.cash_taken', 'order.delivered')
   group by o.id having count(e.id) <> case when o.status = 'delivered' then 1 + (select count(*) from payments p where p.order_id = o.id and p.method = 'cash') else 0 end`,
  `select 'escrow still has ' || sum(p.amount) as what from postings p join ledger_accounts a on a.id = p.account_id where a.purpose = 'escrow' having sum(p.amount) <> 0`,
]

/** Every contradiction between the books and what they are of. Orders that were written by COPY, as those of `seed:volume`, are not in the books. */
export async function findMisbookings(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ what: string }>(LAWS.join(' union all '))
  return rows.map(({ what }) => what)
}
