import type { Role } from '../identity/roles'
import { ORDER_TRANSITIONS, type OrderStatus } from './transitions'

/** Whether somebody may still change what an order says: as long as they may call it off, for then nothing is cooked yet (ORD-5). */
export function mayChange(status: OrderStatus, role: Role): boolean {
  return ORDER_TRANSITIONS.some(({ from, to, by }) => from === status && to === 'cancelled' && by.includes(role))
}
