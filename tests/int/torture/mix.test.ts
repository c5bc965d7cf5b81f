import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ORDER_TRANSITIONS } from '../../../src/domain/orders/transitions'
import type { Answer } from '../../factories/api'
import { type PlacedOrder, placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { findMisbookings } from './book-laws'
import { tally } from './crowd'
import { findBreaches } from './laws'

const ORDERS = 10
const HANDS = 20
const VERBS_EACH = 30
const STOCK = 100
const QUANTITY = 2

let server: TestServer
let town: Town
let productId: string
let orders: { id: string; customer: Person }[]

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  productId = await town.product({ stock: STOCK })
  orders = await Promise.all(
    Array.from({ length: ORDERS }, async () => {
      const customer = await town.person('customer')
      const placed: Answer<PlacedOrder> = await placeOrder(town, { customer, productId, quantity: QUANTITY })
      return { id: placed.body.id, customer }
    }),
  )
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Scene {
  order: { id: string; customer: Person }
  deliveryId: string
  offerId: string
  driver: Person
}

const reason = 'torture'
const post = (path: string, { token }: Person, body: object = {}) => town.api.post(path, { token, body })

/** Every verb that anybody may try on an order, as its usual caller. */
const VERBS: Record<string, (scene: Scene) => Promise<Answer>> = {
  accept: ({ order }) => post(`/api/orders/${order.id}/accept`, town.people.owner, { prepMinutes: 1 }),
  decline: ({ order }) => post(`/api/orders/${order.id}/decline`, town.people.staff, { reason }),
  preparing: ({ order }) => post(`/api/orders/${order.id}/preparing`, town.people.staff),
  ready: ({ order }) => post(`/api/orders/${order.id}/ready`, town.people.owner),
  cancel: ({ order }) => post(`/api/orders/${order.id}/cancel`, order.customer),
  cancelBySupport: ({ order }) => post(`/api/orders/${order.id}/cancel`, town.people.support, { reason }),
  takeOffer: ({ offerId, driver }) => post(`/api/offers/${offerId}/accept`, driver),
  declineOffer: ({ offerId, driver }) => post(`/api/offers/${offerId}/decline`, driver),
  assign: ({ deliveryId, driver }) =>
    post(`/api/deliveries/${deliveryId}/assign`, town.people.admin, { driverId: driver.driverId, reason }),
  unassign: ({ deliveryId }) => post(`/api/deliveries/${deliveryId}/unassign`, town.people.admin, { reason }),
  arrivedPickup: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/arrived-pickup`, driver),
  pickedUp: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/picked-up`, driver),
  arrived: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/arrived`, driver),
  delivered: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/delivered`, driver),
  failed: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/failed`, driver, { reason }),
  returned: ({ deliveryId, driver }) => post(`/api/deliveries/${deliveryId}/returned`, driver, { reason }),
  online: ({ driver }) => post('/api/drivers/me/online', driver, { position: CENTRE }),
  offline: ({ driver }) => post('/api/drivers/me/offline', driver),
  dispatch: () => post('/api/dispatch/run?market=testville', town.people.admin),
  settle: ({ driver }) => post(`/api/drivers/${driver.driverId}/settle-cash`, town.people.admin),
}

/** What leads a life onwards is drawn more often, so that orders come to all their ends and not only to cancellation. */
const onwards = [
  'accept',
  'preparing',
  'ready',
  'assign',
  'takeOffer',
  'arrivedPickup',
  'pickedUp',
  'arrived',
  'delivered',
]
const draw = fc.record({
  verb: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...onwards) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.keys(VERBS)) },
  ),
  order: fc.nat(ORDERS - 1),
  /** Mostly the driver who holds the delivery or its offer. */
  stranger: fc.boolean(),
})

it('keeps every law while twenty hands try 600 verbs on ten orders', { timeout: 120_000 }, async () => {
  const seed = Date.now() % 1_000_000
  const plan = fc.sample(draw, { seed, numRuns: HANDS * VERBS_EACH })
  const answers: { verb: string; answer: Answer }[] = []
  const hand = async (first: number) => {
    for (const { verb, order, stranger } of plan.slice(first, first + VERBS_EACH)) {
      const run = VERBS[verb]
      if (!run) throw new Error(`no verb ${verb}`)
      answers.push({ verb, answer: await run(await sceneOf(order, stranger)) })
    }
  }
  await Promise.all(Array.from({ length: HANDS }, (_, index) => hand(index * VERBS_EACH)))

  const outcomes = tally(answers.map(({ answer }) => answer))
  const foreseen =
    /^(200|403 forbidden|404 not_found|409 (illegal_transition|offer_closed|already_assigned)|422 driver_unavailable)$/
  expect(
    Object.keys(outcomes).filter((outcome) => !foreseen.test(outcome)),
    `seed ${seed}`,
  ).toEqual([])
  expect(outcomes['200'], `seed ${seed}: the storm must do something`).toBeGreaterThan(ORDERS * 3)
  expect(await findBreaches(town.sql), `seed ${seed}`).toEqual([])
  expect(await findMisbookings(town.sql), `seed ${seed}`).toEqual([])
  expect(await shelf(), `seed ${seed}: pieces neither appear nor vanish`).toBe(STOCK - (await kept()) * QUANTITY)
  expect(await settled(), `seed ${seed}: what was handed in is what was settled`).toBe(
    answers.reduce((sum, { verb, answer }) => sum + (verb === 'settle' ? amountOf(answer) : 0), 0),
  )
})

it('has laws that notice a breach', async () => {
  await town.sql.query('update products set reserved = reserved + 1 where id = $1', [productId])
  await town.sql.query(`update payments set status = 'processing' where order_id = $1`, [orders[0]?.id])
  await town.sql.query(`update orders set status = 'scheduled' where id = $1`, [orders[1]?.id])
  const breaches = (await findBreaches(town.sql)).join('\n')
  for (const sign of ['the shelf has reserved', 'is processing', 'the row says scheduled'])
    expect(breaches).toContain(sign)
})

async function sceneOf(index: number, stranger: boolean): Promise<Scene> {
  const order = orders[index]
  if (!order) throw new Error('no order')
  const { rows } = await town.sql.query<{ id: string; offer: string | null; driver: string | null }>(
    `select d.id, f.id as offer, coalesce(f.driver_id, d.driver_id) as driver from deliveries d
      left join offers f on f.delivery_id = d.id and f.closed_at is null where d.order_id = $1`,
    [order.id],
  )
  const { driver, otherDriver } = town.people
  const holder = rows[0]?.driver === driver.driverId ? driver : otherDriver
  const other = holder === driver ? otherDriver : driver
  return {
    order,
    deliveryId: rows[0]?.id ?? '',
    offerId: rows[0]?.offer ?? order.id,
    driver: stranger && index % 3 === 0 ? other : holder,
  }
}

async function shelf(): Promise<number> {
  return (await town.sql.query('select stock::int from products where id = $1', [productId])).rows[0].stock
}

/** Orders whose goods did not come back to the shelf: open, delivered, or wasted because the kitchen had begun. */
async function kept(): Promise<number> {
  const back = ORDER_TRANSITIONS.filter(
    ({ stock, from }) =>
      stock === 'release' || (stock === 'release_or_waste' && from !== 'preparing' && from !== 'ready'),
  )
  const { rows } = await town.sql.query(
    `select count(*)::int as n from orders o where id = any($1) and not exists (
      select from order_events e where e.order_id = o.id and e.subject = 'order' and e."from" || '>' || e."to" = any($2))`,
    [orders.map(({ id }) => id), back.map(({ from, to }) => `${from}>${to}`)],
  )
  return rows[0].n
}

async function settled(): Promise<number> {
  return (await town.sql.query('select coalesce(sum(amount), 0)::int as n from payments where settled_at is not null'))
    .rows[0].n
}

function amountOf({ status, body }: Answer): number {
  return status === 200 ? (body.settled as { amount: number }).amount : 0
}
