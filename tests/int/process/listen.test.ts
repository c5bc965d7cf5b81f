import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { App } from '../../../src/commands/app'
import { listenToDatabase } from '../../../src/realtime/listen'
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

async function listeners(client: pg.Client): Promise<number> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and query like 'listen waybill_broadcast%'`,
  )
  return rows.length
}

it('is tried once a second while PostgreSQL is away, and is one connection afterwards', async () => {
  const road = await openRoad(database.appUrl)
  const heard: string[] = []
  const app = { logger: { warn: () => undefined } } as unknown as App
  const listener = await listenToDatabase(app, road.url, {
    broadcast: ({ event }) => heard.push(event),
    events: () => undefined,
  })
  road.cut()
  const since = performance.now()
  await pause(5_500)
  expect(road.knocks()).toBeLessThanOrEqual((performance.now() - since) / 1000 + 2)
  road.mend()
  await withClient(database.appUrl, (client) =>
    expect.poll(() => listeners(client), { timeout: 10_000 }).toBeGreaterThan(0),
  )
  const message = JSON.stringify({ namespace: '/admin', rooms: ['admin'], event: 'back', payload: {} })
  await withClient(database.appUrl, (client) =>
    client.query('select pg_notify($1, $2)', ['waybill_broadcast', message]),
  )
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['back'])
  await listener.close()
  road.close()
})

it('passes over what is no message, says so, and goes on', async () => {
  const [heard, warned]: [string[], string[]] = [[], []]
  const app = { logger: { warn: (_: unknown, text: string) => warned.push(text) } } as unknown as App
  const listener = await listenToDatabase(app, database.appUrl, {
    broadcast: ({ event }) => heard.push(event),
    events: () => undefined,
  })
  const message = { namespace: '/admin', rooms: ['admin'], event: 'whole', payload: {} }
  await withClient(database.appUrl, async (client) => {
    for (const text of [
      'no JSON',
      '',
      '{}',
      JSON.stringify({ ...message, namespace: '/elsewhere' }),
      JSON.stringify(message),
    ])
      await client.query('select pg_notify($1, $2)', ['waybill_broadcast', text])
  })
  await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['whole'])
  expect(warned).toEqual(Array(4).fill('a broadcast could not be passed on'))
  await listener.close()
})
