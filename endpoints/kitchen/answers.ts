import { z } from 'zod'
import { Count, Id, SoldOption, Time, TimeZone } from '../../src/http/shapes'

export const KitchenChoice = z.object({ id: Id, name: z.string(), market: z.string(), waiting: Count })

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
  customerNote: z.string().nullable(),
  hasPhoto: z.boolean(),
  lines: z.array(
    z.object({
      id: Id,
      quantity: Count,
      name: z.string(),
      note: z.string().nullable(),
      options: z.array(SoldOption),
    }),
  ),
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
    clock: z.object({ now: Time, pace: z.number() }),
  })
  .meta({ id: 'Kitchen', description: 'A restaurant, its load, and its orders between placing and hand-over.' })
