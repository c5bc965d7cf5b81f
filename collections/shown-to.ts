import type { CollectionConfig } from 'payload'
import type { UserRole } from '../src/domain/identity/roles'

type Hidden = NonNullable<CollectionConfig['admin']>['hidden']

/** Leaves a collection out of the panel for everybody else: who can read nothing there should not find an empty list. */
export function shownTo(...roles: UserRole[]): Hidden {
  return ({ user }) => !roles.some((role) => role === user?.role)
}
