import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DispatchBoard } from '../../src/domain/dispatch/board'
import { clearStreets, goOnline } from '../factories/dispatching'
import { type OrderRows, putOrder } from '../factories/order-rows'
import { CENTRE, makeTown, type Person, type Town } from '../factories/town'
import { startTestServer, type TestServer } from '../setup/server'

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

async function board(who: Person = town.people.admin, market = 'testville'): Promise<DispatchBoard> {
  const { status, body } = await town.api.get<DispatchBoard>(`/api/dispatch/board?market=${market}`, {
    token: who.token,
  })
  expect(status).toBe(200)
  return body
}

const driverOf = ({ drivers }: DispatchBoard, { driverId }: Person) => drivers.find(({ id }) => id === driverId)

async function promise({ deliveryId }: OrderRows, minutes: number | null): Promise<void> {
  await town.sql.query(
    `update deliveries set promised_at = now() + make_interval(mins => $2), ready_by = now() + interval '30 minutes' where id = $1`,
    [deliveryId, minutes],
  )
}

describe('the board', () => {
  it('puts what needs a dispatcher most at the top', async () => {
    await clearStreets(town)
    const waiting = await putOrder(town, { status: 'placed' })
    const calm = await putOrder(town, { status: 'preparing' })
    await promise(calm, 50)
    const soon = await putOrder(town, { status: 'confirmed' })
    await promise(soon, 4)
    const late = await putOrder(town, { status: 'out_for_delivery' })
    await promise(late, -3)
    const latest = await putOrder(town, { status: 'ready' })
    await promise(latest, -12)
    const lost = await putOrder(town, { status: 'out_for_delivery', delivery: 'failed' })
    await promise(lost, 20)
    await putOrder(town, { status: 'delivered' })
    const { deliveries } = await board()
    const order = [lost, latest, late, soon, calm, waiting]
    expect(deliveries.map(({ orderId }) => orderId)).toEqual(order.map(({ orderId }) => orderId))
    expect(deliveries[0]).toMatchObject({
      status: 'failed',
      restaurant: 'Mine',
      reason: 'nobody home',
      driverId: town.people.driver.driverId,
      door: '7 Rue Cachée, Douala',
      cashDue: 1000,
      currency: 'XAF',
    })
    expect(deliveries.at(-1)).toMatchObject({ status: 'unassigned', promisedAt: null, driverId: null })
  })

  it('says what each driver does, what he carries, the cash he holds and since when his phone is silent', async () => {
    await clearStreets(town)
    const [free, asked, busy, gone] = await Promise.all(['', '', '', ''].map(() => town.person('driver')))
    if (!free || !asked || !busy || !gone) throw new Error('four drivers')
    for (const driver of [free, asked, busy, gone]) await goOnline(town, driver)
    await town.sql.query(`update drivers set online = false where id = $1`, [gone.driverId])
    await putOrder(town, { status: 'confirmed', delivery: 'offered', driver: asked })
    await putOrder(town, { status: 'preparing', driver: busy })
    await putOrder(town, { status: 'out_for_delivery', driver: busy })
    await putOrder(town, { status: 'delivered', driver: busy })
    await town.sql.query(
      `update driver_positions set received_at = now() - interval '95 seconds' where driver_id = $1`,
      [busy.driverId],
    )
    const now = await board()
    expect(driverOf(now, free)).toMatchObject({ state: 'idle', load: 0, cashHeld: 0, ...CENTRE })
    expect(driverOf(now, asked)).toMatchObject({ state: 'offered', load: 0 })
    expect(driverOf(now, busy)).toMatchObject({ state: 'busy', load: 2, cashHeld: 1000, ...CENTRE })
    expect(driverOf(now, busy)?.silentSeconds).toBeGreaterThanOrEqual(95)
    expect(driverOf(now, free)?.silentSeconds).toBeLessThan(60)
    expect(driverOf(now, gone)).toMatchObject({ state: 'offline' })
    expect(now.deliveries.find(({ status }) => status === 'offered')).toMatchObject({ offeredToId: asked.driverId })
  })

  it('still shows who left work with a delivery in hand as one who carries it', async () => {
    const driver = await town.person('driver')
    await putOrder(town, { status: 'out_for_delivery', driver })
    await town.sql.query('update drivers set active = false, online = false where id = $1', [driver.driverId])
    expect(driverOf(await board(), driver)).toMatchObject({ state: 'busy', load: 1, lat: null, silentSeconds: null })
  })

  it('shows one market and nothing of another, by short name or id', async () => {
    await clearStreets(town)
    const elsewhere = uuid()
    await town.sql.query(
      `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng)
       values ($1, 'Elsewhere', 'elsewhere', 'ELS', 'CM', 'XAF', 'fr', 'Africa/Douala', 4, 9)`,
      [elsewhere],
    )
    const here = await putOrder(town, { status: 'placed' })
    const there = await putOrder(town, { status: 'placed' })
    await town.sql.query('update deliveries set market_id = $2 where id = $1', [there.deliveryId, elsewhere])
    const stranger = await town.person('driver')
    await town.sql.query('update drivers set market_id = $2 where id = $1', [stranger.driverId, elsewhere])
    const ours = await board()
    expect(ours.market).toMatchObject({ slug: 'testville', timeZone: 'Africa/Douala', currency: 'XAF', ...CENTRE })
    expect(ours.deliveries.map(({ id }) => id)).toEqual([here.deliveryId])
    expect(driverOf(ours, stranger)).toBeUndefined()
    for (const name of ['elsewhere', elsewhere]) {
      const theirs = await board(town.people.admin, name)
      expect(theirs.deliveries.map(({ id }) => id)).toEqual([there.deliveryId])
      expect(theirs.drivers.map(({ id }) => id)).toEqual([stranger.driverId])
    }
    const unknown = await town.api.get('/api/dispatch/board?market=atlantis', { token: town.people.admin.token })
    expect([unknown.status, unknown.code]).toEqual([404, 'not_found'])
  })

  it('tells the time of the business and how fast it goes', async () => {
    const { now, pace } = await board()
    expect(Math.abs(new Date(now).getTime() - Date.now())).toBeLessThan(5_000)
    expect(pace).toBe(1)
  })
})

