import { describe, expect, it } from 'vitest'
import { movedOrder, openTransaction } from '../../factories/log'
import { putOrder } from '../../factories/order-rows'
import type { Ear } from '../../factories/sockets'
import { liveSuite, said, untilHeard } from './live-suite'

const live = liveSuite()

/** Moves an order to the end of the kitchen: three messages for its restaurant. */
async function cook(orderId: string): Promise<void> {
  for (const name of ['accept', 'preparing', 'ready']) expect((await live.verb(orderId, name)).status).toBe(200)
}

describe('who comes back after a cut', () => {
  it('hears exactly what the others heard meanwhile, in order, and then goes on', async () => {
    const first = await putOrder(live.town, { status: 'placed' })
    const second = await putOrder(live.town, { status: 'placed' })
    const third = await putOrder(live.town, { status: 'placed' })
    const witness = await live.kitchen()
    const cut = await live.kitchen()
    await live.verb(first.orderId, 'accept')
    await Promise.all([untilHeard(witness, 1), untilHeard(cut, 1)])

    cut.socket.disconnect()
    await cook(second.orderId)
    await live.verb(third.orderId, 'decline')
    await untilHeard(witness, 5)

    const back = await live.kitchen()
    const answer = await back.ask('since', { cursor: cut.cursor() })
    expect(answer).toEqual({ ok: true, cursor: expect.any(String) })
    expect([...said(cut), ...said(back)]).toEqual(said(witness))
    expect(back.heard.map(({ payload }) => payload.status)).toEqual(['confirmed', 'preparing', 'ready', 'declined'])

    await live.verb(first.orderId, 'preparing')
    await Promise.all([untilHeard(witness, 6), untilHeard(back, 5)])
    expect([...said(cut), ...said(back)]).toEqual(said(witness))
  })

  it('hears nothing where nothing was missed', async () => {
    const { orderId } = await putOrder(live.town, { status: 'placed' })
    const ear = await live.kitchen()
    await live.verb(orderId, 'accept')
    await untilHeard(ear, 1)
    ear.socket.disconnect()
    const back = await live.kitchen()
    expect(await back.ask('since', { cursor: ear.cursor() })).toEqual({ ok: true, cursor: expect.any(String) })
    expect(back.heard).toEqual([])
  })

  it('hears nothing twice of what came between the connection and the question', async () => {
    const { orderId } = await putOrder(live.town, { status: 'placed' })
    const before = await live.kitchen()
    before.socket.disconnect()
    await live.verb(orderId, 'accept')
    const back = await live.kitchen()
    await live.verb(orderId, 'preparing')
    await untilHeard(back, 1)
    await back.ask('since', { cursor: before.cursor() })
    expect(back.heard.map(({ payload }) => payload.status)).toEqual(['preparing', 'confirmed'])
    expect((await back.ask('since', { cursor: back.cursor() })).ok).toBe(true)
    expect(back.heard).toHaveLength(2)
  })

  it('may go on from the answer’s cursor', async () => {
    const { orderId } = await putOrder(live.town, { status: 'placed' })
    const first = await live.kitchen()
    first.socket.disconnect()
    await live.verb(orderId, 'accept')
    const back = await live.kitchen()
    const { cursor } = await back.ask('since', { cursor: first.cursor() })
    back.socket.disconnect()
    await live.verb(orderId, 'preparing')
    const again = await live.kitchen()
    await again.ask('since', { cursor })
    expect(again.heard.map(({ payload }) => payload.status)).toEqual(['preparing'])
  })
})

