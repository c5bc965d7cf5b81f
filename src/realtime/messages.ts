import type { DeliveryEventName } from '../domain/deliveries/transitions'
import type { LiveEvents, LiveNamespace } from '../domain/live/live-events'
import type {
  DeliveryMoved,
  DriverShift,
  EventMap,
  JobDied,
  OfferMoved,
  OrderMoved,
  PromotionNews,
  ReportMoved,
} from '../events/event-map'
import type { RefundMoved } from '../events/money-events'
import type { LoggedEvent } from '../queries/event-log'
import { marketRoom } from './market-room'

/** Something said to everybody in some rooms of a namespace; the cursor is added when it is said. */
export interface Message {
  readonly namespace: LiveNamespace
  readonly rooms: readonly string[]
  readonly event: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** What a person of support should look at. */
export const ESCALATED: readonly string[] = ['order.declined', 'delivery.failed', 'delivery.returned']

type Uncursored<Payload> = Payload extends unknown ? Omit<Payload, 'cursor'> : never

function say<N extends LiveNamespace, E extends keyof LiveEvents[N] & string>(
  namespace: N,
  room: string,
  event: E,
  payload: Uncursored<LiveEvents[N][E]>,
): Message {
  return { namespace, rooms: [room], event, payload: { ...(payload as object) } }
}

/**
 * Who hears what of an event (RT-1): customers their order and their market's promotions, restaurants their kitchen, drivers their work, admins everything, support what
 * went wrong. The one place that knows, for what is told live and for what is replayed.
 * @param eta of the order of an order's event, as of now
 */
export function messagesOf(event: LoggedEvent, eta: string | null): Message[] {
  const { name, data } = event
  // Of its creation the customer knows by the answer, and nobody else until it is placed.
  if (name === 'order.created') return []
  if (name.startsWith('order.')) return orderMessages(event, data as unknown as OrderMoved, eta)
  if (name.startsWith('delivery.')) return deliveryMessages(event, data as unknown as DeliveryMoved)
  if (name.startsWith('offer.')) return offerMessages(event, data as unknown as OfferMoved)
  switch (name) {
    case 'driver.online':
    case 'driver.offline':
      return driverMessages(event, data as unknown as DriverShift)
    case 'handover.refused':
      return refusalMessages(event, data as unknown as EventMap['handover.refused'])
    case 'restaurant.paused': {
      const { until: pausedUntil, ...of } = data as unknown as EventMap['restaurant.paused']
      return restaurantMessages(event, { ...of, pausedUntil })
    }
    case 'restaurant.busy':
      return restaurantMessages(event, data as unknown as EventMap['restaurant.busy'])
    case 'restaurant.tested':
      return restaurantMessages(event, data as unknown as EventMap['restaurant.tested'])
    case 'product.stock_changed':
      return stockMessages(event, data as unknown as EventMap['product.stock_changed'])
    case 'promotion.began':
    case 'promotion.changed':
    case 'promotion.ended':
      return promotionMessages(event, data as unknown as PromotionNews)
    case 'refund.opened':
    case 'refund.paid':
    case 'refund.failed':
      return refundMessages(event, data as unknown as RefundMoved)
    case 'trace.confirmed':
    case 'trace.rejected':
    case 'trace.moved':
      return traceMessages(event, data as unknown as ReportMoved)
    case 'person_export.ready':
      return exportMessages(event, data as unknown as EventMap['person_export.ready'])
    case 'erasure.blocked':
      return [privacyMessage(event, 'erasure')]
    case 'job.died':
      return alarmMessages(event, data as unknown as JobDied)
    default:
      return []
  }
}

/** Customers see each order by its own room, so a guest with a tracking token sees no other. */
function toCustomer(message: Message, customerId: string | null): Message {
  return customerId ? { ...message, rooms: [...message.rooms, `user:${customerId}`] } : message
}

function orderMessages({ id, name, at }: LoggedEvent, moved: OrderMoved, eta: string | null): Message[] {
  const { orderId, marketId, restaurantId, customerId, driverId, to: status, reason = null } = moved
  const payload = { id, orderId, status, at, eta }
  const inside = { ...payload, restaurantId, marketId }
  const messages = [
    toCustomer(say('/customer', `order:${orderId}`, 'order-updates', payload), customerId),
    say('/restaurant', `restaurant:${restaurantId}`, name === 'order.placed' ? 'new-orders' : 'order-updates', inside),
    say('/admin', 'admin', 'order-updates', { ...inside, name: name as LiveEvents['/admin']['order-updates']['name'] }),
  ]
  // A driver who waits at the counter hears that the food is ready.
  if (driverId) messages.push(say('/driver', `driver:${driverId}`, 'route-updates', payload))
  if (ESCALATED.includes(name))
    messages.push(
      escalation({ id, subject: 'order', deliveryId: null, orderId, marketId, restaurantId, status, reason, at }),
    )
  return messages
}

function deliveryMessages({ id, name, at }: LoggedEvent, moved: DeliveryMoved): Message[] {
  const { deliveryId, orderId, marketId, restaurantId, customerId, driverId, to: status, reason = null } = moved
  const payload = { id, deliveryId, orderId, marketId, restaurantId, driverId, status, at }
  const messages = [
    say('/admin', 'admin', 'delivery-updates', { ...payload, reason, name: name as DeliveryEventName }),
    toCustomer(say('/customer', `order:${orderId}`, 'delivery-updates', { id, orderId, status, at }), customerId),
  ]
  if (name === 'delivery.assigned' || name === 'delivery.unassigned')
    messages.push(say('/restaurant', `restaurant:${restaurantId}`, 'driver-assigned', payload))
  if (driverId) messages.push(say('/driver', `driver:${driverId}`, 'route-updates', { ...payload, reason }))
  if (ESCALATED.includes(name))
    messages.push(
      escalation({ id, subject: 'delivery', deliveryId, orderId, marketId, restaurantId, status, reason, at }),
    )
  return messages
}

/** The delivery stays where it is, at the door; whoever looks after it should know. */
function refusalMessages({ id, at }: LoggedEvent, refused: EventMap['handover.refused']): Message[] {
  const { code: reason, ...about } = refused
  const payload = { id, ...about, status: 'at_dropoff', reason, at } as const
  const { driverId, ...escalated } = payload
  return [
    say('/admin', 'admin', 'delivery-updates', { ...payload, name: 'handover.refused' }),
    escalation({ ...escalated, subject: 'delivery' }),
  ]
}

function escalation(payload: Omit<LiveEvents['/support']['escalations'], 'cursor'>): Message {
  return say('/support', 'support', 'escalations', payload)
}

function offerMessages({ id, at }: LoggedEvent, moved: OfferMoved): Message[] {
  const { offerId, deliveryId, orderId, marketId, driverId, status, expiresAt } = moved
  const payload = { id, offerId, deliveryId, orderId, marketId, driverId, status, expiresAt, at }
  return [
    say('/driver', `driver:${driverId}`, 'order-assignments', payload),
    say('/admin', 'admin', 'delivery-updates', payload),
  ]
}

function driverMessages({ id, name, at }: LoggedEvent, { driverId, marketId }: DriverShift): Message[] {
  const online = name === 'driver.online'
  return [say('/admin', 'admin', 'driver-updates', { id, driverId, marketId, online, at })]
}

type RestaurantChange = Omit<LiveEvents['/admin']['restaurant-updates'], 'id' | 'cursor' | 'at'>

function restaurantMessages({ id, at }: LoggedEvent, changed: RestaurantChange): Message[] {
  const payload = { id, ...changed, at }
  return [
    say('/restaurant', `restaurant:${changed.restaurantId}`, 'restaurant-updates', payload),
    say('/admin', 'admin', 'restaurant-updates', payload),
  ]
}

function stockMessages({ id, at }: LoggedEvent, changed: EventMap['product.stock_changed']): Message[] {
  const { productId, restaurantId, stock } = changed
  return [say('/restaurant', `restaurant:${restaurantId}`, 'stock-updates', { id, productId, restaurantId, stock, at })]
}

/** Who stands in a market's room, in the language of the room. */
function promotionMessages({ id, name, at }: LoggedEvent, news: PromotionNews): Message[] {
  const { promotionId, marketId, market, told } = news
  const state = name.slice('promotion.'.length) as LiveEvents['/customer']['promotions']['state']
  return (['en', 'fr'] as const).map((locale) =>
    say('/customer', marketRoom(marketId, locale), 'promotions', {
      ...{ id, promotionId, marketId, market, state, at },
      ...told[locale],
    }),
  )
}

/** That no provider would send it is for people of ours to mend first. */
function refundMessages({ id, name, at }: LoggedEvent, moved: RefundMoved): Message[] {
  const { refundId, orderId, customerId, method, amount, currency, status } = moved
  if (!orderId) return []
  const payload = { id, refundId, orderId, method, amount, currency, status, at }
  const messages = [say('/admin', 'admin', 'refund-updates', payload)]
  if (name !== 'refund.failed')
    messages.push(toCustomer(say('/customer', `order:${orderId}`, 'refund-updates', payload), customerId))
  return messages
}

/** Who waits with the goods hears that he may leave. What the state answered is on the page of who puts it right. */
function traceMessages({ id, at }: LoggedEvent, moved: ReportMoved): Message[] {
  const { reportId, orderId, restaurantId, marketId, driverId, kind, status } = moved
  const payload = { id, reportId, orderId, restaurantId, marketId, kind, status, at }
  return [
    say('/restaurant', `restaurant:${restaurantId}`, 'trace-updates', payload),
    say('/admin', 'admin', 'trace-updates', payload),
    ...(driverId ? [say('/driver', `driver:${driverId}`, 'trace-updates', payload)] : []),
  ]
}

/** Somebody with an account hears of his own copy. A guest has no room of his own, and asks. */
function exportMessages(event: LoggedEvent, { exportId, personId }: EventMap['person_export.ready']): Message[] {
  const { id, at } = event
  const inside = privacyMessage(event, 'export')
  return personId ? [say('/customer', `user:${personId}`, 'data-export-ready', { id, exportId, at }), inside] : [inside]
}

/** The desk is not told: what it is about is for officers. */
function privacyMessage({ id, at }: LoggedEvent, about: LiveEvents['/admin']['privacy-updates']['about']): Message {
  return say('/admin', 'alerts', 'privacy-updates', { id, about, at })
}

function alarmMessages({ id, at }: LoggedEvent, { jobId, task, error }: JobDied): Message[] {
  return [say('/admin', 'alerts', 'system-alerts', { id, kind: 'job_failed', jobId, task, error, at })]
}