describe('looking for drivers by hand', () => {
  it('offers what waits to whoever is free', async () => {
    await clearStreets(town)
    const rows = await putOrder(town, { status: 'confirmed' })
    await town.sql.query('update deliveries set ready_by = now() where id = $1', [rows.deliveryId])
    const driver = await town.person('driver')
    await town.sql.query(`update drivers set online = true, online_since = now(), idle_since = now() where id = $1`, [
      driver.driverId,
    ])
    await town.sql.query(
      `insert into driver_positions (driver_id, lat, lng, at, received_at, sampled_at) values ($1, 4.05, 9.7, now(), now(), now())`,
      [driver.driverId],
    )
    const { token } = town.people.admin
    const { status, body } = await town.api.post('/api/dispatch/run?market=testville', { token })
    expect([status, body]).toMatchObject([200, { waiting: 1, drivers: 1, offered: 1 }])
    expect((await board()).deliveries[0]).toMatchObject({ status: 'offered', offeredToId: driver.driverId })
  })
})

describe('the map of a market', () => {
  it('is drawn for anybody, kept by its tag, and packed for those who unpack', async () => {
    const path = '/api/maps/style?market=testville&theme=dark'
    const { status, body, headers } = await town.api.get<{ version: number; name: string }>(path)
    expect([status, body.version, body.name]).toEqual([200, 8, 'Testville'])
    const known = await fetch(server.url + path, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect([known.status, await known.text()]).toEqual([304, ''])
    const packed = await fetch(server.url + path, { headers: { 'accept-encoding': 'gzip' } })
    expect([packed.headers.get('content-encoding'), await packed.json()]).toEqual(['gzip', body])
    const light = await town.api.get('/api/maps/style?market=testville&theme=light')
    expect(light.headers.get('etag')).not.toBe(headers.get('etag'))
    expect((await town.api.get('/api/maps/style?market=atlantis')).status).toBe(404)
  })

  it('has its worker from our own origin', async () => {
    const worker = await fetch(`${server.url}/map/worker.js`)
    expect([worker.status, worker.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(worker.headers.get('cache-control')).toContain('immutable')
  })
})
