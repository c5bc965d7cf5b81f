import { DELIVERY_STATUSES } from '../domain/deliveries/transitions'
import { ORDER_TRANSITIONS } from '../domain/orders/transitions'
import type { DeliveryMoved, EventName, OfferMoved, OrderMoved, WaybillEvent } from '../events/event-map'
import type { Broadcast } from '../ports/broadcaster'
import { findTracking } from '../queries/tracking'
import { subscriber } from './subscriber'

/** Of its creation the customer knows by the answer, and nobody else until it is placed. */
const ORDER_EVENTS = [...new Set(ORDER_TRANSITIONS.map((transition) => transition.event))].filter(
  (name) => name !== 'order.created',
)
const DELIVERY_EVENTS = [
  ...DELIVERY_STATUSES.map((status) => `delivery.${status}` as const),
  'delivery.offer_closed',
] as const satisfies readonly EventName[]
const OFFER_EVENTS = ['offer.made', 'offer.accepted', 'offer.declined', 'offer.expired', 'offer.withdrawn'] as const

/** Tells whoever watches: customers their order, restaurants their kitchen, drivers their work, admins everything (RT-1). */
export const broadcast = subscriber({
  name: 'broadcast',
  on: [...ORDER_EVENTS, ...DELIVERY_EVENTS, ...OFFER_EVENTS],
  async handle(app, event) {
    if (isOrder(event)) {
      const found = await findTracking(app.db, { orderId: event.data.orderId }, app.clock.now())
      const driverId = found?.owners.driverId ?? null
      await app.broadcaster.send(orderMessages(event, { driverId, eta: found?.view.eta ?? null }))
    } else {
      await app.broadcaster.send(isOffer(event) ? offerMessages(event) : deliveryMessages(event as DeliveryEvent))
    }
  },
})

type OrderEvent = WaybillEvent & { data: OrderMoved }
type OfferEvent = WaybillEvent & { data: OfferMoved }
type DeliveryEvent = WaybillEvent & { data: DeliveryMoved }

function isOrder(event: WaybillEvent): event is OrderEvent {
  return event.name.startsWith('order.')
}

function isOffer(event: WaybillEvent): event is OfferEvent {
  return event.name.startsWith('offer.')
}

/** Customers see each order by its own room, so a guest with a tracking token sees no other. */
function orderMessages(
  { id, name, at, data }: OrderEvent,
  { driverId, eta }: { driverId: string | null; eta: string | null },
): Broadcast[] {
  const { orderId, restaurantId, customerId, to: status } = data
  const payload = { id, orderId, status, at, eta }
  return [
    {
      namespace: '/customer',
      rooms: [`order:${orderId}`, ...(customerId ? [`user:${customerId}`] : [])],
      event: 'order-updates',
      payload,
    },
    {
      namespace: '/restaurant',
      rooms: [`restaurant:${restaurantId}`],
      event: name === 'order.placed' ? 'new-orders' : 'order-updates',
      payload: { ...payload, restaurantId },
    },
    { namespace: '/admin', rooms: ['admin'], event: 'order-updates', payload: { ...payload, restaurantId, name } },
    // A driver who waits at the counter hears that the food is ready.
    { namespace: '/driver', rooms: driverId ? [`driver:${driverId}`] : [], event: 'route-updates', payload },
  ]
}

function deliveryMessages({ id, name, at, data }: DeliveryEvent): Broadcast[] {
  const { deliveryId, orderId, restaurantId, driverId, to: status, reason } = data
  const payload = { id, deliveryId, orderId, driverId, status, at }
  const messages: Broadcast[] = [
    { namespace: '/admin', rooms: ['admin'], event: 'delivery-updates', payload: { ...payload, name } },
  ]
  if (name === 'delivery.assigned' || name === 'delivery.unassigned') {
    messages.push({
      namespace: '/restaurant',
      rooms: [`restaurant:${restaurantId}`],
      event: 'driver-assigned',
      payload,
    })
  }
  if (driverId) {
    messages.push({
      namespace: '/driver',
      rooms: [`driver:${driverId}`],
      event: 'route-updates',
      payload: { ...payload, reason: reason ?? null },
    })
  }
  return messages
}

function offerMessages({ id, at, data }: OfferEvent): Broadcast[] {
  const { offerId, deliveryId, orderId, driverId, status, expiresAt } = data
  const payload = { id, offerId, deliveryId, orderId, driverId, status, expiresAt, at }
  return [
    { namespace: '/driver', rooms: [`driver:${driverId}`], event: 'order-assignments', payload },
    { namespace: '/admin', rooms: ['admin'], event: 'delivery-updates', payload },
  ]
}
