import type { FieldAccess } from 'payload'
import type { UserRole } from '../domain/identity/roles'
import { principalOf } from '../http/principal'

const HOUSE: readonly UserRole[] = ['admin', 'support', 'compliance']

/**
 * A field that the house reads, and of a restaurant's people those of these roles. Asked without a row (may one filter or sort by it?) only
 * the house may: an order of others' rows would tell what their fields do not.
 * @param restaurantIn where a row says its restaurant
 */
export function readInPlace(restaurantIn: 'restaurant' | 'id', ...roles: UserRole[]): FieldAccess {
  return ({ req, doc }) => {
    const principal = principalOf(req.user)
    if (!principal) return false
    if (HOUSE.includes(principal.role)) return true
    const place: unknown = doc?.[restaurantIn]
    return roles.includes(principal.role) && principal.restaurantIds.includes(String(Object(place).id ?? place))
  }
}
