/** What is booked of a payout, by its key. */
const booked = (what: string) => `exists (select from journal_entries e where e.key = 'payout:' || p.id || ':${what}')`

/** Each finds what must not be of what went out to owners. */
export const PAYOUT_LAWS: readonly string[] = [
  `select 'payout ' || id || ' is ' || status as what from payouts where status not in ('paid', 'failed', 'rejected')`,
  `select 'payout ' || p.id || ' is paid and ' || count(a.id) || ' calls succeeded' as what
   from payouts p join payout_destinations t on t.id = p.destination_id left join payment_attempts a on a.payout_id = p.id and a.status = 'succeeded'
   where p.status = 'paid' group by p.id, t.kind having count(a.id) <> case t.kind when 'mobile_money' then 1 else 0 end`,
  `select 'payout ' || p.id || ' is ' || p.status || ' and a call succeeded' as what from payouts p join payment_attempts a on a.payout_id = p.id
   where p.status <> 'paid' and a.status = 'succeeded'`,
  `select 'payout ' || p.id || ' is ' || p.status || ', booked as paid: ' || ${booked('paid')} || ', as returned: ' || ${booked('returned')} as what
   from payouts p where ${booked('paid')} <> (p.status = 'paid') or ${booked('returned')} <> (p.status in ('failed', 'rejected'))`,
  `select 'payouts under way are ' || sum(p.amount) || ' at ' || a.code as what from ledger_accounts a join postings p on p.account_id = a.id
   where a.purpose = 'payouts' group by a.code having sum(p.amount) <> 0`,
]
