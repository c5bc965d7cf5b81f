import { createHash } from 'node:crypto'
import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import { type InvitationState, type InvitedRole, invitationState } from '../../domain/onboarding/invitation'
import type { Sql } from '../../ports/database'

interface Row {
  id: string
  restaurantId: string
  restaurant: string
  role: InvitedRole
  email: string | null
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

export type Invitation = Row & { state: InvitationState }

/** What is stored of an invitation's secret: whoever reads the table can accept nothing. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** By the secret of its link. @param now real time: a link is a matter of security @throws WaybillError `not_found` */
export function findInvitation(db: Sql, secret: string, now: Date, { lock = false } = {}): Promise<Invitation> {
  return find(db, sql`i.token_hash = ${hashSecret(secret)} ${lock ? sql`for update of i` : sql``}`, now)
}

async function find(db: Sql, which: SQL, now: Date): Promise<Invitation> {
  const found = await db.row<Row>(sql`
    select i.id, i.restaurant_id as "restaurantId", r.name as restaurant, i.role, i.email, i.expires_at as "expiresAt",
      i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
    from staff_invitations i join restaurants r on r.id = i.restaurant_id where ${which}`)
  if (!found) throw new WaybillError('not_found')
  return { ...found, state: invitationState(found, now) }
}
