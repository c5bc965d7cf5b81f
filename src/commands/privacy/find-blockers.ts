import { type SQL, sql } from 'drizzle-orm'
import { ERASURE_BLOCKERS, type ErasureBlocker } from '../../domain/privacy/erasure'
import { ORDERS } from '../../domain/privacy/tables/orders'
import type { Sql } from '../../ports/database'
import { rowsOf, type Subject } from './rows-of'

/** What an erasure of somebody has to wait for, found in one statement. */
export async function findBlockers(db: Sql, subject: Subject): Promise<ErasureBlocker[]> {
  const user = sql`${subject.userId}::uuid`
  const driver = sql`(select id from drivers where user_id = ${user})`
  const conditions: Record<ErasureBlocker, SQL> = {
    running_orders: sql`exists (select from own where status not in ('delivered', 'declined', 'cancelled', 'returned'))`,
    running_deliveries: sql`exists (select from deliveries where driver_id in ${driver} and status not in ('delivered', 'returned', 'cancelled'))`,
    payments_open: sql`
      exists (select from paid p where p.status in ('processing', 'requires_action', 'authorized', 'unknown'))
      or exists (select from refunds r join paid p on p.id = r.payment_id where r.status in ('created', 'processing', 'unknown'))
      or exists (select from payment_attempts a join paid p on p.id = a.payment_id where a.status in ('created', 'calling', 'pending', 'unknown'))
      or exists (select from payouts o where (o.customer_id = ${user} or o.driver_id in ${driver}) and o.status in ('requested', 'approved', 'processing', 'unknown'))`,
    dispute_open: sql`
      exists (select from disputes d join paid p on p.id = d.payment_id where d.status in ('inquiry', 'open'))`,
    wallet_not_empty: sql`
      exists (select from wallets w join ledger_accounts a on a.id = w.account_id where w.customer_id = ${user} and a.balance > 0)`,
    driver_money: sql`exists (select from ledger_accounts a where a.driver_id in ${driver} and a.balance <> 0)`,
    payout_hold: sql`
      exists (select from payout_holds h where (h.customer_id = ${user} or h.driver_id in ${driver}) and h.lifted_at is null)`,
    owns_restaurant: sql`
      exists (select from users u join users_rels r on r.parent_id = u.id and r.path = 'restaurants' where u.id = ${user} and u.role = 'owner')`,
    legal_hold: sql`
      exists (select from compliance_holds h where h.lifted_at is null and case h.about when 'market' then
        exists (select from users u where u.id = ${user} and u.market_id::text = h.about_id)
        or exists (select from drivers d where d.user_id = ${user} and d.market_id::text = h.about_id)
        or exists (select from own where market_id::text = h.about_id)
      else h.about_id = ${subject.userId}::text
        or h.about_id in (select id::text from own)
        or h.about_id in (select id::text from drivers where user_id = ${user})
        or h.about_id in (select id::text from identity_checks where person_id = ${user})
        or exists (select from deliveries v where v.id::text = h.about_id and (v.driver_id in ${driver} or v.order_id in (select id from own)))
      end)`,
  }
  const columns = ERASURE_BLOCKERS.map((name) => sql`${conditions[name]} as ${sql.identifier(name)}`)
  const row = await db.row<Record<ErasureBlocker, boolean>>(sql`
    with own as materialized (select t.id, t.status, t.market_id from orders t where ${rowsOf(ORDERS, { subject, unproved: true })}),
      paid as materialized (
        select p.id, p.status from payments p where p.customer_id = ${user}
        union select p.id, p.status from own join payments p on p.order_id = own.id)
    select ${sql.join(columns, sql`, `)}`)
  return ERASURE_BLOCKERS.filter((name) => row?.[name])
}
