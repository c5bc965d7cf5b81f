import { expect, it } from 'vitest'
import { movedOrder } from '../../factories/log'
import { putOrder } from '../../factories/order-rows'
import { liveSuite, untilHeard } from './live-suite'

const live = liveSuite()

const RESET = { ok: true, reset: true, cursor: expect.any(String) }

it('tells who missed too much to load anew, and goes on with them; others missed nothing', async () => {
  const before = await live.kitchen()
  before.socket.disconnect()
  await live.flood(movedOrder(live.town, 'ready'), 1_001)
  const back = await live.kitchen()
  expect(await back.ask('since', { cursor: before.cursor() })).toEqual(RESET)
  const another = await live.ears('/restaurant', { token: live.town.people.otherOwner.token })
  expect(await another.ask('since', { cursor: before.cursor() })).toEqual({ ok: true, cursor: expect.any(String) })
  expect([...back.heard, ...another.heard]).toEqual([])
  const { orderId } = await putOrder(live.town, { status: 'placed' })
  await live.verb(orderId, 'accept')
  await untilHeard(back, 1)
})

it('replays a thousand, in order', async () => {
  const before = await live.kitchen()
  before.socket.disconnect()
  await live.flood(movedOrder(live.town, 'ready'), 1_000)
  const back = await live.kitchen()
  expect(await back.ask('since', { cursor: before.cursor() })).not.toHaveProperty('reset')
  expect(new Set(back.heard.map(({ payload }) => payload.id)).size).toBe(1_000)
})

it('replays nothing of what is long past, nor tells it live', async () => {
  const before = await live.kitchen()
  before.socket.disconnect()
  const witness = await live.kitchen()
  await live.flood(movedOrder(live.town, 'ready'), 1, '61 minutes')
  const back = await live.kitchen()
  expect(await back.ask('since', { cursor: before.cursor() })).toEqual(RESET)
  expect([...back.heard, ...witness.heard]).toEqual([])
})

it('takes the cursor of another database for what it is', async () => {
  const ear = await live.kitchen()
  expect(await ear.ask('since', { cursor: '999999999:999999999:' })).toEqual(RESET)
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
  '9999999999999999999:9999999999999999999:',
  '1:1:~',
  '1:1:~1:1:',
  '1:1:~1:1:~x',
  '1:1:~1:1:~1~1',
  7,
  null,
])('refuses %j as a cursor', async (cursor) => {
  const ear = await live.kitchen()
  expect(await ear.ask('since', { cursor })).toEqual({ ok: false, error: 'validation_failed' })
})

it('tells everybody to load anew when more happened at once than can be told', async () => {
  const ear = await live.kitchen()
  await live.flood(movedOrder(live.town, 'ready'), 10_000)
  await untilHeard(ear, 1)
  expect(ear.heard[0]).toEqual({ event: 'reset', payload: { cursor: expect.any(String) } })
  const { orderId } = await putOrder(live.town, { status: 'placed' })
  await live.verb(orderId, 'accept')
  await untilHeard(ear, 2)
})
