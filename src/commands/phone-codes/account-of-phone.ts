import { sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'
import type { SessionUser } from '../auth/session'

/**
 * Whose confirmed telephone it is, of those whom a text alone may sign in: whoever works in the panel signs in with more than a telephone
 * that somebody may have borrowed.
 */
export async function accountOfPhone(db: Sql, phone: string): Promise<SessionUser | undefined> {
  return db.row<SessionUser>(sql`
    select id, email, full_name as "fullName", role, locale from users
    where phone = ${phone} and phone_verified_at is not null and active and role in ('customer', 'driver')`)
}
