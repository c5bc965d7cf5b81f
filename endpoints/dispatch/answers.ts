import { z } from 'zod'
import { Count, Currency, DeliveryStatus, Id, MarketPlace, MinorUnits, OrderStatus, Time } from '../../src/http/shapes'

const BoardDelivery = z.object({
  id: Id,
  orderId: Id,
  number: z.string(),
  status: DeliveryStatus,
  orderStatus: OrderStatus,
  restaurantId: Id,
  restaurant: z.string(),
  driverId: Id.nullable(),
  offeredToId: Id.nullable(),
  offerExpiresAt: Time.nullable(),
  pickupLat: z.number(),
  pickupLng: z.number(),
  dropoffLat: z.number(),
  dropoffLng: z.number(),
  door: z.string(),
  distanceMeters: z.number(),
  readyBy: Time.nullable(),
  promisedAt: Time.nullable(),
  cashDue: MinorUnits,
  currency: Currency,
  reason: z.string().nullable(),
})

const BoardDriver = z.object({
  id: Id,
  name: z.string(),
  vehicle: z.string().nullable(),
  state: z.enum(['idle', 'offered', 'busy', 'offline']),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  heading: z.number().nullable(),
  silentSeconds: z.number().nullable(),
  load: Count,
  cashHeld: MinorUnits,
})

export const Board = z
  .object({
    market: z.object({
      id: Id,
      ...MarketPlace.shape,
      radiusMeters: z.number(),
      cashLimit: MinorUnits,
    }),
    now: Time,
    pace: z.number().meta({ description: 'How fast the business’s time goes: 1 outside of demos.' }),
    deliveries: z.array(BoardDelivery),
    drivers: z.array(BoardDriver),
  })
  .meta({
    id: 'DispatchBoard',
    description: 'Deliveries under way, the most urgent first, and the drivers of a market.',
  })

export const DispatchRun = z.object({ marketId: Id, waiting: Count, drivers: Count, offered: Count })
