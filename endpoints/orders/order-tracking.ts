import { WaybillError } from '../../src/domain/errors'
import type { Actor } from '../../src/domain/identity/actor'
import { signedIn } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { withHandoverCode } from '../../src/queries/handover-code'
import { findTracking, type TrackingOwners } from '../../src/queries/tracking'
import { Tracking } from './answers'

/** `GET /api/orders/:id/tracking`: for those whom the order concerns. */
export const orderTracking = route({
  method: 'get',
  path: '/:id/tracking',
  summary: 'Follow an order that concerns one',
  answer: Tracking,
  access: signedIn,
  params: IdParam,
  async handle({ call, params }) {
    const found = await findTracking(call.app.db, { orderId: params.id }, call.app.clock.now())
    if (!found || !mayFollow(call.actor, found.owners)) throw new WaybillError('not_found')
    return call.actor.role === 'customer' ? withHandoverCode(found, call.app.phoneCodes) : found.view
  },
})

/** Whoever may see the order, and the driver who carries it. */
export function mayFollow(actor: Actor, owners: TrackingOwners): boolean {
  switch (actor.role) {
    case 'admin':
    case 'support':
    case 'compliance':
      return true
    case 'customer':
      return owners.customerId === actor.userId
    case 'owner':
    case 'staff':
      return actor.restaurantIds.includes(owners.restaurantId)
    case 'driver':
      return owners.driverId !== null && owners.driverId === actor.driverId
    default:
      return false
  }
}
