import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { earnPoints } from '../../../src/commands/wallets/earn-points'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { clearStreets, confirmedOrder, drive, goOnline } from '../../factories/dispatching'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Person, type Town } from '../../factories/town'
import { held, spend, takeBack } from '../../factories/wallets'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let customer: Person

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query('update markets set points_every = 100, points_days = 30 where id = $1', [town.marketId])
})

beforeEach(async () => {
  await clearStreets(town)
  customer = await town.person('customer')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const earn = (orderId: string) => earnPoints(systemCall(boundApp(), 'test'), { orderId })
const pointsOf = async (person = customer) => (await held(town.sql, person.id))[2]

/** A delivered order of 1,000 F, which is ten points. */
async function earned(): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'delivered', customer })
  await earn(orderId)
  return orderId
}

describe('a delivered order', () => {
  it('earns its customer points by itself, which expire', async () => {
    const before = await pointsOf(town.people.customer)
    await goOnline(town, town.people.driver)
    const orderId = await confirmedOrder(town)
    const { rows: orders } = await town.sql.query<{ subtotal: string }>('select subtotal from orders where id = $1', [
      orderId,
    ])
    const due = Math.floor(Number(orders[0]?.subtotal) / 100)
    expect(due).toBeGreaterThan(0)
    await drive(town, town.people.driver, orderId, ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
    await expect.poll(() => pointsOf(town.people.customer), { timeout: 20_000 }).toBe(before + due)
    const { rows } = await town.sql.query<{ days: string }>(
      'select extract(day from expires_at - granted_at) as days from wallet_grants where order_id = $1',
      [orderId],
    )
    expect(Number(rows[0]?.days)).toBe(30)
  })

  it('earns them once, however often that is told', async () => {
    const orderId = await earned()
    await Promise.allSettled(Array.from({ length: 10 }, () => earn(orderId)))
    expect(await pointsOf()).toBe(10)
  })

  it('earns nothing before it is delivered, nor a guest', async () => {
    const { orderId } = await putOrder(town, { status: 'placed', customer })
    const guests = await putOrder(town, { status: 'delivered', customer: null })
    expect(await Promise.all([earn(orderId), earn(guests.orderId)])).toEqual([{ points: 0 }, { points: 0 }])
  })
})

describe('a refund', () => {
  const refund = (orderId: string, part: number, returnId = uuid()) =>
    takeBack(town.marketId, { orderId, returnId, part, whole: 1_000 })

  it('takes back as many of the points as it is of the order', async () => {
    const orderId = await earned()
    await refund(orderId, 300)
    expect(await pointsOf()).toBe(7)
    await refund(orderId, 700)
    expect(await pointsOf()).toBe(0)
  })

  it('takes them back once by the same refund', async () => {
    const orderId = await earned()
    const returnId = uuid()
    await refund(orderId, 200, returnId)
    await expect(refund(orderId, 200, returnId)).rejects.toMatchObject({ code: 'already_booked' })
    expect(await pointsOf()).toBe(8)
  })

  it('writes off what was spent of them, and says so', async () => {
    const orderId = await earned()
    await spend({ customerId: customer.id, marketId: town.marketId, amount: 6, by: 'points' })
    await refund(orderId, 1_000)
    expect(await pointsOf()).toBe(0)
    const { rows } = await town.sql.query<{ data: object }>(
      `select data from events where name = 'points.written_off' and data->>'orderId' = $1`,
      [orderId],
    )
    expect(rows).toMatchObject([{ data: { amount: 6, customerId: customer.id } }])
  })
})

it('leaves books that add up', async () => {
  expect((await verifyLedger(boundApp().db)).differences).toEqual([])
})
