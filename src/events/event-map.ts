import type { DeliveryEventName, DeliveryStatus, OfferStatus } from '../domain/deliveries/transitions'
import type { IMPORT_TRANSITIONS } from '../domain/menu-imports/transitions'
import type { OrderEventName, OrderStatus } from '../domain/orders/transitions'

/** An order moved. `from` is null for its first state; `driverId` is the driver who had it then. */
export interface OrderMoved {
  orderId: string
  marketId: string
  restaurantId: string
  customerId: string | null
  driverId: string | null
  from: OrderStatus | null
  to: OrderStatus
  reason?: string
}

/** The kitchen needs longer: the order stays where it is, and its times move. */
export interface OrderDelayed extends OrderMoved {
  minutes: number
  readyBy: string
  promisedAt: string
}

/** A delivery moved. `driverId` is the driver it concerns: the new one when assigned, the former one when unassigned. */
export interface DeliveryMoved {
  deliveryId: string
  orderId: string
  marketId: string
  restaurantId: string
  customerId: string | null
  driverId: string | null
  from: DeliveryStatus
  to: DeliveryStatus
  reason?: string
}

export interface OfferMoved {
  offerId: string
  deliveryId: string
  orderId: string
  marketId: string
  driverId: string
  status: OfferStatus
  expiresAt: string
}

/** A file on its way into a menu. `createdBy` uploaded it; `by` made this move, null for the worker. */
export interface MenuImportMoved {
  importId: string
  restaurantId: string
  marketId: string
  createdBy: string | null
  by: string | null
}

export interface DriverShift {
  driverId: string
  marketId: string
}

/** Background work used up its attempts. `failedAt` tells one death from the next, after a person had it tried again. */
export interface JobDied {
  jobId: string
  task: string
  error: string | null
  failedAt: string
}

/** Everything that can be announced, by name. The name says the subject and the past tense of what happened. */
export type EventMap = Record<OrderEventName, OrderMoved> &
  Record<DeliveryEventName, DeliveryMoved> &
  Record<(typeof IMPORT_TRANSITIONS)[number]['event'], MenuImportMoved> &
  Record<`offer.${'made' | 'accepted' | 'declined' | 'expired' | 'withdrawn'}`, OfferMoved> & {
    'order.delayed': OrderDelayed
    /** Its customer said something else; it stays where it is. */
    'order.changed': OrderMoved
    'driver.online': DriverShift
    'driver.offline': DriverShift
    'product.stock_changed': { productId: string; restaurantId: string; marketId: string; stock: number | null }
    'option.stock_changed': { optionId: string; restaurantId: string; marketId: string; stock: number | null }
    'restaurant.paused': { restaurantId: string; marketId: string; until: string | null }
    'restaurant.busy': { restaurantId: string; marketId: string; extraMinutes: number }
    'menu.changed': { importId: string; restaurantId: string; marketId: string; changed: number }
    'cash.settled': { driverId: string; marketId: string; amount: number; currency: string }
    'user.registered': { userId: string }
    'media.removed': { mediaId: string }
    'document.removed': { documentId: string }
    'job.died': JobDied
  }

export type EventName = keyof EventMap

/** An event as stored and as handed to subscribers. */
export type WaybillEvent<N extends EventName = EventName> = {
  [K in N]: { id: string; name: K; at: string; requestId: string; data: EventMap[K] }
}[N]
