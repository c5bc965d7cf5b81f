import type { DeliveryEventName, DeliveryStatus, OfferStatus } from '../deliveries/transitions'
import type { KitchenTestStatus } from '../kitchen/kitchen-test'
import type { CurrencyCode } from '../money/currencies'
import type { OrderEventName, OrderStatus } from '../orders/transitions'
import type { RefundStatus } from '../payments/refund-causes'
import type { PaymentMethod } from '../payments/transitions'
import type { ReportKind, ReportStatus } from '../track-and-trace/report'

/**
 * What the server says in each Socket.IO namespace (RT-1), by event. `at` is the moment of the thing itself, ISO 8601.
 * Events of tickets and earnings are part of the contract and come with the features that cause them.
 */
export interface LiveEvents {
  '/customer': {
    'order-updates': OrderUpdate
    'delivery-updates': OrderDelivery
    'driver-location': OrderPosition
    'refund-updates': RefundUpdate
    'data-export-ready': ExportReady
    promotions: PromotionUpdate
    'new-message': ChatMessage
    'user-typing': { ticketId: string }
  }
  '/restaurant': {
    'new-orders': RestaurantOrderUpdate
    'order-updates': RestaurantOrderUpdate
    'driver-assigned': Omit<DeliveryUpdate, 'reason'>
    'driver-location': OrderPosition
    'customer-messages': ChatMessage
    'restaurant-updates': RestaurantUpdate
    'stock-updates': StockUpdate
    'trace-updates': TraceUpdate
    'live-analytics': Tick
  }
  '/driver': {
    'trace-updates': TraceUpdate
    'order-assignments': OfferUpdate
    'route-updates': OrderUpdate | DeliveryUpdate
    'earnings-updates': Numbered & { driverId: string }
  }
  '/admin': {
    'order-updates': RestaurantOrderUpdate & {
      name: OrderEventName | 'order.delayed' | 'order.changed' | 'order.noted'
    }
    'delivery-updates': (DeliveryUpdate & { name: DeliveryEventName | 'handover.refused' }) | OfferUpdate
    'driver-updates': DriverUpdate
    'refund-updates': RefundUpdate
    'driver-location': DriverPosition
    'restaurant-updates': RestaurantUpdate
    'trace-updates': TraceUpdate
    'privacy-updates': PrivacyUpdate
    'system-alerts': SystemAlert
    'live-analytics': Tick
    'support-tickets': Numbered & { ticketId: string }
  }
  '/support': {
    escalations: Escalation
    'new-tickets': Numbered & { ticketId: string }
    'customer-chat': ChatMessage
    'new-message': ChatMessage
    'user-typing': { ticketId: string }
  }
}

/** What stems from a stored event carries its id and where the listener then stands; both sort and replay by them. */
export interface Numbered {
  /** The event's id (UUID v7): the same in a replay, so a message already seen is known by it. */
  id: string
  /** To be handed back with `since` after a cut. Opaque. */
  cursor: string
}

export interface OrderUpdate extends Numbered {
  orderId: string
  status: OrderStatus
  at: string
  /** When to expect the order as of this message; null when it is over or nobody knows yet. */
  eta: string | null
}

export interface RestaurantOrderUpdate extends OrderUpdate {
  restaurantId: string
  marketId: string
}

/** A promotion of the listener's market, in their language; when it ended, as it was. */
export interface PromotionUpdate extends Numbered {
  promotionId: string
  marketId: string
  /** Slug. */
  market: string
  name: string
  sentence: string
  state: 'began' | 'changed' | 'ended'
  at: string
}

/** A step of the delivery as its customer may know it: that there is a driver, not who. */
export interface OrderDelivery extends Numbered {
  orderId: string
  status: DeliveryStatus
  at: string
}

export interface DeliveryUpdate extends Numbered {
  deliveryId: string
  orderId: string
  marketId: string
  restaurantId: string
  driverId: string | null
  status: DeliveryStatus
  reason: string | null
  at: string
}

export interface OfferUpdate extends Numbered {
  offerId: string
  deliveryId: string
  orderId: string
  marketId: string
  driverId: string
  status: OfferStatus
  expiresAt: string
  at: string
}

/** Money goes back to a customer, or has gone; `method`: where it goes, as to a card. Amount in integer minor units. */
export interface RefundUpdate extends Numbered {
  refundId: string
  orderId: string
  method: PaymentMethod
  amount: number
  currency: CurrencyCode
  status: RefundStatus
  at: string
}

/** The copy of one's data can be fetched: `POST /api/users/data-export/{exportId}/link`. */
export interface ExportReady extends Numbered {
  exportId: string
  at: string
}

/** Of privacy something is ready for whoever asked, or waits for a person; what it is, `GET /api/bell` tells those whom it is for. */
export interface PrivacyUpdate extends Numbered {
  about: 'export' | 'erasure'
  at: string
}

/** What a state is told of an order moved: its driver may leave once the report of kind `delivery` or `amendment` that names him is confirmed. */
export interface TraceUpdate extends Numbered {
  reportId: string
  orderId: string
  restaurantId: string
  marketId: string
  kind: ReportKind
  status: ReportStatus
  at: string
}

export interface DriverUpdate extends Numbered {
  driverId: string
  marketId: string
  online: boolean
  at: string
}

/** What has changed is there, the rest is as it was. */
export interface RestaurantUpdate extends Numbered {
  restaurantId: string
  marketId: string
  pausedUntil?: string | null
  /** New orders take so much longer than usual. */
  extraMinutes?: number
  /** Where its test order stands; null: off the display. */
  kitchenTest?: KitchenTestStatus | null
  at: string
}

export interface StockUpdate extends Numbered {
  productId: string
  restaurantId: string
  stock: number | null
  at: string
}

/** Something that a person of support should look at: an order refused by its kitchen, goods that did not reach their door. */
export interface Escalation extends Numbered {
  subject: 'order' | 'delivery'
  orderId: string
  deliveryId: string | null
  marketId: string
  restaurantId: string
  status: OrderStatus | DeliveryStatus
  reason: string | null
  at: string
}

/** Background work that failed for good. */
export interface SystemAlert extends Numbered {
  kind: 'job_failed'
  jobId: string
  task: string
  error: string | null
  at: string
}

interface Where {
  lat: number
  lng: number
  heading: number | null
  speed: number | null
  at: string
}

/** Where the driver of an order is. Not replayed: the next one comes in a second. */
export interface OrderPosition extends Where {
  orderId: string
  eta: string
}

/** Where a driver is. Not replayed: the next one comes in a second. */
export interface DriverPosition extends Where {
  driverId: string
}

/** Numbers have changed: whoever shows some may ask for them anew. At most one every few seconds, and one after a replay. */
export interface Tick {
  at: string
}

interface ChatMessage extends Numbered {
  ticketId: string
  message: string
}

export type LiveNamespace = keyof LiveEvents
