import { sql } from 'drizzle-orm'
import type { AuthStrategy, Payload } from 'payload'
import { extractJWT } from 'payload'
import { boundApp } from '../commands/app'
import type { UserRole } from '../domain/identity/roles'
import type { Principal } from './principal'

interface Row {
  id: string
  email: string
  role: UserRole
  full_name: string
  locale: 'en' | 'fr'
  market_id: string | null
  restaurant_ids: string[]
  driver_id: string | null
}

/** The live session's user behind an access token; undefined when the token, the session or the account no longer counts. */
export async function findPrincipal(token: string): Promise<Principal | undefined> {
  const { db, tokens, clock } = boundApp()
  const claims = await tokens.readAccess(token, clock.real())
  if (!claims) return undefined
  const row = await db.row<Row>(sql`
    select u.id, u.email, u.role, u.full_name, u.locale, u.market_id, d.id as driver_id,
      array(select r.restaurants_id::text from users_rels r where r.parent_id = u.id and r.path = 'restaurants') as restaurant_ids
    from sessions s join users u on u.id = s.user_id left join drivers d on d.user_id = u.id
    where s.id = ${claims.sessionId} and s.revoked_at is null and u.id = ${claims.userId} and u.active`)
  if (!row) return undefined
  const { restaurant_ids, driver_id, market_id, full_name, ...user } = row
  return {
    ...user,
    collection: 'users',
    sessionId: claims.sessionId,
    restaurantIds: restaurant_ids,
    driverId: driver_id ?? undefined,
    marketId: market_id ?? undefined,
    ...{ fullName: full_name, _strategy: 'waybill' },
  }
}

/** Payload's door to our sign-in: the bearer token of the apps, or the panel's cookie under Payload's Origin rules. */
export const waybillStrategy: AuthStrategy = {
  name: 'waybill',
  async authenticate({ headers, payload }: { headers: Headers; payload: Payload }) {
    const token = extractJWT({ headers, payload })
    const principal = token ? await findPrincipal(token) : undefined
    return {
      user: principal
        ? (principal as unknown as NonNullable<Awaited<ReturnType<AuthStrategy['authenticate']>>['user']>)
        : null,
    }
  },
}
