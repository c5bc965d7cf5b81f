import { z } from 'zod'
import { Count, Id, Slot, SoldOption, Time, TimeZone } from '../../src/http/shapes'
import { TestStatus } from '../kitchen-tests'

export const KitchenChoice = z.object({ id: Id, name: z.string(), market: z.string(), waiting: Count })

const KitchenLine = z.object({
  id: Id,
  quantity: Count,
  name: z.string(),
  note: z.string().nullable(),
  for: z.string().nullable().meta({ description: 'Whose it is, where many have filled the cart.' }),
  options: z.array(SoldOption),
})

const UpcomingOrder = z.object({
  id: Id,
  number: z.string(),
  slot: Slot,
  releasedAt: Time.meta({ description: 'When it becomes an order to answer.' }),
  customerNote: z.string().nullable(),
  lines: z.array(KitchenLine),
  stranded: z
    .boolean()
    .meta({ description: 'By its hours of today the restaurant is closed then: it will be cancelled.' }),
})

const KitchenOrder = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(['placed', 'confirmed', 'preparing', 'ready']),
  placedAt: Time,
  acceptBy: Time,
  confirmedAt: Time.nullable(),
  prepMinutes: z.number().nullable(),
  readyBy: Time.nullable(),
  readyAt: Time.nullable(),
  promisedAt: Time.nullable(),
  slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
  customerNote: z.string().nullable(),
  restaurantNote: z.string().nullable(),
  driverNote: z.string().nullable(),
  hasPhoto: z.boolean(),
  lines: z.array(KitchenLine),
  driver: z
    .object({ name: z.string(), vehicle: z.string().nullable(), here: z.boolean(), arrivesAt: Time.nullable() })
    .nullable(),
})

export const Kitchen = z
  .object({
    restaurant: z.object({
      id: Id,
      name: z.string(),
      timeZone: TimeZone,
      pausedUntil: Time.nullable(),
      autoAccept: z.boolean(),
      photoAtReady: z.boolean(),
    }),
    load: z.object({
      usualMinutes: z.number(),
      extraMinutes: z.number(),
      parallelOrders: z.number(),
      ahead: Count,
      estimate: z.number(),
    }),
    orders: z.array(KitchenOrder),
    test: z
      .object({
        id: Id,
        status: TestStatus,
        placedAt: Time,
        acceptBy: Time,
        confirmedAt: Time.nullable(),
        prepMinutes: z.number().nullable(),
        readyBy: Time.nullable(),
        readyAt: Time.nullable(),
        lines: z.array(z.object({ id: Id, name: z.string(), quantity: Count })),
      })
      .nullable()
      .meta({ description: 'A test order that is under way: no order, and nobody comes for it.' }),
    upcoming: z.array(UpcomingOrder).meta({ description: 'Orders for later, the next first.' }),
    clock: z.object({ now: Time, pace: z.number() }),
  })
  .meta({
    id: 'Kitchen',
    description: 'A restaurant, its load, its orders between placing and hand-over, and those for later.',
  })
