import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { SealedColumn } from '../../domain/privacy/sealed-columns'
import type { Sql } from '../../ports/database'
import type { Vault } from '../../ports/vault'
import { provedPhone } from '../phone-codes/take-guest-orders'
import { openText } from '../sealed-text'
import type { Subject } from './rows-of'

/** Who asks about his own: an account, or a guest by the telephone that his token has proved. @throws WaybillError `phone_unverified` */
export async function ownSubject(db: Sql, actor: Actor): Promise<Subject> {
  if (actor.userId) return subjectOfUser(db, actor.userId)
  const proved = actor.guestTokenHash ? await provedPhone(db, actor.guestTokenHash) : undefined
  if (!proved) throw new WaybillError('phone_unverified')
  return { userId: null, phone: proved.phone }
}

/** @throws WaybillError `not_found` */
export async function subjectOfUser(db: Sql, userId: string): Promise<Subject> {
  const user = await db.row<{ phone: string | null }>(sql`
    select case when phone_verified_at is not null then phone end as phone from users where id = ${userId}`)
  if (!user) throw new WaybillError('not_found')
  return { userId, phone: user.phone }
}

interface Stored {
  readonly id: string
  readonly personId: string | null
  /** Sealed. */
  readonly phone: string | null
}

/** Of an export or an erasure as it is stored. */
export async function storedSubject(db: Sql, vault: Vault, column: SealedColumn, stored: Stored): Promise<Subject> {
  if (stored.personId) return subjectOfUser(db, stored.personId)
  return { userId: null, phone: stored.phone && openText(vault, column.about(stored.id), stored.phone) }
}
