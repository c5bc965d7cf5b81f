import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { withClient } from '../../../src/server/with-client'
import { movedOrder, openTransaction } from '../../factories/log'
import { putOrder } from '../../factories/order-rows'
import { type Ear, hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

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

const kitchen = () => ears('/restaurant', { token: town.people.owner.token })

/** Which messages, in which order: what a replay must have in common with what others heard live. */
const said = ({ heard }: Ear, from = 0) => heard.slice(from).map(({ event, payload }) => `${event} ${payload.id}`)

const verb = (orderId: string, name: string, token = town.people.owner.token) =>
  town.api.post(`/api/orders/${orderId}/${name}`, { token, body: { reason: 'because', prepMinutes: 10 } })

const untilHeard = (ear: Ear, count: number) => expect.poll(() => ear.heard.length, { timeout: 10_000 }).toBe(count)

/** Moves an order to the end of the kitchen: three messages for its restaurant. */
async function cook(orderId: string): Promise<void> {
  for (const name of ['accept', 'preparing', 'ready']) expect((await verb(orderId, name)).status).toBe(200)
}

describe('who comes back after a cut', () => {
  it('hears exactly what the others heard meanwhile, in order, and then goes on', async () => {
    const first = await putOrder(town, { status: 'placed' })
    const second = await putOrder(town, { status: 'placed' })
    const third = await putOrder(town, { status: 'placed' })
    const witness = await kitchen()
    const cut = await kitchen()
    await verb(first.orderId, 'accept')
    await Promise.all([untilHeard(witness, 1), untilHeard(cut, 1)])

    cut.socket.disconnect()
    await cook(second.orderId)
    await verb(third.orderId, 'decline')
    await untilHeard(witness, 5)

    const back = await kitchen()
    const answer = await back.ask('since', { cursor: cut.cursor() })
    expect(answer).toEqual({ ok: true, cursor: expect.any(String) })
    expect([...said(cut), ...said(back)]).toEqual(said(witness))
    expect(back.heard.map(({ payload }) => payload.status)).toEqual(['confirmed', 'preparing', 'ready', 'declined'])

    await verb(first.orderId, 'preparing')
    await Promise.all([untilHeard(witness, 6), untilHeard(back, 5)])
    expect([...said(cut), ...said(back)]).toEqual(said(witness))
  })

  it('hears nothing where nothing was missed', async () => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const ear = await kitchen()
    await verb(orderId, 'accept')
    await untilHeard(ear, 1)
    ear.socket.disconnect()
    const back = await kitchen()
    expect(await back.ask('since', { cursor: ear.cursor() })).toEqual({ ok: true, cursor: expect.any(String) })
    expect(back.heard).toEqual([])
  })

  it('hears nothing twice of what came between the connection and the question', async () => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const before = await kitchen()
    before.socket.disconnect()
    await verb(orderId, 'accept')
    const back = await kitchen()
    await verb(orderId, 'preparing')
    await untilHeard(back, 1)
    await back.ask('since', { cursor: before.cursor() })
    expect(back.heard.map(({ payload }) => payload.status)).toEqual(['preparing', 'confirmed'])
    expect((await back.ask('since', { cursor: back.cursor() })).ok).toBe(true)
    expect(back.heard).toHaveLength(2)
  })

  it('may go on from the answer’s cursor', async () => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const first = await kitchen()
    first.socket.disconnect()
    await verb(orderId, 'accept')
    const back = await kitchen()
    const { cursor } = await back.ask('since', { cursor: first.cursor() })
    back.socket.disconnect()
    await verb(orderId, 'preparing')
    const again = await kitchen()
    await again.ask('since', { cursor })
    expect(again.heard.map(({ payload }) => payload.status)).toEqual(['preparing'])
  })
})

describe('events of transactions that overlap', () => {
  it('are told when they commit, whatever their numbers', async () => {
    const witness = await kitchen()
    const early = await openTransaction(server)
    const held = await early.event('order.confirmed', movedOrder(town, 'confirmed'))
    const late = await openTransaction(server)
    const passed = await late.event('order.ready', movedOrder(town, 'ready'))
    await late.commit()
    await untilHeard(witness, 1)
    const cut = witness.cursor()
    witness.socket.disconnect()
    await early.commit()

    const back = await kitchen()
    await back.ask('since', { cursor: cut })
    expect(said(witness)).toEqual([`order-updates ${passed}`])
    expect(said(back)).toEqual([`order-updates ${held}`])
  })

  it('are told once to who was there before, between and after', async () => {
    const early = await openTransaction(server)
    const ids = [await early.event('order.confirmed', movedOrder(town, 'confirmed'))]
    const before = await kitchen()
    const late = await openTransaction(server)
    ids.push(await late.event('order.ready', movedOrder(town, 'ready')))
    await late.commit()
    await untilHeard(before, 1)
    const between = await kitchen()
    await early.commit()
    await untilHeard(before, 2)
    await untilHeard(between, 1)
    expect(said(before)).toEqual([`order-updates ${ids[1]}`, `order-updates ${ids[0]}`])
    expect(said(between)).toEqual([`order-updates ${ids[0]}`])
    for (const ear of [before, between]) {
      ear.socket.disconnect()
      const back = await kitchen()
      await back.ask('since', { cursor: ear.cursor() })
      expect(back.heard).toEqual([])
    }
  })

  it('that come in one go can be cut off after any of them', async () => {
    const witness = await kitchen()
    const one = await openTransaction(server)
    for (const status of ['confirmed', 'preparing', 'ready'])
      await one.event(`order.${status}`, movedOrder(town, status))
    await one.commit()
    await untilHeard(witness, 3)
    for (const [index, { payload }] of witness.heard.entries()) {
      const back = await kitchen()
      await back.ask('since', { cursor: payload.cursor })
      expect(said(back)).toEqual(said(witness, index + 1))
      back.socket.disconnect()
    }
  })
})

