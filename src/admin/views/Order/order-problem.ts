import { type DeliveryStatus, PROBLEM_DELIVERY_STATUSES } from '../../../domain/deliveries/transitions'
import type { OrderStatus } from '../../../domain/orders/transitions'
import type { PaymentStatus } from '../../../domain/payments/transitions'

export interface ProblemFacts {
  readonly order: {
    readonly status: OrderStatus
    readonly acceptBy?: string | null
    readonly readyBy?: string | null
    readonly promisedAt?: string | null
  }
  readonly delivery: { readonly status: DeliveryStatus } | undefined
  readonly payments: readonly { readonly status: PaymentStatus }[]
  readonly now: Date
}

/** What is wrong with an order, and what would help first. `minutes` says by how much where time is the trouble. */
export interface OrderProblem {
  kind: 'failed' | 'payment' | 'unanswered' | 'late' | 'driverless'
  help: 'takeBack' | 'callCustomer' | 'callRestaurant' | 'assign' | 'callDriver'
  minutes?: number
}

const MINUTE = 60_000
/** In the last minutes of its time an unanswered order is somebody's business. */
const ANSWER_SOON_MINUTES = 3
/** A driver should be on the way by then. */
const DRIVER_SOON_MINUTES = 5

const OPEN: readonly OrderStatus[] = ['placed', 'confirmed', 'preparing', 'ready', 'out_for_delivery']
const COOKING: readonly OrderStatus[] = ['confirmed', 'preparing']
const DRIVERLESS: readonly DeliveryStatus[] = ['unassigned', 'offered']
const UNPAID: readonly PaymentStatus[] = ['failed', 'unknown', 'disputed', 'expired']

/** The worst trouble of an order, or undefined when all is well: goods that did not arrive, money, silence, lateness, nobody to drive. */
export function orderProblem({ order, delivery, payments, now }: ProblemFacts): OrderProblem | undefined {
  const { status } = order
  if (delivery && PROBLEM_DELIVERY_STATUSES.includes(delivery.status)) return { kind: 'failed', help: 'takeBack' }
  if (status === 'payment_failed' || payments.some((payment) => UNPAID.includes(payment.status)))
    return { kind: 'payment', help: 'callCustomer' }
  if (!OPEN.includes(status)) return undefined
  const since = (at: string | null | undefined) => (at ? (now.getTime() - Date.parse(at)) / MINUTE : -Infinity)
  const silent = since(order.acceptBy)
  if (status === 'placed' && silent > -ANSWER_SOON_MINUTES)
    return { kind: 'unanswered', help: 'callRestaurant', minutes: Math.round(silent) }
  const driverless = delivery !== undefined && DRIVERLESS.includes(delivery.status)
  const late = since(order.promisedAt)
  if (late >= 1) {
    const help = COOKING.includes(status) ? 'callRestaurant' : driverless ? 'assign' : 'callDriver'
    return { kind: 'late', help, minutes: Math.round(late) }
  }
  if (driverless && status !== 'placed' && (status === 'ready' || since(order.readyBy) > -DRIVER_SOON_MINUTES))
    return { kind: 'driverless', help: 'assign' }
  return undefined
}
