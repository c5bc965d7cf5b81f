import { createHash } from 'node:crypto'
import type { Actor } from '../domain/identity/actor'
import { GUEST } from '../domain/identity/actor'
import type { UserRole } from '../domain/identity/roles'

/** What the sign-in strategy puts at `req.user`: the user's row as Payload wants it, and who that is to us. */
export interface Principal {
  readonly id: string
  readonly collection: 'users'
  readonly email: string
  readonly role: UserRole
  readonly sessionId: string
  readonly restaurantIds: readonly string[]
  /** Of these, those whose finance is not open to the address that the request comes from. */
  readonly financeClosed: readonly string[]
  readonly driverId?: string
  readonly marketId?: string
}

function isPrincipal(user: unknown): user is Principal {
  return typeof user === 'object' && user !== null && 'sessionId' in user && 'restaurantIds' in user
}

/** The signed-in person behind `req.user`, or undefined. A user that did not come through our strategy counts as nobody. */
export function principalOf(user: unknown): Principal | undefined {
  return isPrincipal(user) ? user : undefined
}

/** Of a guest's token that we make up. */
export const CART_TOKEN_BYTES = 24

const CART_TOKEN = /^[\w-]{20,64}$/

/** The actor of a request: its principal, else a guest with the cart token that came along. */
export function actorOf(req: { user?: unknown; headers: Headers }): Actor {
  const principal = principalOf(req.user)
  if (principal) {
    const { id, role, restaurantIds, financeClosed, driverId, marketId } = principal
    return { role, userId: id, restaurantIds, financeClosed, driverId, marketId }
  }
  const guestTokenHash = cartTokenHashOf(req)
  return guestTokenHash ? { ...GUEST, guestTokenHash } : GUEST
}

/** The guest's cart token that came along, or undefined when none did. */
export function cartTokenOf({ headers }: { headers: Headers }): string | undefined {
  const token = headers.get('x-cart-token')
  return token && CART_TOKEN.test(token) ? token : undefined
}

/** What is stored of it. */
export function cartTokenHashOf(req: { headers: Headers }): string | undefined {
  const token = cartTokenOf(req)
  return token && hashToken(token)
}

/** What is stored of a guest's token: the token itself is known to its holder alone. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
