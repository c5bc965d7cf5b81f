import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'

/** @throws WaybillError `not_found` for whoever works elsewhere: admins run every kitchen, others their own. */
export function assertRuns(actor: Actor, restaurantId: string): void {
  if (actor.role !== 'admin' && !actor.restaurantIds.includes(restaurantId)) throw new WaybillError('not_found')
}

/**
 * What a kitchen earns and is paid is its owner's business, and an administrator's.
 * @throws WaybillError `not_found` for whoever else; `network_not_allowed` for an owner who is where the restaurant's money is not looked at
 */
export function assertRunsFinance(actor: Actor, restaurantId: string): void {
  assertRuns(actor, restaurantId)
  if (actor.role === 'admin') return
  if (actor.role !== 'owner') throw new WaybillError('not_found')
  if (actor.financeClosed?.includes(restaurantId)) throw new WaybillError('network_not_allowed')
}
