import type { DeliveryStatus } from '../deliveries/transitions'
import type { OrderStatus } from '../orders/transitions'

/** What a driver is to a dispatcher: free, asked about a delivery, carrying one, or not at work. */
export type DriverState = 'idle' | 'offered' | 'busy' | 'offline'

/** A delivery under way, as the dispatch board shows it. Moments are ISO 8601 texts, amounts minor units. */
export interface BoardDelivery {
  id: string
  orderId: string
  number: string
  status: DeliveryStatus
  orderStatus: OrderStatus
  restaurantId: string
  restaurant: string
  driverId: string | null
  /** Who is asked about it just now. */
  offeredToId: string | null
  offerExpiresAt: string | null
  pickupLat: number
  pickupLng: number
  dropoffLat: number
  dropoffLng: number
  /** The address of the door in one line. */
  door: string
  distanceMeters: number
  readyBy: string | null
  promisedAt: string | null
  cashDue: number
  currency: string
  reason: string | null
}

export interface BoardDriver {
  id: string
  name: string
  vehicle: string
  state: DriverState
  /** The last known position, however old. */
  lat: number | null
  lng: number | null
  heading: number | null
  /** Real seconds since the driver's phone was last heard of; null when it never was. */
  silentSeconds: number | null
  /** Deliveries in hand. */
  load: number
  /** Cash taken at doors and not yet handed in. */
  cashHeld: number
}

export interface DispatchBoard {
  market: {
    id: string
    slug: string
    name: string
    timeZone: string
    currency: string
    lat: number
    lng: number
    radiusMeters: number
    /** A driver who would hold more gets no cash order from dispatch; 0 is no limit. */
    cashLimit: number
  }
  /** The business's time of this answer. */
  now: string
  /** How fast that time goes: 1 outside of demos and tests. */
  pace: number
  /** The most urgent first. */
  deliveries: BoardDelivery[]
  /** By name: all on duty, and those off duty as far as there is room. */
  drivers: BoardDriver[]
}

/** A position older than this says nothing of where the driver is now (TRK-1); real seconds. */
export const LIVE_POSITION_SECONDS = 60
