import { type SQL, sql } from 'drizzle-orm'
import type { PayoutOwner } from '../../domain/payouts/owners'
import type { Sql } from '../../ports/database'
import { OWNER_COLUMN } from './owner'

/** Why nothing is paid to an owner at the moment; undefined: nobody has stopped it. */
export function findOpenHold(db: Sql, { kind, id }: PayoutOwner): Promise<{ id: string; reason: string } | undefined> {
  return db.row(sql`
    select id, reason from payout_holds where ${OWNER_COLUMN[kind]} = ${id} and lifted_at is null limit 1`)
}

/** Nobody has stopped the payouts of the owner of `p`, a payout. */
export const NOT_HELD: SQL = sql`not exists (select from payout_holds h where h.lifted_at is null
  and (h.restaurant_id = p.restaurant_id or h.driver_id = p.driver_id or h.customer_id = p.customer_id))`
