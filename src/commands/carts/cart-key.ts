import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'

/** Whose cart it is: one per customer, one per guest token. */
export interface CartKey {
  userId: string | null
  tokenHash: string | null
}

/** @throws WaybillError `cart_empty` for a guest without a token: there can be no cart yet. */
export function cartKeyOf(actor: Actor): CartKey {
  if (actor.userId) return { userId: actor.userId, tokenHash: null }
  if (actor.guestTokenHash) return { userId: null, tokenHash: actor.guestTokenHash }
  throw new WaybillError('cart_empty')
}

export function whereCart({ userId, tokenHash }: CartKey): SQL {
  return userId ? sql`c.user_id = ${userId}` : sql`c.token_hash = ${tokenHash}`
}
