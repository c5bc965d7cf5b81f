import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clearStreets, drive, goOnline } from '../../factories/dispatching'
import { nameAuthority } from '../../factories/finance'
import { balanceOf, postingsOf } from '../../factories/ledger'
import { DOUALA, FLORIDA } from '../../factories/market-terms'
import { makePromotion } from '../../factories/promotions'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(() => clearStreets(town))

afterAll(async () => {
  await town.close()
  await server.stop()
})

const names = () => ({
  market: town.marketId,
  restaurant: town.mine.id,
  driver: town.people.driver.driverId ?? '',
})
const METERS_PER_DEGREE = 111_195

interface Sale {
  price: number
  quantity?: number
  meters: number
  tip: number
  total: number
}

const DELIVERED = ['arrived-pickup', 'picked-up', 'arrived', 'delivered']

/** Orders, cooks and drives, all through the API. */
async function sell({ price, quantity = 1, meters, tip, total }: Sale, steps = DELIVERED) {
  const { api, people } = town
  const { token } = people.customer
  const productId = await town.product({ price })
  await api.post('/api/cart/add', { token, body: { productId, quantity } })
  const address = { line1: '1 Rue Joss', city: 'Douala', lat: CENTRE.lat + meters / METERS_PER_DEGREE, lng: CENTRE.lng }
  const placed = await api.post<{ id: string; total: { amount: number } }>('/api/orders', {
    token,
    body: { address, payment: { method: 'cash' }, tip },
  })
  expect(placed.body.total?.amount, JSON.stringify(placed.body)).toBe(total)
  const { id } = placed.body
  await goOnline(town, people.driver)
  await api.post(`/api/orders/${id}/accept`, { token: people.owner.token, body: { prepMinutes: 1 } })
  const deliveryId = await drive(town, people.driver, id, steps)
  return { id, deliveryId }
}

/** The terms of a market as its form stores them. */
async function market(terms: Record<string, unknown>) {
  const set = Object.keys(terms).map((column, index) => `${column} = $${index + 2}`)
  await town.sql.query(`update markets set ${set.join(', ')} where id = $1`, [town.marketId, ...Object.values(terms)])
}

const settle = (key?: string) =>
  town.api.post<{ settled: { amount: number }; orders: number }>(
    `/api/drivers/${town.people.driver.driverId}/settle-cash`,
    { token: town.people.admin.token, key },
  )
const held = (currency: string) => balanceOf(town.sql, `driver:${town.people.driver.driverId}:cash_held:${currency}`)

