import { type SQL, sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { OrderStatus } from '../../domain/orders/transitions'
import type { PaymentMethod } from '../../domain/payments/transitions'
import type { Sql } from '../../ports/database'
import type { CommandContext } from '../context'

/** What the verbs of an order need to know of it. Amounts in integer minor units of `currency`. */
export interface Order {
  id: string
  number: string
  status: OrderStatus
  marketId: string
  restaurantId: string
  customerId: string | null
  guestTokenHash: string | null
  currency: CurrencyCode
  total: number
  paymentMethod: PaymentMethod
  distanceMeters: number
  acceptBy: Date
  readyBy: Date | null
  promisedAt: Date | null
  /** The beginning of the slot that the customer chose; null: as soon as it can. */
  scheduledFor: Date | null
  createdAt: Date
}

const COLUMNS = sql`o.id, o.number, o.status, o.market_id as "marketId", o.restaurant_id as "restaurantId", o.customer_id as "customerId",
  o.guest_token_hash as "guestTokenHash", o.currency, o.total, o.payment_method as "paymentMethod", o.distance_meters as "distanceMeters",
  o.accept_by as "acceptBy", o.ready_by as "readyBy", o.promised_at as "promisedAt", o.scheduled_for as "scheduledFor", o.created_at as "createdAt"`

/**
 * Locks one order until the transaction ends. The order's row is the lock of everything that hangs on it (delivery, offers, payments):
 * whoever changes those locks it first, so verbs on one order never interleave and never deadlock.
 * @throws WaybillError `not_found` also for an order that the actor may not know of.
 */
export async function lockOrder(ctx: CommandContext, orderId: string): Promise<Order> {
  return lockWhere(ctx, sql`o.id = ${orderId}`)
}

/** The order of a delivery, locked likewise. Whether its driver may act is for `lockDelivery` to say. */
export async function lockOrderOfDelivery(ctx: CommandContext, deliveryId: string): Promise<Order> {
  return lockWhere(ctx, sql`o.id = (select d.order_id from deliveries d where d.id = ${deliveryId})`)
}

/** The same order, only looked at: whoever decides by it must lock it instead. */
export async function findOrder(db: Sql, actor: Actor, orderId: string): Promise<Order> {
  const order = await db.row<Order>(sql`select ${COLUMNS} from orders o where o.id = ${orderId}`)
  if (!order || !mayKnow(actor, order)) throw new WaybillError('not_found')
  return order
}

async function lockWhere(ctx: CommandContext, condition: SQL): Promise<Order> {
  const order = await ctx.row<Order>(sql`select ${COLUMNS} from orders o where ${condition} for update`)
  if (!order || !mayKnow(ctx.actor, order)) throw new WaybillError('not_found')
  ctx.subject('order', order.id, order.marketId)
  return order
}

/** Drivers know an order through its delivery, which checks them itself. */
function mayKnow(actor: Actor, order: Order): boolean {
  switch (actor.role) {
    case 'customer':
      return order.customerId === actor.userId
    case 'guest':
      return order.guestTokenHash !== null && order.guestTokenHash === actor.guestTokenHash
    case 'owner':
    case 'staff':
      return actor.restaurantIds.includes(order.restaurantId)
    default:
      return true
  }
}
