import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../../../src/commands/app'
import { listenForBroadcasts } from '../../../src/realtime/listen'
import { withClient } from '../../../src/server/with-client'
import { createTestDatabase, type TestDatabase } from '../../setup/database'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

/** A way to PostgreSQL that can be cut, and counts who knocks. */
async function openRoad(url: string) {
  const { hostname, port } = new URL(url)
  const open = new Set<Socket>()
  let cut = false
  let knocks = 0
  const road = createServer((near) => {
    knocks++
    if (cut) return near.destroy()
    const far = connect(Number(port), hostname)
    for (const end of [near, far]) {
      open.add(end)
      end.on('error', () => end.destroy())
    }
    near.pipe(far).pipe(near)
  })
  await once(road.listen(0, '127.0.0.1'), 'listening')
  const through = new URL(url)
  through.hostname = '127.0.0.1'
  through.port = String((road.address() as AddressInfo).port)
  return {
    url: through.href,
    knocks: () => knocks,
    cut() {
      cut = true
      for (const end of open) end.destroy()
    },
    mend() {
      cut = false
    },
    close: () => road.close(),
  }
}

it('is tried once a second while PostgreSQL is away, and is one connection afterwards', async () => {
  const road = await openRoad(database.appUrl)
  const heard: string[] = []
  const app = { logger: { warn: () => undefined } } as unknown as App
  const listener = await listenForBroadcasts(app, road.url, ({ event }) => heard.push(event))
  road.cut()
  await pause(5_500)
  expect(road.knocks()).toBeLessThanOrEqual(7)
  road.mend()
  await pause(2_500)
  const message = JSON.stringify({ namespace: '/admin', rooms: ['admin'], event: 'back', payload: {} })
  await withClient(database.appUrl, (client) =>
    client.query('select pg_notify($1, $2)', ['waybill_broadcast', message]),
  )
  await expect.poll(() => heard, { timeout: 5_000 }).toEqual(['back'])
  await listener.close()
  road.close()
})
