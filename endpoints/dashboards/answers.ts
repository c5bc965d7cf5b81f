import { z } from 'zod'
import { TROUBLES } from '../../src/domain/dashboards/spans'
import { Count, Currency, Day, Id, MinorUnits, Named, OrderStatus, Time, TimeZone } from '../../src/http/shapes'

const Market = z.object({ id: Id, slug: z.string(), name: z.string(), currency: Currency, timeZone: TimeZone })
const Choices = z.object({
  markets: z.array(z.object({ slug: z.string(), name: z.string() })),
  restaurants: z.array(Named),
})

const OpenOrders = z.partialRecord(OrderStatus, Count)

const Troubles = z.object({
  orders: Count,
  counts: z.record(z.enum(TROUBLES), Count),
  worst: z.array(
    z.object({
      orderId: Id,
      number: z.string(),
      restaurant: z.string(),
      market: z.string(),
      trouble: z.enum(TROUBLES),
      since: Time,
    }),
  ),
})

const Sales = { delivered: Count, revenue: MinorUnits, p50: z.number().nullable(), p90: z.number().nullable() }

const Today = z.object({
  date: Day,
  from: Time,
  to: Time,
  received: Count,
  hours: z.array(z.object({ from: Time, to: Time, ...Sales })),
  ...Sales,
  declined: Count,
  unanswered: Count,
  cancelled: Count,
  returned: Count,
})

const WeekBefore = z.object({
  date: Day,
  from: Time,
  until: Time,
  received: Count,
  delivered: Count,
  revenue: MinorUnits,
  revenueOfDay: MinorUnits,
  hours: z.array(MinorUnits),
})

const Lost = z.object({
  orders: Count,
  reasons: z.array(z.object({ status: OrderStatus, reason: z.string().nullable(), orders: Count })),
  latest: z.array(
    z.object({
      orderId: Id,
      number: z.string(),
      status: OrderStatus,
      restaurant: z.string(),
      market: z.string(),
      reason: z.string().nullable(),
      at: Time,
    }),
  ),
})

const operations = z.object({
  at: Time,
  market: Market,
  open: OpenOrders,
  troubles: Troubles,
  drivers: z.object({ online: Count, busy: Count }),
  today: Today,
  weekBefore: WeekBefore,
  weak: z.array(
    z.object({ id: Id, name: z.string(), accepted: Count, declined: Count, late: Count, lateIds: z.array(Id) }),
  ),
  markets: z.array(
    z.object({
      id: Id,
      slug: z.string(),
      name: z.string(),
      currency: Currency,
      from: Time,
      to: Time,
      open: Count,
      delivered: Count,
      lost: Count,
      revenue: MinorUnits,
    }),
  ),
  choices: Choices,
})

const restaurant = z.object({
  at: Time,
  market: Market,
  restaurants: z.array(Named),
  open: OpenOrders,
  waiting: z.array(
    z.object({
      orderId: Id,
      number: z.string(),
      status: OrderStatus,
      restaurantId: Id,
      restaurant: z.string(),
      pieces: Count,
      placedAt: Time,
      due: Time.nullable(),
    }),
  ),
  today: Today,
  weekBefore: WeekBefore,
  preparation: z.object({ cooked: Count, late: Count, averageMinutes: z.number().nullable() }),
  bestSellers: z.array(z.object({ productId: Id, name: z.string(), quantity: Count, revenue: MinorUnits })),
  peaks: z.array(z.object({ weekday: Count, hour: Count, orders: z.number() })),
  choices: Choices,
})

const support = z.object({
  at: Time,
  market: Market.nullable(),
  timeZone: TimeZone,
  troubles: Troubles,
  lost: Lost,
  choices: Choices,
})

const compliance = z.object({
  at: Time,
  market: Market,
  audit: z.array(z.object({ date: Day, from: Time, to: Time, entries: Count })),
  refusals: z.object({
    refused: Count,
    before: Count,
    codes: z.array(z.object({ code: z.string(), refused: Count, roles: z.array(z.string()) })),
  }),
  staff: z.object({
    actions: Count,
    people: Count,
    latest: z.array(
      z.object({
        id: Id,
        command: z.string(),
        role: z.string(),
        person: z.string().nullable(),
        subjectKind: z.string().nullable(),
        subjectId: z.string().nullable(),
        number: z.string().nullable(),
        at: Time,
      }),
    ),
  }),
  choices: Choices,
})

/** One for each role, by the name in its path. */
export const DASHBOARDS = { operations, restaurant, support, compliance }