describe('the worked examples of states.md, paid at the door', () => {
  it('books the order of Douala', async () => {
    await market(DOUALA)
    const { id } = await sell({ price: 8_500, meters: 3_350, tip: 500, total: 10_000 })
    expect(await postingsOf(town.sql, `order:${id}:cash`, names())).toEqual({
      'driver:driver:cash_held:XAF': 10_000,
      'market:market:escrow:XAF': -10_000,
    })
    expect(await postingsOf(town.sql, `order:${id}:delivered`, names())).toEqual({
      'market:market:escrow:XAF': 10_000,
      'restaurant:restaurant:payable:XAF': -7_225,
      'market:market:commission:XAF': -1_275,
      'driver:driver:payable:XAF': -1_340,
      'market:market:delivery_margin:XAF': -160,
    })
    expect(await held('XAF')).toBe(10_000)
    expect((await settle()).body).toMatchObject({ settled: { amount: 10_000, currency: 'XAF' }, orders: 1 })
    expect(await held('XAF')).toBe(0)
  })

  it('books the order of Florida: tier of a plan, promotion of the platform, tax, a way dearer than its fee', async () => {
    await market(FLORIDA)
    await town.sql.query(
      `insert into commission_plans (id, name, market_id, restaurant_id, begins_at, first_basis_points) values
         (gen_random_uuid(), 'Mine', $1, $2, now() - interval '1 day', 1200),
         (gen_random_uuid(), 'To come', $1, $2, now() + interval '1 day', 100),
         (gen_random_uuid(), 'All others', $1, null, now() - interval '1 hour', 300)`,
      [town.marketId, town.mine.id],
    )
    await makePromotion(town, { kind: 'fixed', amount: 500, fundedBy: 'platform', uses: 1 })
    const florida = await nameAuthority(town, 'Florida')
    const { id } = await sell({ price: 2_100, quantity: 2, meters: 4_150, tip: 600, total: 5_293 })
    expect(await postingsOf(town.sql, `order:${id}:delivered`, { ...names(), florida })).toEqual({
      'market:market:escrow:USD': 5_293,
      'market:market:promotions:USD': 500,
      'market:market:delivery_margin:USD': 53,
      'restaurant:restaurant:payable:USD': -3_696,
      'market:market:commission:USD': -504,
      'market:market:service_fees:USD': -200,
      'driver:driver:payable:USD': -1_152,
      'authority:florida:tax:USD': -294,
    })
    const { rows } = await town.sql.query('select terms from journal_entries where key = $1', [`order:${id}:delivered`])
    expect(rows[0].terms).toEqual({
      commission: { base: 4_200, basisPoints: 1_200, tier: 'first', planId: expect.any(String) },
      tax: { base: 4_200, parts: [{ authorityId: florida, basisPoints: 700, amount: 294 }] },
    })
    expect(await held('USD')).toBe(5_293)
  })
})

it('settles the same cash once, though fifty ask at once', async () => {
  expect(await held('USD')).toBe(5_293)
  const answers = await Promise.all(Array.from({ length: 50 }, () => settle()))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(answers.map(({ body }) => body.settled.amount).filter((amount) => amount > 0)).toEqual([5_293])
  expect(await held('USD')).toBe(0)
  const { rows } = await town.sql.query(
    `select count(*)::int, sum(amount)::int from journal_entries where kind = 'cash.settled' and currency = 'USD'`,
  )
  expect(rows).toEqual([{ count: 1, sum: 5_293 }])
})

it('pays the driver for the way of goods that came back, and books nothing else', async () => {
  await market({ ...DOUALA, returned_pay_basis_points: 5_000 })
  const sale = { price: 8_500, meters: 3_350, tip: 500, total: 10_000 }
  const { id, deliveryId } = await sell(sale, ['arrived-pickup', 'picked-up', 'failed'])
  const back = await town.api.post(`/api/deliveries/${deliveryId}/returned`, {
    token: town.people.driver.token,
    body: {},
  })
  expect(back.status).toBe(200)
  expect(await postingsOf(town.sql, `order:${id}:returned`, names())).toEqual({
    'market:market:delivery_margin:XAF': 420,
    'driver:driver:payable:XAF': -420,
  })
  const { rows } = await town.sql.query('select kind from journal_entries where order_id = $1', [id])
  expect(rows).toEqual([{ kind: 'order.returned' }])
})

it.each([
  ['cancel', 'customer', 'late'],
  ['decline', 'owner', 'closed'],
] as const)('books nothing where no money moved: %s', async (verb, by, reason) => {
  await market(DOUALA)
  const { api, people } = town
  const productId = await town.product({ price: 8_500 })
  await api.post('/api/cart/add', { token: people.customer.token, body: { productId, quantity: 1 } })
  const address = { line1: '1 Rue Joss', city: 'Douala', ...CENTRE }
  const body = { address, payment: { method: 'cash' } }
  const { body: placed } = await api.post<{ id: string }>('/api/orders', { token: people.customer.token, body })
  const ended = await api.post(`/api/orders/${placed.id}/${verb}`, { token: people[by].token, body: { reason } })
  expect(ended.status).toBe(200)
  const { rows } = await town.sql.query('select kind from journal_entries where order_id = $1', [placed.id])
  expect(rows).toEqual([])
})
