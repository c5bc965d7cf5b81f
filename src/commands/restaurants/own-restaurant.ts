import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'

/** @throws WaybillError `not_found` for whoever works elsewhere: admins run every kitchen, others their own. */
export function assertRuns(actor: Actor, restaurantId: string): void {
  if (actor.role !== 'admin' && !actor.restaurantIds.includes(restaurantId)) throw new WaybillError('not_found')
}
