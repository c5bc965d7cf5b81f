import { sql } from 'drizzle-orm'
import type { AuthStrategy, Payload } from 'payload'
import { extractJWT } from 'payload'
import { boundApp } from '../commands/app'
import type { UserRole } from '../domain/identity/roles'
import { isWithin } from './networks'
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
  /** From which finance may be used, by restaurant; of those that say so. */
  networks: Record<string, string[]> | null
}

/**
 * The live session's user behind an access token; undefined when the token, the session or the account no longer counts.
 * @param address that they ask from; unknown, it lies in no network
 */
export async function findPrincipal(token: string, address?: string): Promise<Principal | undefined> {
  const { db, tokens, clock } = boundApp()
  const claims = await tokens.readAccess(token, clock.real())
  if (!claims) return undefined
  const row = await db.row<Row>(sql`
    select u.id, u.email, u.role, u.full_name, u.locale, u.market_id, d.id as driver_id,
      array(select r.restaurants_id::text from users_rels r where r.parent_id = u.id and r.path = 'restaurants') as restaurant_ids,
      case when u.role in ('owner', 'staff') then (
        select jsonb_object_agg(n.parent_id, n.networks) from users_rels r cross join lateral (
          select t.parent_id, jsonb_agg(t.text) as networks from restaurants_texts t
          where t.parent_id = r.restaurants_id and t.path = 'financeNetworks' group by t.parent_id) n
        where r.parent_id = u.id and r.path = 'restaurants') end as networks
    from sessions s join users u on u.id = s.user_id left join drivers d on d.user_id = u.id
    where s.id = ${claims.sessionId} and s.revoked_at is null and u.id = ${claims.userId} and u.active`)
  if (!row) return undefined
  const { restaurant_ids, driver_id, market_id, full_name, networks, ...user } = row
  return {
    ...user,
    collection: 'users',
    sessionId: claims.sessionId,
    restaurantIds: restaurant_ids,
    financeClosed: Object.entries(networks ?? {}).flatMap(([id, each]) => (isWithin(each, address) ? [] : [id])),
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
    const principal = token ? await findPrincipal(token, headers.get('x-client-address') ?? undefined) : undefined
    return {
      user: principal
        ? (principal as unknown as NonNullable<Awaited<ReturnType<AuthStrategy['authenticate']>>['user']>)
        : null,
    }
  },
}
