import { DELIVERY_TRANSITIONS, type DeliveryStatus } from '../domain/deliveries/transitions'
import type { Role } from '../domain/identity/roles'

/** A dispatcher's verb of `POST /api/deliveries/:id/<verb>`. */
export type DeliveryVerb = 'assign' | 'unassign' | 'returned'

/**
 * What `role` may do with a delivery in `status`: moves of the table for which the API has a verb. Two verbs go by two moves: a driver's
 * delivery is freed before another gets it, and failed goods are on their way back before they arrive.
 */
export function deliveryVerbs(status: DeliveryStatus, role: Role): DeliveryVerb[] {
  // The API's other verbs are the driver's own, and the driver has an app.
  if (role !== 'admin' && role !== 'owner' && role !== 'staff') return []
  const may = (from: DeliveryStatus, to: DeliveryStatus) =>
    DELIVERY_TRANSITIONS.some((t) => t.from === from && t.to === to && t.by.includes(role))
  const verbs: DeliveryVerb[] = []
  if (may(status, 'assigned') || (may(status, 'unassigned') && may('unassigned', 'assigned'))) verbs.push('assign')
  // An offer is not taken from a driver who never had the delivery: it is withdrawn by assigning.
  if (status !== 'offered' && may(status, 'unassigned')) verbs.push('unassign')
  if (may(status, 'returned') || (may(status, 'returning') && may('returning', 'returned'))) verbs.push('returned')
  return verbs
}
