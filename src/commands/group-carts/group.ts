import { sql } from 'drizzle-orm'
import { type Member, memberOf, type Party, type Person } from '../../domain/carts/party'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { Sql } from '../../ports/database'
import type { Cart } from '../carts/cart'
import { type CartKey, cartKeyOf } from '../carts/cart-key'

/** A cart with a link by which others fill it too (ORD-6). */
export interface Group extends Cart, CartKey {
  shareToken: string
  party: Party
  expiresAt: Date
}

/** How somebody stands to a group: whose it is, one of it, or nobody yet. */
export type Standing = { as: 'owner' } | { as: 'member'; member: Member } | { as: 'stranger' }

/** @throws WaybillError `not_found` for a link that leads nowhere (any more), `cart_expired` */
export async function findGroup(db: Sql, shareToken: string, now: Date, { lock = false } = {}): Promise<Group> {
  const group = await db.row<Group>(sql`
    select c.id, c.restaurant_id as "restaurantId", c.lines, c.expires_at as "expiresAt", c.expires_at <= ${now} as expired,
      c.user_id as "userId", c.token_hash as "tokenHash", c.share_token as "shareToken", c.party
    from carts c where c.share_token = ${shareToken} ${lock ? sql`for update` : sql``}`)
  if (!group) throw new WaybillError('not_found')
  if (group.expired) throw new WaybillError('cart_expired')
  return group
}

/** The caller's own cart, where others fill it too; locked. @throws WaybillError `not_found` where they do not, `cart_expired` */
export async function ownGroup(db: Sql, actor: Actor, now: Date): Promise<Group> {
  const { userId, tokenHash } = cartKeyOf(actor)
  const own = await db.row<{ shareToken: string | null }>(sql`
    select c.share_token as "shareToken" from carts c
    where ${userId ? sql`c.user_id = ${userId}` : sql`c.token_hash = ${tokenHash}`}`)
  if (!own?.shareToken) throw new WaybillError('not_found')
  return findGroup(db, own.shareToken, now, { lock: true })
}

export function standingOf(group: Pick<Group, 'party' | 'userId' | 'tokenHash'>, actor: Actor): Standing {
  const person = personOf(actor)
  const owns = group.userId ? group.userId === person.userId : group.tokenHash === person.tokenHash
  if (owns) return { as: 'owner' }
  const member = memberOf(group.party, person)
  return member ? { as: 'member', member } : { as: 'stranger' }
}

export const personOf = ({ userId, guestTokenHash }: Actor): Person =>
  userId ? { userId, tokenHash: null } : { userId: null, tokenHash: guestTokenHash ?? null }

export async function storeParty(db: Sql, { id }: Pick<Group, 'id'>, party: Party): Promise<void> {
  await db.rows(sql`update carts set party = ${JSON.stringify(party)}::jsonb where id = ${id}`)
}
