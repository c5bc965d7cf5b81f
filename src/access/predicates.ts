import type { Access, FieldAccess, Where } from 'payload'
import type { UserRole } from '../domain/identity/roles'
import { type Principal, principalOf } from '../http/principal'

/** What a signed-in person may see: everything, nothing, or the rows that match. */
type Rule = (principal: Principal) => boolean | Where

/** Nobody, not even an admin: the rows belong to commands. */
export const nobody: Access = () => false

/** Anybody, signed in or not. */
export const everybody: Access = () => true

/** Rows of restaurants that customers find, which is all that anybody sees of others'. `field` is empty for the restaurants themselves. */
export function ofLive(field: string): Access {
  return () => ({ [field === '' ? 'stage' : `${field}.stage`]: { equals: 'live' } })
}

/** The given roles see every row. */
export function role(...roles: UserRole[]): Access {
  return when((principal) => roles.includes(principal.role))
}

/** A field that only the given roles get to see, or to write. */
export function fieldFor(...roles: UserRole[]): FieldAccess {
  return ({ req }) => {
    const principal = principalOf(req.user)
    return principal !== undefined && roles.includes(principal.role)
  }
}

/** Lifts a rule about a person to Payload's access function; nobody signed in means no. */
export function when(rule: Rule): Access {
  return ({ req }) => {
    const principal = principalOf(req.user)
    return principal ? rule(principal) : false
  }
}

/** Allowed by any of these: row filters are joined by OR, and a plain yes wins. */
export function or(...rules: Access[]): Access {
  return async (args) => {
    const filters: Where[] = []
    for (const rule of rules) {
      const answer = await rule(args)
      if (answer === true) return true
      if (answer) filters.push(answer)
    }
    if (filters.length === 0) return false
    return filters.length === 1 ? (filters[0] as Where) : { or: filters }
  }
}

/** Rows whose `field` is the person. */
export function ownBy(field: string): Access {
  return when((principal) => ({ [field]: { equals: principal.id } }))
}

/** Rows of the restaurants an owner or a member of staff works for. */
export function ownRestaurants(field: string): Access {
  return when(({ role, restaurantIds }) =>
    (role === 'owner' || role === 'staff') && restaurantIds.length > 0
      ? { [field]: { in: [...restaurantIds] } }
      : false,
  )
}

/** Rows about the money of the restaurants an owner runs, from where it may be looked at; who works there does not know of it. */
export function ownFinance(field: string): Access {
  return when(({ role, restaurantIds, financeClosed }) => {
    const open = restaurantIds.filter((id) => !financeClosed.includes(id))
    return role === 'owner' && open.length > 0 ? { [field]: { in: open } } : false
  })
}

/** Rows that belong to the driver's record. */
export function ownDriver(field: string): Access {
  return when(({ role, driverId }) => (role === 'driver' && driverId ? { [field]: { equals: driverId } } : false))
}

/** Rows that hang on an order which the person may see as its customer or its restaurant. */
export function viaOrder(field: string): Access {
  return or(ownBy(`${field}.customer`), ownRestaurants(`${field}.restaurant`))
}
