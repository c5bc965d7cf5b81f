import type { OrderRequirements } from '../../src/domain/compliance/requirements'
import type { DeliveryStatus } from '../../src/domain/deliveries/transitions'
import type { Role } from '../../src/domain/identity/roles'
import type { OrderStatus } from '../../src/domain/orders/transitions'
import type { Quote } from '../../src/domain/pricing/quote'
import type { CustomerMood } from '../city/mood'
import type { PastTry } from './at-the-door'
import type { PastCustomer, PastRestaurant } from './read-cast'

interface Move<Subject, Status> {
  readonly subject: Subject
  readonly from: Status | null
  readonly to: Status
  /** Epoch milliseconds. */
  readonly at: number
  readonly role: Role
  readonly actorId: string | null
  readonly reason?: string
  /** The driver whom a delivery's move concerns. */
  readonly driverId?: string | null
  /** Who called the command, where the move itself is the system's: it is his in the event. */
  readonly caller?: { role: Role; id: string | null }
}

export type PastMove = Move<'order', OrderStatus> | Move<'delivery', DeliveryStatus>

export interface PastOffer {
  readonly driverId: string
  readonly userId: string
  readonly meters: number
  readonly madeAt: number
  /** Null while it is open. */
  readonly closedAt: number | null
  readonly status: 'pending' | 'accepted' | 'declined' | 'withdrawn'
  readonly reason?: string
}

/** An order of the past, as the commands would have left it. Times are epoch milliseconds. */
export interface PastOrder {
  readonly customer: PastCustomer
  readonly home: PastCustomer['homes'][number]
  readonly restaurant: PastRestaurant
  readonly quote: Quote
  readonly distanceMeters: number
  readonly createdAt: number
  readonly prepMinutes: number | null
  readonly readyBy: number | null
  readonly promisedAt: number | null
  /** In the order in which they happened. */
  readonly moves: readonly PastMove[]
  readonly offers: readonly PastOffer[]
  /** Who has the delivery at the end. */
  readonly driver: { id: string } | null
  /** What the rules in force asked of it; null: nothing. */
  readonly requirements: OrderRequirements | null
  /** What happened at its door, where the rules ask something there; in the order in which it happened. */
  readonly tries: readonly PastTry[]
}

/** When an order or its delivery came to a status; undefined when it never did. */
export function timeOf(
  order: PastOrder,
  subject: PastMove['subject'],
  to: OrderStatus | DeliveryStatus,
): number | undefined {
  return order.moves.findLast((move) => move.subject === subject && move.to === to)?.at
}

export function lastOf(order: PastOrder, subject: PastMove['subject']): PastMove | undefined {
  return order.moves.findLast((move) => move.subject === subject)
}

export type Placed = Pick<
  PastOrder,
  'customer' | 'home' | 'restaurant' | 'distanceMeters' | 'createdAt' | 'requirements'
> & {
  mood: CustomerMood
}

export type Life = Pick<PastOrder, 'moves' | 'offers' | 'driver' | 'tries' | 'prepMinutes' | 'readyBy' | 'promisedAt'>