describe('a replay', () => {
  it('brings nobody what another’s room was told', async () => {
    const { people } = town
    const listeners: Record<string, () => Promise<Ear>> = {
      owner: () => kitchen(),
      otherOwner: () => ears('/restaurant', { token: people.otherOwner.token }),
      customer: () => ears('/customer', { token: people.customer.token }),
      otherCustomer: () => ears('/customer', { token: people.otherCustomer.token }),
      driver: () => ears('/driver', { token: people.driver.token }),
      otherDriver: () => ears('/driver', { token: people.otherDriver.token }),
      support: () => ears('/support', { token: people.support.token }),
      admin: () => ears('/admin', { token: people.admin.token }),
    }
    const names = Object.keys(listeners)
    const all = () => Promise.all(Object.values(listeners).map((enter) => enter()))
    const cut = await all()
    const witnesses = await all()
    for (const { socket } of cut) socket.disconnect()
    const mine = await putOrder(town, { status: 'placed' })
    const theirs = await putOrder(town, { status: 'placed', restaurant: town.other, customer: people.otherCustomer })
    await cook(mine.orderId)
    await verb(theirs.orderId, 'decline', people.otherOwner.token)
    const { admin, driver } = people
    await town.api.post(`/api/deliveries/${mine.deliveryId}/assign`, {
      token: admin.token,
      body: { driverId: driver.driverId, reason: 'near' },
    })
    const { token } = driver
    for (const name of ['arrived-pickup', 'picked-up'])
      expect((await town.api.post(`/api/deliveries/${mine.deliveryId}/${name}`, { token, body: {} })).status).toBe(200)
    const expected = {
      owner: 5,
      otherOwner: 1,
      customer: 4,
      otherCustomer: 1,
      driver: 4,
      otherDriver: 0,
      support: 1,
      admin: 9,
    }
    for (const [index, name] of names.entries()) {
      const ear = witnesses[index] as Ear
      await expect
        .poll(() => ear.heard.length, { timeout: 10_000, message: name })
        .toBeGreaterThanOrEqual(expected[name as 'owner'])
    }
    for (const [index, enter] of Object.values(listeners).entries()) {
      const back = await enter()
      expect((await back.ask('since', { cursor: cut[index]?.cursor() })).ok).toBe(true)
      expect(said(back), names[index]).toEqual(said(witnesses[index] as Ear))
    }
  })

  it('tells who follows by the link that order alone, and no more than live', async () => {
    const followed = await putOrder(town, { status: 'placed' })
    const other = await putOrder(town, { status: 'placed' })
    const enter = () => ears('/customer', { trackingToken: followed.trackingToken })
    const before = await enter()
    before.socket.disconnect()
    for (const { orderId } of [followed, other]) await verb(orderId, 'accept')
    const back = await enter()
    await back.ask('since', { cursor: before.cursor() })
    expect(back.heard.map(({ payload }) => payload.orderId)).toEqual([followed.orderId])
    expect(Object.keys(back.heard[0]?.payload ?? {}).toSorted()).toEqual([
      'at',
      'cursor',
      'eta',
      'id',
      'orderId',
      'status',
    ])
    expect(back.heard[0]?.payload.eta).toMatch(/^20/)
  })

  it('of too much is refused in favour of loading anew, and the socket goes on', async () => {
    const before = await kitchen()
    before.socket.disconnect()
    await town.sql.query(
      `insert into events (id, name, at, request_id, actor_role, data, recorded_at)
       select gen_random_uuid(), 'order.ready', now(), 'test', 'system', $1, now() from generate_series(1, 1001)`,
      [JSON.stringify(movedOrder(town, 'ready'))],
    )
    const back = await kitchen()
    expect(await back.ask('since', { cursor: before.cursor() })).toEqual({
      ok: true,
      reset: true,
      cursor: expect.any(String),
    })
    const another = await ears('/restaurant', { token: town.people.otherOwner.token })
    expect(await another.ask('since', { cursor: before.cursor() }), 'others missed nothing').not.toHaveProperty('reset')
    expect([...back.heard, ...another.heard]).toEqual([])
    const { orderId } = await putOrder(town, { status: 'placed' })
    await verb(orderId, 'accept')
    await untilHeard(back, 1)
  })

  it('of what is long past is refused likewise', async () => {
    const before = await kitchen()
    before.socket.disconnect()
    await town.sql.query(
      `insert into events (id, name, at, request_id, actor_role, data, recorded_at)
       values (gen_random_uuid(), 'order.ready', now(), 'test', 'system', $1, now() - interval '61 minutes')`,
      [JSON.stringify(movedOrder(town, 'ready'))],
    )
    const back = await kitchen()
    expect(await back.ask('since', { cursor: before.cursor() })).toMatchObject({ ok: true, reset: true })
    expect(back.heard, 'nor is it told live').toEqual([])
  })

  it('of another database’s cursor is refused likewise', async () => {
    const ear = await kitchen()
    expect(await ear.ask('since', { cursor: '999999999:999999999:' })).toMatchObject({ ok: true, reset: true })
  })

  it.each([
    '',
    'x',
    '1',
    '1:2',
    '2:1:',
    '0:1:',
    '1:5:9',
    '1:9:5,3',
    '1:1:~',
    '1:1:~1:1:',
    '1:1:~1:1:~x',
    '1:1:~1:1:~1~1',
    7,
    null,
  ])('of %j is no question', async (cursor) => {
    const ear = await kitchen()
    expect(await ear.ask('since', { cursor })).toEqual({ ok: false, error: 'validation_failed' })
  })
})

