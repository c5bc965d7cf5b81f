import type { Role } from '../identity/roles'
import { ORDER_TRANSITIONS, type OrderStatus } from './transitions'

/** Whether somebody may still change what an order says: who may call it off may, as long as its customer could, for then nothing is cooked yet (ORD-5). */
export function mayChange(status: OrderStatus, role: Role): boolean {
  const callOff = ORDER_TRANSITIONS.filter(({ from, to }) => from === status && to === 'cancelled')
  return callOff.some(({ by }) => by.includes('customer')) && callOff.some(({ by }) => by.includes(role))
}
