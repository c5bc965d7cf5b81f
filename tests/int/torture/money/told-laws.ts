import type pg from 'pg'
import type { Told } from './told'

/** How often each thing came about, by our own rows, named as people note it. */
const TIMES = `
  select 'order of ' || customer_id as what, count(*)::int as times from orders group by 1 union all
  select 'top-up of ' || customer_id, count(*)::int from payments where order_id is null group by 1 union all
  select 'refund of ' || order_id, count(distinct request)::int from refunds where request is not null group by 1 union all
  select 'payout of ' || owner || ' ' || coalesce(restaurant_id, driver_id, customer_id), count(*)::int from payouts where retry_of_id is null group by 1 union all
  select 'transfer of ' || a.customer_id, count(*)::int from journal_entries e join postings p on p.entry_id = e.id and p.amount > 0
    join ledger_accounts a on a.id = p.account_id where e.kind = 'wallet.transferred' group by 1`

/** What happened more often than it was asked for, or not although people were told that it did. */
export async function toldBreaches(sql: pg.Pool, told: Told): Promise<string[]> {
  const { rows } = await sql.query<{ what: string; times: number }>(TIMES)
  return told.differences(new Map(rows.map(({ what, times }) => [what, times])))
}
