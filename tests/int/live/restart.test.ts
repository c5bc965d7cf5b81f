import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { joseTokens } from '../../../src/adapters/tokens/jose'
import { type LiveChannel, openChannel } from '../../../src/admin/live/live-channel'
import { Api } from '../../factories/api'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, SECRETS, startChildServer } from '../../setup/child-server'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

let database: TestDatabase
let sockets: ChildServer
let other: ChildServer
let town: Town
const channels: LiveChannel[] = []

// People listen at one process and act at another: the first is killed under them, as by a crash or a roll-out.
beforeAll(async () => {
  database = await createTestDatabase()
  sockets = await startChildServer(database)
  other = await startChildServer(database)
  town = await makeTown({ url: other.url, database, stop: async () => undefined })
})

afterEach(() => {
  for (const channel of channels.splice(0)) channel.close()
})

afterAll(async () => {
  await town.close()
  for (const each of [sockets, other]) await each.kill()
  await database.drop()
})

interface Heard {
  channel: LiveChannel
  /** `order status`, in the order in which the view was told. */
  moves: string[]
  resets: number
}

async function view(url: string, token = () => town.people.owner.token): Promise<Heard> {
  const channel = openChannel({ namespace: '/restaurant', url, auth: () => ({ token: token() }) })
  channels.push(channel)
  const heard: Heard = { channel, moves: [], resets: 0 }
  channel.listen(
    (event, payload) => {
      if (event === 'reset') heard.resets++
      if (event === 'order-updates') heard.moves.push(named(payload as { orderId: string; status: string }))
    },
    { covered: false },
  )
  await expect.poll(() => channel.state(), { timeout: 10_000 }).toBe('live')
  return heard
}

const named = ({ orderId, status }: { orderId: string; status: string }) => `${orderId.slice(-6)} ${status}`

/** Cooks all of these, interleaved, and tells the moves in the order in which they were answered. */
async function cookAll(orders: readonly OrderRows[]): Promise<void> {
  const { token } = town.people.owner
  await Promise.all(
    orders.map(async ({ orderId }) => {
      for (const name of ['accept', 'preparing', 'ready'])
        expect((await new Api(other.url).post(`/api/orders/${orderId}/${name}`, { token, body: {} })).status).toBe(200)
    }),
  )
}

const putOrders = (count: number) =>
  Promise.all(Array.from({ length: count }, () => putOrder(town, { status: 'placed' })))

it('misses and doubles nothing across kills of the server, while orders move', { timeout: 120_000 }, async () => {
  const witness = await view(other.url)
  const cut = await view(sockets.url)
  for (let round = 0; round < 3; round++) {
    const [during, down] = [await putOrders(6), await putOrders(6)]
    // Moves are under way when the process dies, go on while it is down, and again while everybody returns.
    const moving = cookAll(during)
    await expect.poll(() => witness.moves.length, { timeout: 20_000 }).toBeGreaterThan(round * 36 + 4)
    await sockets.kill()
    await moving
    await cookAll(down)
    await sockets.restart()
    await expect.poll(() => cut.channel.state(), { timeout: 20_000 }).toBe('live')
  }
  await expect.poll(() => witness.moves.length, { timeout: 20_000 }).toBe(3 * 36)
  await expect.poll(() => cut.moves.length, { timeout: 20_000 }).toBe(3 * 36)
  expect(new Set(cut.moves).size).toBe(3 * 36)
  for (const move of new Set(witness.moves.map((each) => each.split(' ')[0])))
    expect(cut.moves.filter((each) => each.startsWith(`${move} `))).toEqual(
      ['confirmed', 'preparing', 'ready'].map((status) => `${move} ${status}`),
    )
  expect([cut.resets, witness.resets], 'loaded once, at the beginning').toEqual([1, 1])
})

it('goes on with a renewed token when the one it came with has expired', { timeout: 60_000 }, async () => {
  const { id, token } = await town.person('owner', { restaurants: [town.mine.id] })
  const sessionId = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sid
  const tokens = joseTokens(SECRETS.TOKEN_SECRET)
  const short = await tokens.access({ userId: id, sessionId, at: new Date(), lifetimeSeconds: 3 })
  let key = short
  const heard = await view(sockets.url, () => key)
  const states: string[] = []
  heard.channel.watch(() => states.push(heard.channel.state()))
  const [first, second] = [await putOrder(town, { status: 'placed' }), await putOrder(town, { status: 'placed' })]
  await cookAll([first])
  await expect.poll(() => heard.channel.state(), { timeout: 10_000, interval: 5 }).toBe('connecting')
  // The panel renews its cookie before that moment; here it takes a little longer.
  await cookAll([second])
  key = token
  await expect.poll(() => heard.channel.state(), { timeout: 20_000 }).toBe('live')
  await expect.poll(() => heard.moves.length, { timeout: 20_000 }).toBe(6)
  expect(new Set(heard.moves).size).toBe(6)
  expect(states.filter((state) => state === 'live')).toHaveLength(1)
})

it('knocks no more where the door is not theirs', async () => {
  const channel = openChannel({
    namespace: '/admin',
    url: sockets.url,
    auth: () => ({ token: town.people.owner.token }),
  })
  channels.push(channel)
  await expect.poll(() => channel.state(), { timeout: 15_000 }).toBe('offline')
})
