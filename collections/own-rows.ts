import type { BaseFilter } from 'payload'
import { principalOf } from '../src/http/principal'

/** Lists of the panel show the people of a restaurant their own: the whole menu of the town is public, but not their work. */
export function ownRows(field: string): BaseFilter {
  return ({ req }) => {
    const principal = principalOf(req.user)
    const works = principal?.role === 'owner' || principal?.role === 'staff'
    return works ? { [field]: { in: [...principal.restaurantIds] } } : null
  }
}
