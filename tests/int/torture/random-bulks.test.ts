import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { orderBulk } from '../../factories/bulk-orders'
import { makePromotion } from '../../factories/promotions'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { expectedTotal, type Terms } from './expected-total'
import { findBreaches } from './laws'

const SEED = 20_261_122

const TERMS: Terms = {
  currency: 'XAF',
  deliveryBase: 500,
  deliveryPerKm: 105,
  serviceBasisPoints: 333,
  smallOrderThreshold: 4_000,
  smallOrderFee: 275,
  taxBasisPoints: 1_925,
  taxIncluded: true,
  deal: { percent: 10, most: 1_500, fundedBy: 'platform' },
}

const PRICES = [350, 1_001, 2_475, 7_777]

const lines = fc.uniqueArray(
  fc.record({ dish: fc.nat({ max: PRICES.length - 1 }), quantity: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, maxLength: 3, selector: ({ dish }) => dish },
)

const wish = fc.record({
  common: lines,
  deliveries: fc.array(
    fc.record({
      own: fc.option(lines, { nil: undefined }),
      tip: fc.integer({ min: 0, max: 2_000 }),
      north: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
      east: fc.double({ min: -0.03, max: 0.03, noNaN: true }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
})

interface Quoted {
  total: { amount: number }
  deliveries: { total: { amount: number }; distanceMeters: number }[]
}

let server: TestServer
let town: Town
let dishes: string[]

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query(
    `update markets set delivery_base = $1, delivery_per_km = $2, service_basis_points = $3, small_order_threshold = $4, small_order_fee = $5,
         tax_basis_points = $6, tax_included = true`,
    [500, 105, 333, 4_000, 275, 1_925],
  )
  await makePromotion(town, TERMS.deal)
  dishes = []
  for (const price of PRICES) dishes.push(await town.product({ price }))
})

afterAll(async () => {
  await town?.close()
  await server?.stop()
})

it('charges for random bulk orders what was quoted, which is the sum of their orders and of the formula, to the unit', async () => {
  const said = (wanted: { dish: number; quantity: number }[]) =>
    wanted.map(({ dish, quantity }) => ({ productId: dishes[dish], quantity }))
  const priced = (wanted: { dish: number; quantity: number }[]) =>
    wanted.map(({ dish, quantity }) => ({ unitPrice: PRICES[dish] ?? 0, quantity }))
  for (const { common, deliveries } of fc.sample(wish, { seed: SEED, numRuns: 60 })) {
    const body = {
      lines: said(common),
      deliveries: deliveries.map(({ own, tip, north, east }, index) => ({
        address: { line1: `${index} Rue Joss`, city: 'Douala', lat: CENTRE.lat + north, lng: CENTRE.lng + east },
        contact: { name: 'Office', phone: '+237699000333' },
        tip,
        ...(own && { lines: said(own) }),
      })),
    }
    const { token } = town.people.customer
    const quoted = await town.api.post<Quoted>('/api/orders/bulk/quote', { token, body })
    const due = deliveries.map(({ own, tip }, index) => {
      const distanceMeters = quoted.body.deliveries[index]?.distanceMeters ?? 0
      return expectedTotal(TERMS, { lines: priced(own ?? common), distanceMeters, tip })
    })
    expect(quoted.body.deliveries.map(({ total }) => total.amount)).toEqual(due)
    const sum = due.reduce((total, each) => total + each, 0)
    expect(quoted.body.total.amount).toBe(sum)
    const placed = await orderBulk(town, { ...body, expectedTotal: sum })
    expect(placed.body.orders.map(({ total }) => total.amount)).toEqual(due)
    const { rows } = await town.sql.query(
      'select sum(total)::int as sum, sum(p.amount)::int as paid from orders o join payments p on p.order_id = o.id where o.bulk_id = $1',
      [placed.body.id],
    )
    expect(rows).toEqual([{ sum, paid: sum }])
  }
  expect(await findBreaches(town.sql)).toEqual([])
}, 120_000)
