import { afterAll, beforeAll, expect, it } from 'vitest'
import { makePromotion } from '../../factories/promotions'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { checkout, fillCarts, tally } from './crowd'
import { findBreaches } from './laws'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer({ DATABASE_POOL: '10' })
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** What the promotion says that it gave is what its redemptions and their orders gave. */
async function book(id: string) {
  const { rows } = await town.sql.query(
    `select p.used_count::int as uses, p.used_amount::int as amount, count(r.id)::int as redeemed, coalesce(sum(o.discount), 0)::int as taken
     from promotions p left join promotion_redemptions r on r.promotion_id = p.id and r.given_back_at is null left join orders o on o.id = r.order_id
     where p.id = $1 group by p.id`,
    [id],
  )
  return rows[0]
}

it('lets a hundred of five hundred redeem a code at once whose budget is for a hundred, and gives each use back', async () => {
  const productId = await town.product({ price: 1_000 })
  const id = await makePromotion(town, { code: 'HUNDRED', kind: 'fixed', amount: 250, budget: 25_000 })
  const guests = await fillCarts(town, 500, productId)
  const answers = await Promise.all(
    guests.map((guest, n) => checkout(town, guest, { promoCode: 'HUNDRED', phone: `+2376990${10_000 + n}` })),
  )
  expect(tally(answers)).toEqual({ 201: 100, '422 promo_refused': 400 })
  expect(await book(id)).toEqual({ uses: 100, amount: 25_000, redeemed: 100, taken: 25_000 })
  const cancelled = await Promise.all(
    answers.flatMap(({ status, body }, index) =>
      status === 201 ? [town.api.post(`/api/orders/${body.id}/cancel`, { ...guests[index], body: {} })] : [],
    ),
  )
  expect(tally(cancelled)).toEqual({ 200: 100 })
  expect(await book(id)).toEqual({ uses: 0, amount: 0, redeemed: 0, taken: 0 })
  expect(await findBreaches(town.sql)).toEqual([])
})

it('lets one telephone have two of fifty orders at once', async () => {
  const id = await makePromotion(town, { code: 'TWICE', kind: 'fixed', amount: 100, perCustomer: 2 })
  const guests = await fillCarts(town, 50, await town.product())
  const answers = await Promise.all(guests.map((guest) => checkout(town, guest, { promoCode: 'TWICE' })))
  expect(tally(answers)).toEqual({ 201: 2, '422 promo_refused': 48 })
  expect(await book(id)).toEqual({ uses: 2, amount: 200, redeemed: 2, taken: 200 })
})

it('never charges in silence who comes too late for what came by itself', async () => {
  const product = await town.product({ price: 1_000 })
  const id = await makePromotion(town, { kind: 'price_cut', amount: 500, products: [product], uses: 10 })
  const guests = await fillCarts(town, 60, product)
  const answers = await Promise.all(guests.map((guest, n) => checkout(town, guest, { phone: `+2376991${10_000 + n}` })))
  const { uses } = await book(id)
  expect(uses).toBe(10)
  const cheap = answers.filter(({ body }) => (body as { discount?: number }).discount === 500)
  expect(cheap).toHaveLength(10)
  for (const { status, code, body } of answers)
    expect(status === 201 ? (body as { discount?: number }).discount : code).toSatisfy(
      (told: unknown) => told === 500 || told === 0 || told === 'stale',
    )
})

it('waits in no circle where two promotions are combined', async () => {
  const product = await town.product({ price: 2_000 })
  const wish = { stacking: 'combinable', kind: 'fixed', amount: 100, products: [product], uses: 1_000 } as const
  const ids = [await makePromotion(town, wish), await makePromotion(town, wish), await makePromotion(town, wish)]
  const guests = await fillCarts(town, 60, product)
  const answers = await Promise.all(guests.map((guest, n) => checkout(town, guest, { phone: `+2376992${10_000 + n}` })))
  expect(tally(answers)).toEqual({ 201: 60 })
  for (const id of ids) expect(await book(id)).toMatchObject({ uses: 60, amount: 6_000, redeemed: 60 })
})
