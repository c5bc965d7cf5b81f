import type { Role } from './roles'

/** Whoever asks for a change: a signed-in person, a guest holding a cart token, or the system itself (jobs, schedules). */
export interface Actor {
  readonly role: Role
  /** The user's id; absent for guests and the system. */
  readonly userId?: string
  /** Restaurants this person works for (owners and staff). */
  readonly restaurantIds: readonly string[]
  /** Of these, those whose finance is not open to the network that they ask from. */
  readonly financeClosed?: readonly string[]
  /** The driver record of a driver. */
  readonly driverId?: string
  /** SHA-256 of a guest's cart token: it is what makes a guest the owner of a cart and of the order made from it. */
  readonly guestTokenHash?: string
  /** Market of the account, where it has one. */
  readonly marketId?: string
}

export const SYSTEM: Actor = { role: 'system', restaurantIds: [] }
export const GUEST: Actor = { role: 'guest', restaurantIds: [] }
