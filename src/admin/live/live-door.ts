import type { UserRole } from '../../domain/identity/roles'

/** The namespace in which a person of the panel hears of orders; undefined for those whom none admits. */
export function liveDoorOf(role: UserRole): '/admin' | '/restaurant' | undefined {
  if (role === 'admin' || role === 'support') return '/admin'
  if (role === 'owner' || role === 'staff') return '/restaurant'
  return undefined
}