describe('events of transactions that overlap', () => {
  it('are told when they commit, whatever their numbers', async () => {
    const witness = await live.kitchen()
    const early = await openTransaction(live.server)
    const held = await early.event('order.confirmed', movedOrder(live.town, 'confirmed'))
    const late = await openTransaction(live.server)
    const passed = await late.event('order.ready', movedOrder(live.town, 'ready'))
    await late.commit()
    await untilHeard(witness, 1)
    const cut = witness.cursor()
    witness.socket.disconnect()
    await early.commit()

    const back = await live.kitchen()
    await back.ask('since', { cursor: cut })
    expect(said(witness)).toEqual([`order-updates ${passed}`])
    expect(said(back)).toEqual([`order-updates ${held}`])
  })

  it('are told once to who was there before, between and after', async () => {
    const early = await openTransaction(live.server)
    const ids = [await early.event('order.confirmed', movedOrder(live.town, 'confirmed'))]
    const before = await live.kitchen()
    const late = await openTransaction(live.server)
    ids.push(await late.event('order.ready', movedOrder(live.town, 'ready')))
    await late.commit()
    await untilHeard(before, 1)
    const between = await live.kitchen()
    await early.commit()
    await untilHeard(before, 2)
    await untilHeard(between, 1)
    expect(said(before)).toEqual([`order-updates ${ids[1]}`, `order-updates ${ids[0]}`])
    expect(said(between)).toEqual([`order-updates ${ids[0]}`])
    for (const ear of [before, between]) {
      ear.socket.disconnect()
      const back = await live.kitchen()
      await back.ask('since', { cursor: ear.cursor() })
      expect(back.heard).toEqual([])
    }
  })

  it('that come in one go can be cut off after any of them', async () => {
    const witness = await live.kitchen()
    const one = await openTransaction(live.server)
    for (const status of ['confirmed', 'preparing', 'ready'])
      await one.event(`order.${status}`, movedOrder(live.town, status))
    await one.commit()
    await untilHeard(witness, 3)
    for (const [index, { payload }] of witness.heard.entries()) {
      const back = await live.kitchen()
      await back.ask('since', { cursor: payload.cursor })
      expect(said(back)).toEqual(said(witness, index + 1))
      back.socket.disconnect()
    }
  })
})

describe('a replay', () => {
  it('brings nobody what another’s room was told', async () => {
    const { people } = live.town
    const listeners: Record<string, () => Promise<Ear>> = {
      owner: () => live.kitchen(),
      otherOwner: () => live.ears('/restaurant', { token: people.otherOwner.token }),
      customer: () => live.ears('/customer', { token: people.customer.token }),
      otherCustomer: () => live.ears('/customer', { token: people.otherCustomer.token }),
      driver: () => live.ears('/driver', { token: people.driver.token }),
      otherDriver: () => live.ears('/driver', { token: people.otherDriver.token }),
      support: () => live.ears('/support', { token: people.support.token }),
      admin: () => live.ears('/admin', { token: people.admin.token }),
    }
    const names = Object.keys(listeners)
    const all = () => Promise.all(Object.values(listeners).map((enter) => enter()))
    const cut = await all()
    const witnesses = await all()
    for (const { socket } of cut) socket.disconnect()
    const mine = await putOrder(live.town, { status: 'placed' })
    const theirs = await putOrder(live.town, {
      status: 'placed',
      restaurant: live.town.other,
      customer: people.otherCustomer,
    })
    await cook(mine.orderId)
    await live.verb(theirs.orderId, 'decline', people.otherOwner.token)
    const { admin, driver } = people
    await live.town.api.post(`/api/deliveries/${mine.deliveryId}/assign`, {
      token: admin.token,
      body: { driverId: driver.driverId, reason: 'near' },
    })
    const { token } = driver
    for (const name of ['arrived-pickup', 'picked-up'])
      expect((await live.town.api.post(`/api/deliveries/${mine.deliveryId}/${name}`, { token, body: {} })).status).toBe(
        200,
      )
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
    const followed = await putOrder(live.town, { status: 'placed' })
    const other = await putOrder(live.town, { status: 'placed' })
    const enter = () => live.ears('/customer', { trackingToken: followed.trackingToken })
    const before = await enter()
    before.socket.disconnect()
    for (const { orderId } of [followed, other]) await live.verb(orderId, 'accept')
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
})
