import { sql } from 'drizzle-orm'
import type { InvitedRole } from '../domain/onboarding/invitation'
import type { Sql } from '../ports/database'

export interface Staff {
  people: { id: string; fullName: string; email: string; role: InvitedRole }[]
  /** That can still be accepted, newest first. */
  invitations: { id: string; role: InvitedRole; email: string | null; createdAt: Date; expiresAt: Date }[]
}

/** Who works for a restaurant, and who is asked in. @param now real time */
export async function findStaff(db: Sql, restaurantId: string, now: Date): Promise<Staff> {
  return {
    people: await db.rows(sql`
      select u.id, u.full_name as "fullName", u.email, u.role from users_rels w join users u on u.id = w.parent_id
      where w.restaurants_id = ${restaurantId} and w.path = 'restaurants' and u.active and u.role in ('owner', 'staff')
      order by u.role, u.full_name, u.id`),
    invitations: await db.rows(sql`
      select id, role, email, created_at as "createdAt", expires_at as "expiresAt" from staff_invitations
      where restaurant_id = ${restaurantId} and accepted_at is null and revoked_at is null and expires_at > ${now}
      order by created_at desc`),
  }
}
