import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { type Ear, hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

export interface LiveSuite {
  readonly server: TestServer
  readonly town: Town
  /** Listens at a door until the test is over. */
  ears(namespace: string, auth: Record<string, unknown>): Promise<Ear>
  /** Listens as the owner of the town's first restaurant. */
  kitchen(): Promise<Ear>
  /** A verb of an order, as that owner or as somebody else. */
  verb(orderId: string, name: string, token?: string): Promise<{ status: number }>
  /** Writes as many events as it is told, in one go. */
  flood(data: object, count: number, age?: string): Promise<void>
}

/** A server, a town and ears for the tests of this file. */
export function liveSuite(): LiveSuite {
  let server: TestServer
  let town: Town
  const open: Ear[] = []

  beforeAll(async () => {
    server = await startTestServer()
    town = await makeTown(server)
  })

  afterEach(() => {
    for (const { socket } of open.splice(0)) socket.close()
  })

  afterAll(async () => {
    await town.close()
    await server.stop()
  })

  async function ears(namespace: string, auth: Record<string, unknown>): Promise<Ear> {
    const ear = await hear(server.url, namespace, auth)
    open.push(ear)
    return ear
  }

  return {
    get server() {
      return server
    },
    get town() {
      return town
    },
    ears,
    kitchen: () => ears('/restaurant', { token: town.people.owner.token }),
    verb: (orderId, name, token = town.people.owner.token) =>
      town.api.post(`/api/orders/${orderId}/${name}`, { token, body: { reason: 'because', prepMinutes: 10 } }),
    async flood(data, count, age = '0') {
      await town.sql.query(
        `insert into events (id, name, at, request_id, actor_role, data, recorded_at)
         select gen_random_uuid(), 'order.ready', now(), 'test', 'system', $1, now() - $2::interval from generate_series(1, $3)`,
        [JSON.stringify(data), age, count],
      )
    },
  }
}

/** Which messages, in which order: what a replay must have in common with what others heard live. */
export const said = ({ heard }: Ear, from = 0) =>
  heard.slice(from).map(({ event, payload }) => `${event} ${payload.id}`)

export const untilHeard = (ear: Ear, count: number) =>
  expect.poll(() => ear.heard.length, { timeout: 10_000 }).toBe(count)
