import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  type DeliveryStatus,
} from '../../../src/domain/deliveries/transitions'
import { CAST, type Player, signedAs } from '../../factories/cast'
import { ORDER_OF, type OrderRows, putOrder, snapshot } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

interface Verb {
  verb: string
  /** From `api.md`, not from the code. */
  roles: readonly string[]
  /** The moves that it makes, one after the other. */
  path(from: DeliveryStatus): DeliveryStatus[]
  body?: object
}

const BOUND: readonly DeliveryStatus[] = [
  'assigned',
  'at_pickup',
  'picked_up',
  'at_dropoff',
  'delivered',
  'failed',
  'returning',
  'returned',
]

const VERBS: readonly Verb[] = [
  { verb: 'arrived-pickup', roles: ['driver'], path: () => ['at_pickup'] },
  { verb: 'picked-up', roles: ['driver'], path: () => ['picked_up'] },
  { verb: 'arrived', roles: ['driver'], path: () => ['at_dropoff'] },
  { verb: 'delivered', roles: ['driver'], path: () => ['delivered'] },
  { verb: 'failed', roles: ['driver'], path: () => ['failed'], body: { reason: 'nobody home' } },
  {
    verb: 'returned',
    roles: ['driver', 'owner', 'staff', 'admin'],
    path: (from) => (from === 'failed' ? ['returning', 'returned'] : ['returned']),
    body: { reason: 'nobody home' },
  },
  {
    verb: 'assign',
    roles: ['admin'],
    path: (from) => (BOUND.includes(from) ? ['unassigned', 'assigned'] : ['assigned']),
    body: { reason: 'closer' },
  },
  { verb: 'unassign', roles: ['admin', 'driver'], path: () => ['unassigned'], body: { reason: 'flat tyre' } },
]

/** Where the order goes when its delivery does. */
const ORDER_GOES: Partial<Record<DeliveryStatus, string>> = {
  picked_up: 'out_for_delivery',
  delivered: 'delivered',
  returned: 'returned',
}

/** With a guest's order the other guest says nothing new; a delivery is nothing of guests at all. */
const PLAYERS = CAST.filter(({ name }) => name !== 'other guest')

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

function expected(from: DeliveryStatus, { roles, path }: Verb, player: Player): { status: number; code?: string } {
  if (!roles.includes(player.role))
    return player.role === 'guest' ? { status: 401, code: 'unauthenticated' } : { status: 403, code: 'forbidden' }
  if (player.role === 'owner' && player.stranger) return { status: 404, code: 'not_found' }
  if (player.role === 'driver' && (player.stranger || !BOUND.includes(from))) return { status: 404, code: 'not_found' }
  let at = from
  for (const to of path(from)) {
    const legal = DELIVERY_TRANSITIONS.filter((move) => move.from === at && move.to === to)
    if (legal.length === 0) return { status: 409, code: 'illegal_transition' }
    if (!legal.some((move) => move.by.includes(player.role))) return { status: 403, code: 'forbidden' }
    at = to
  }
  return { status: 200 }
}

async function check(from: DeliveryStatus, verb: Verb, player: Player, rows: OrderRows): Promise<boolean> {
  const before = await snapshot(town, rows)
  const answer = await town.api.post(`/api/deliveries/${rows.deliveryId}/${verb.verb}`, {
    ...signedAs(town, player, rows),
    body: { ...verb.body, ...(verb.verb === 'assign' && { driverId: town.people.otherDriver.driverId }) },
  })
  const said = `${from} ${verb.verb} by ${player.name}: ${JSON.stringify(answer.body)}`
  const { status, code } = expected(from, verb, player)
  expect({ status: answer.status, code: answer.code }, said).toEqual({ status, code })
  if (status !== 200) {
    expect(await snapshot(town, rows), said).toEqual(before)
    return false
  }
  const path = verb.path(from)
  const to = path.at(-1) as DeliveryStatus
  expect(answer.body, said).toMatchObject({ id: rows.deliveryId, status: to })
  const { rows: stored } = await town.sql.query(
    `select d.status, o.status as "order", d.driver_id as driver, (select array_agg(e."to"::text order by e.seq) from order_events e
      where e.order_id = o.id and e.subject = 'delivery' and e.actor_role = $2) as moves from deliveries d join orders o on o.id = d.order_id where d.id = $1`,
    [rows.deliveryId, player.role],
  )
  const driver = to === 'unassigned' ? null : town.people[verb.verb === 'assign' ? 'otherDriver' : 'driver'].driverId
  expect(stored[0], said).toEqual({ status: to, order: ORDER_GOES[to] ?? ORDER_OF[from], driver, moves: path })
  return true
}

describe.each(DELIVERY_STATUSES)('a delivery that is %s', (from) => {
  it.each(VERBS)('answers $verb to each of the cast as its table says', async (verb) => {
    const fresh = () => putOrder(town, { status: ORDER_OF[from], delivery: from, held: 1 })
    let rows = await fresh()
    for (const player of PLAYERS) {
      if (await check(from, verb, player, rows)) rows = await fresh()
    }
  })
})

describe.each(['pending', 'accepted', 'declined', 'expired', 'withdrawn'] as const)('an offer that is %s', (offer) => {
  it.each([
    { verb: 'accept', to: 'assigned', answered: 'accepted' },
    { verb: 'decline', to: 'unassigned', answered: 'declined' },
  ])('answers $verb to its driver alone, and once', async ({ verb, to, answered }) => {
    const delivery = offer === 'pending' ? 'offered' : offer === 'accepted' ? 'assigned' : 'unassigned'
    const rows = await putOrder(town, { status: 'confirmed', delivery, offer, held: 1 })
    const before = await snapshot(town, rows)
    const answerOf = (player: Player) =>
      town.api.post(`/api/offers/${rows.offerId}/${verb}`, { ...signedAs(town, player, rows), body: {} })
    for (const player of PLAYERS.filter(({ name }) => name !== 'driver')) {
      const refusal = player.role === 'guest' ? 401 : player.role === 'driver' ? 404 : 403
      expect((await answerOf(player)).status, player.name).toBe(refusal)
      expect(await snapshot(town, rows), player.name).toEqual(before)
    }
    const driver = PLAYERS.find(({ name }) => name === 'driver') as Player
    const answer = await answerOf(driver)
    if (offer !== 'pending') {
      expect([answer.status, answer.code]).toEqual([409, 'offer_closed'])
      expect(await snapshot(town, rows)).toEqual(before)
      return
    }
    expect([answer.status, answer.body.status]).toEqual([200, answered])
    const { rows: stored } = await town.sql.query('select status, driver_id from deliveries where id = $1', [
      rows.deliveryId,
    ])
    expect(stored[0]).toEqual({ status: to, driver_id: to === 'assigned' ? town.people.driver.driverId : null })
    expect((await answerOf(driver)).code).toBe('offer_closed')
  })
})

it('refuses the pick-up of an order that the kitchen has not called ready', async () => {
  for (const status of ['confirmed', 'preparing'] as const) {
    const rows = await putOrder(town, { status, delivery: 'at_pickup' })
    const before = await snapshot(town, rows)
    const answer = await town.api.post(`/api/deliveries/${rows.deliveryId}/picked-up`, {
      token: town.people.driver.token,
    })
    expect([answer.status, answer.code]).toEqual([409, 'illegal_transition'])
    expect(await snapshot(town, rows)).toEqual(before)
  }
})
