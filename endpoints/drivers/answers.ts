import { z } from 'zod'
import { Count, Currency, DeliveryStatus, Id, MinorUnits, Money, OrderStatus, Time } from '../../src/http/shapes'
import { ToldDoor } from '../deliveries/answers'

export const Shift = z.object({ online: z.boolean() })
export const Located = z.object({ accepted: Count })
export const SettledCash = z.object({ driverId: Id, settled: Money, orders: Count })

const Trip = {
  pickupLat: z.number(),
  pickupLng: z.number(),
  dropoffLat: z.number(),
  dropoffLng: z.number(),
  readyBy: Time.nullable(),
  pay: MinorUnits,
  cashDue: MinorUnits,
  currency: Currency,
  door: ToldDoor.nullable(),
}

export const DriverWork = z
  .object({
    offers: z.array(
      z.object({
        id: Id,
        deliveryId: Id,
        orderId: Id,
        restaurant: z.string(),
        ...Trip,
        pickupMeters: z.number().nullable(),
        expiresAt: Time,
      }),
    ),
    deliveries: z.array(
      z.object({
        id: Id,
        status: DeliveryStatus,
        orderId: Id,
        number: z.string(),
        orderStatus: OrderStatus,
        restaurant: z.string(),
        pickupAddress: z.string().nullable(),
        ...Trip,
        addressLine1: z.string(),
        addressCity: z.string(),
        addressLandmark: z.string().nullable(),
        addressInstructions: z.string().nullable(),
        contactName: z.string().nullable(),
        contactPhone: z.string().nullable(),
        customerNote: z.string().nullable(),
        restaurantNote: z.string().nullable(),
        driverNote: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'DriverWork', description: 'The open offer, and the deliveries in hand with whom to call at the door.' })
