import { z } from 'zod'
import {
  DeliveryStatus,
  Id,
  MinorUnits,
  Money,
  OrderStatus,
  PaymentMethod,
  PaymentStatus,
  Place,
  Slot,
  Time,
  TimeZone,
} from '../../src/http/shapes'
import { Amounts, Cart, CartChange } from '../cart/answers'

export const PlacedOrder = z
  .object({
    id: Id,
    number: z.string(),
    status: OrderStatus,
    ...Amounts,
    trackingToken: z.string(),
    acceptBy: Time,
    slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
    payment: z.object({ method: PaymentMethod, status: PaymentStatus }),
  })
  .meta({ id: 'PlacedOrder', description: 'An order just made. Whoever has its `trackingToken` may follow it.' })

export const MovedOrder = z.object({ id: Id, status: OrderStatus }).meta({ id: 'MovedOrder' })
export const AcceptedOrder = z.object({ ...MovedOrder.shape, readyBy: Time.optional() })
export const DelayedOrder = z.object({ ...MovedOrder.shape, readyBy: Time, promisedAt: Time })
export const ReadyOrder = z.object({ ...MovedOrder.shape, photo: z.boolean() })
export const CancelledOrder = z.object({ ...MovedOrder.shape, fee: Money, refund: Money })

export const ChangedOrder = z.object({ ...MovedOrder.shape, tip: Money, total: Money })

/** What cancelling would do, told before it is done. */
export const CancellationTerms = z.object({
  freeUntil: Time.nullable().meta({ description: 'Until when it is free, where it will cost something afterwards.' }),
  fee: Money,
  refund: Money,
  paid: Money,
  needsReason: z.boolean(),
  goods: z.enum(['shelf', 'waste']),
})

export const Tracking = z
  .object({
    number: z.string(),
    status: OrderStatus,
    restaurant: z.string(),
    delivery: z.object({ status: DeliveryStatus }).nullable(),
    history: z.array(z.object({ at: Time, subject: z.enum(['order', 'delivery']), status: z.string() })),
    driver: z
      .object({
        name: z.string(),
        vehicle: z.string().nullable(),
        position: z.object({ ...Place.shape, heading: z.number().nullable(), at: Time }).nullable(),
      })
      .nullable(),
    eta: Time.nullable(),
    promisedAt: Time.nullable(),
    deliveredAt: Time.nullable(),
    slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
    at: Time,
    market: z.string(),
    timeZone: TimeZone,
    pickup: Place,
    dropoffArea: Place,
  })
  .meta({
    id: 'Tracking',
    description:
      'What anybody who follows an order may see: the driver’s first name, the area of the door, nothing personal.',
  })

export const Reordered = z
  .object({
    cart: Cart,
    changes: z.array(CartChange),
    gone: z
      .array(
        z.object({
          productId: Id,
          name: z.string().meta({ description: 'As it was called then.' }),
          substitutes: z.array(z.object({ productId: Id, name: z.string(), unitPrice: MinorUnits })),
        }),
      )
      .meta({
        description: 'What is not in the cart because it cannot be had, and what comes nearest, at most three.',
      }),
  })
  .meta({ id: 'Reordered', description: 'The cart that a past order has become, and what is different since.' })
