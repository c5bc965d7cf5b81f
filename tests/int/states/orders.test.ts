import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ORDER_STATUSES, ORDER_TRANSITIONS, type OrderStatus } from '../../../src/domain/orders/transitions'
import { CAST, type Player, signedAs } from '../../factories/cast'
import { type OrderRows, putOrder, snapshot } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

/** The verbs of an order and who may call them at all: from `api.md`, not from the code. */
const VERBS = [
  { verb: 'accept', to: 'confirmed', roles: ['owner', 'staff', 'admin'], body: { prepMinutes: 20 } },
  { verb: 'decline', to: 'declined', roles: ['owner', 'staff', 'admin'], body: { reason: 'closed early' } },
  { verb: 'preparing', to: 'preparing', roles: ['owner', 'staff'], body: {} },
  { verb: 'ready', to: 'ready', roles: ['owner', 'staff', 'admin'], body: {} },
  {
    verb: 'cancel',
    to: 'cancelled',
    roles: ['guest', 'customer', 'support', 'admin'],
    body: { reason: 'changed my mind' },
  },
] as const

type Verb = (typeof VERBS)[number]

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** What the contract and the transition table make of a call. */
function expected(from: OrderStatus, { to, roles }: Verb, player: Player): { status: number; code?: string } {
  if (!roles.some((role) => role === player.role))
    return player.role === 'guest' ? { status: 401, code: 'unauthenticated' } : { status: 403, code: 'forbidden' }
  if (player.stranger) return { status: 404, code: 'not_found' }
  const legal = ORDER_TRANSITIONS.filter((move) => move.from === from && move.to === to)
  if (legal.length === 0) return { status: 409, code: 'illegal_transition' }
  if (!legal.some((move) => move.by.includes(player.role))) return { status: 403, code: 'forbidden' }
  return { status: 200 }
}

async function check(from: OrderStatus, verb: Verb, player: Player, rows: OrderRows): Promise<boolean> {
  const { orderId } = rows
  const before = await snapshot(town, rows)
  const answer = await town.api.post(`/api/orders/${orderId}/${verb.verb}`, {
    ...signedAs(town, player, rows),
    body: verb.body,
  })
  const said = `${from} ${verb.verb} by ${player.name}: ${JSON.stringify(answer.body)}`
  const { status, code } = expected(from, verb, player)
  expect({ status: answer.status, code: answer.code }, said).toEqual({ status, code })
  if (status !== 200) {
    expect(await snapshot(town, rows), said).toEqual(before)
    return false
  }
  expect(answer.body, said).toMatchObject({ id: orderId, status: verb.to })
  const { rows: stored } = await town.sql.query(
    `select o.status, (select array_agg(e."from" || '>' || e."to" || ' ' || e.actor_role) from order_events e where e.order_id = o.id
      and e.subject = 'order' and e."from" is not null) as moves, (select count(*)::int from events v where v.data->>'orderId' = o.id::text
      and v.name like 'order.%') as events from orders o where o.id = $1`,
    [orderId],
  )
  expect(stored[0], said).toEqual({ status: verb.to, moves: [`${from}>${verb.to} ${player.role}`], events: 1 })
  return true
}

describe.each(ORDER_STATUSES)('an order that is %s', (from) => {
  it.each(VERBS)('answers $verb to each of the cast as its table says', async (verb) => {
    for (const side of ['guest', 'account'] as const) {
      const fresh = () =>
        putOrder(town, { status: from, customer: side === 'guest' ? null : town.people.customer, held: 1 })
      let rows = await fresh()
      for (const player of CAST.filter(({ role }) => (role === 'guest') === (side === 'guest'))) {
        if (await check(from, verb, player, rows)) rows = await fresh()
      }
    }
  })
})

it('knows no order that does not exist, whoever asks', async () => {
  for (const { verb, roles, body } of VERBS) {
    for (const player of CAST.filter(({ role }) => roles.some((each) => each === role))) {
      const signed = signedAs(town, player, { cartToken: 'a-token-of-nobodys-cart-0001' })
      const answer = await town.api.post(`/api/orders/01a1fd8c-2108-718f-8063-0a2d13bba999/${verb}`, {
        ...signed,
        body,
      })
      expect([answer.status, answer.code], `${verb} by ${player.name}`).toEqual([404, 'not_found'])
    }
  }
})
