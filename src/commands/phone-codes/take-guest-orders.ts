import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import { userPerson } from '../compliance-log/log-entry'

interface ProvedPhone {
  phone: string
  verifiedAt: Date
}

/** The telephone that the holder of a guest's token has proved; it is forgotten after a while (`forget-answers`). */
export async function provedPhone(db: Sql, tokenHash: string): Promise<ProvedPhone | undefined> {
  return db.row<ProvedPhone>(
    sql`select phone, verified_at as "verifiedAt" from guest_phones where token_hash = ${tokenHash} for update`,
  )
}

/**
 * A guest's orders are the user's from now on: those of the token, and those that others of the guest's tokens made with the same telephone,
 * proved then as now. The token opens none of them any more. Rows are taken in the order of their ids, as nobody else holds two of them.
 */
export async function takeGuestOrders(
  db: Sql,
  { userId, tokenHash, phone }: { userId: string; tokenHash: string; phone: string },
): Promise<void> {
  const guests = await db.rows<{ hash: string }>(sql`
    select ${tokenHash}::varchar as hash
    union select guest_token_hash from orders where guest_token_hash is not null and contact_phone = ${phone} and phone_verified and customer_id is null
    union select token_hash from guest_phones where phone = ${phone}`)
  const hashes = sql`${sql.param(guests.map(({ hash }) => hash))}::varchar[]`
  // What he agreed to as a guest is the user's, and what his keys sealed is unreadable once the user is erased.
  await db.rows(sql`
    insert into consents (id, person_id, purpose, given, version, source, at, copy_of)
    select gen_random_uuid(), ${userId}, purpose, given, version, source, at, id from consents where guest_hash = any(${hashes})
    on conflict (copy_of) do nothing`)
  await db.rows(sql`
    update person_keys set person = ${userPerson(userId)}
    where person = any(select 'guest:' || hash from unnest(${hashes}) as hash)`)
  await db.rows(sql`
    with own as materialized (
      select id from orders
      where guest_token_hash = ${tokenHash} or (contact_phone = ${phone} and phone_verified and customer_id is null)
      order by id for update
    )
    update orders set customer_id = ${userId}, guest_token_hash = null where id in (select id from own) and customer_id is null`)
  await db.rows(sql`delete from guest_phones where token_hash = ${tokenHash}`)
}