describe('who is there', () => {
  it('is told by support’s room of what went wrong', async () => {
    const desk = await ears('/support', { token: town.people.support.token })
    const declined = await putOrder(town, { status: 'placed' })
    const failing = await putOrder(town, { status: 'out_for_delivery', delivery: 'at_dropoff' })
    await verb(declined.orderId, 'decline')
    const { token } = town.people.driver
    await town.api.post(`/api/deliveries/${failing.deliveryId}/failed`, { token, body: { reason: 'nobody home' } })
    await untilHeard(desk, 2)
    expect(desk.heard.map(({ event, payload }) => [event, payload.subject, payload.orderId, payload.reason])).toEqual([
      ['escalations', 'order', declined.orderId, 'because'],
      ['escalations', 'delivery', failing.orderId, 'nobody home'],
    ])
  })

  it('is told, as administrator and nobody else, of work that failed for good, once for each time', {
    timeout: 60_000,
  }, async () => {
    const admin = await ears('/admin', { token: town.people.admin.token })
    const support = await ears('/admin', { token: town.people.support.token })
    const spec = [
      { task: 'run-dispatch', payload: { marketId: '01991b00-0000-7000-8000-000000000009' }, max_attempts: 1 },
    ]
    const { rows } = await withClient(server.database.appUrl, (client) =>
      client.query('select jobs.enqueue($1::jsonb) as ids', [JSON.stringify(spec)]),
    )
    const alerts = (ear: Ear) =>
      ear.heard.filter(({ event }) => event === 'system-alerts').map(({ payload }) => payload)
    await expect.poll(() => alerts(admin), { timeout: 30_000 }).toHaveLength(1)
    expect(alerts(admin)).toMatchObject([
      { kind: 'job_failed', jobId: rows[0].ids[0], task: 'run-dispatch', error: expect.stringContaining('not_found') },
    ])
    const { token } = town.people.admin
    await town.api.post(`/api/jobs/${rows[0].ids[0]}/retry`, { token })
    await expect.poll(() => alerts(admin), { timeout: 30_000, message: 'in vain' }).toHaveLength(2)
    expect(alerts(support)).toEqual([])
  })

  it('is told that numbers have changed, once for many changes and in the rooms concerned', async () => {
    const ticks: Record<string, number> = { mine: 0, other: 0, admin: 0 }
    const { owner, otherOwner, admin } = town.people
    const listeners = {
      mine: await ears('/restaurant', { token: owner.token }),
      other: await ears('/restaurant', { token: otherOwner.token }),
      admin: await ears('/admin', { token: admin.token }),
    }
    const { orderId } = await putOrder(town, { status: 'placed' })
    // What happened before this test may still be in the pause.
    await verb(orderId, 'accept')
    await expect.poll(() => listeners.mine.ticks(), { timeout: 10_000 }).toBeGreaterThan(0)
    for (const [name, ear] of Object.entries(listeners)) ticks[name] = ear.ticks()
    for (const name of ['preparing', 'ready']) await verb(orderId, name)
    await expect.poll(() => listeners.mine.ticks(), { timeout: 10_000 }).toBe((ticks.mine ?? 0) + 1)
    await expect.poll(() => listeners.admin.ticks(), { timeout: 10_000 }).toBe((ticks.admin ?? 0) + 1)
    expect(listeners.other.ticks()).toBe(ticks.other)
  })

  it('is told to load anew when more happened at once than can be told', async () => {
    const ear = await kitchen()
    await town.sql.query(
      `insert into events (id, name, at, request_id, actor_role, data, recorded_at)
       select gen_random_uuid(), 'order.ready', now(), 'test', 'system', $1, now() from generate_series(1, 10000)`,
      [JSON.stringify(movedOrder(town, 'ready'))],
    )
    await untilHeard(ear, 1)
    expect(ear.heard[0]).toEqual({ event: 'reset', payload: { cursor: expect.any(String) } })
  })
})
