import type { Actor } from '../domain/identity/actor'
import type { Role, UserRole } from '../domain/identity/roles'

/** Who may call an endpoint at all. Whose rows they may touch is the command's to decide. */
export interface RouteAccess {
  /** Shown in the access matrix of the tests and documents. */
  readonly roles: readonly Role[]
  allows(actor: Actor): boolean
}

export const anyone: RouteAccess = {
  roles: ['guest', 'customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'],
  allows: () => true,
}

export const signedIn: RouteAccess = {
  roles: ['customer', 'owner', 'staff', 'driver', 'support', 'compliance', 'admin'],
  allows: (actor) => actor.userId !== undefined,
}

export function only(...roles: (UserRole | 'guest')[]): RouteAccess {
  const allowed = new Set<Role>(roles)
  return { roles, allows: (actor) => allowed.has(actor.role) }
}
