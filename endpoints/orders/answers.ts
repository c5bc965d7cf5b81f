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
import { ToldDoor } from '../deliveries/answers'

/** How the payment of an order stands, and what its payer is to do next. */
export const Payment = z
  .object({
    method: PaymentMethod,
    status: PaymentStatus,
    clientSecret: z
      .string()
      .nullable()
      .meta({ description: 'Of a card: with what the provider’s own library goes on.' }),
    nextAction: z
      .discriminatedUnion('kind', [
        z.object({ kind: z.literal('redirect'), url: z.url() }),
        z.object({ kind: z.literal('confirm_on_phone'), dial: z.string().nullable() }),
      ])
      .nullable()
      .meta({
        description:
          'What the payer is to do: confirm at the bank, or on the phone, by a code dialled where no prompt appears.',
      }),
    failure: z.string().nullable().meta({ description: 'Why it failed, in the provider’s word.' }),
    parts: z.array(z.object({ method: PaymentMethod, status: PaymentStatus, amount: Money })),
  })
  .meta({ id: 'OrderPayment' })

export const PaidOrder = z.object({ id: Id, status: OrderStatus, payment: Payment })

export const PlacedOrder = z
  .object({
    id: Id,
    number: z.string(),
    status: OrderStatus,
    ...Amounts,
    trackingToken: z.string(),
    acceptBy: Time,
    slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
    payment: Payment,
  })
  .meta({ id: 'PlacedOrder', description: 'An order just made. Whoever has its `trackingToken` may follow it.' })

export const MovedOrder = z.object({ id: Id, status: OrderStatus }).meta({ id: 'MovedOrder' })
export const AcceptedOrder = z.object({ ...MovedOrder.shape, readyBy: Time.optional() })
export const DelayedOrder = z.object({ ...MovedOrder.shape, readyBy: Time, promisedAt: Time })
export const NotedOrder = z.object({
  ...MovedOrder.shape,
  side: z.enum(['restaurant', 'driver']).meta({ description: 'Whose note it is.' }),
  note: z.string().nullable(),
})
export const ReadyOrder = z.object({ ...MovedOrder.shape, photo: z.boolean() })
export const CancelledOrder = z.object({ ...MovedOrder.shape, fee: Money, refund: Money })

const before = <T extends z.ZodType>(of: T) => z.object({ before: of, after: of }).optional()

export const ChangedOrder = z.object({
  ...MovedOrder.shape,
  tip: Money,
  total: Money,
  before: Money.meta({ description: 'The total as it was.' }),
  back: Money.meta({ description: 'Goes back of what was paid, to where it came from.' }),
  spared: Money.meta({ description: 'Held on a card, and not taken any more.' }),
  paid: Money.meta({ description: 'Taken from the wallet for what it costs more.' }),
  changes: z
    .object({
      lines: z.array(z.object({ name: z.string(), before: z.int(), after: z.int() })).optional(),
      address: before(z.string()),
      note: before(z.string().nullable()),
      tip: before(z.int()),
      total: before(z.int()),
      back: z.int().optional(),
      spared: z.int().optional(),
      paid: z.int().optional(),
    })
    .meta({ description: 'What is different, as the history of the order tells it.' }),
})

/** What cancelling would do, told before it is done. */
export const CancellationTerms = z.object({
  freeUntil: Time.nullable().meta({
    description: 'Until when it is free for the customer, where it will cost something afterwards.',
  }),
  at: Time.meta({ description: 'The moment that this is told of.' }),
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
    door: ToldDoor.nullable(),
    handoverCode: z
      .string()
      .nullable()
      .meta({ description: 'What the customer tells at the door, where it asks for a code.' }),
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
