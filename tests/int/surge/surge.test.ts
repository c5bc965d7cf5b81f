import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { priceSurgeJob } from '../../../src/jobs/price-surge'
import { clearStreets, goOnline } from '../../factories/dispatching'
import { noonSlot, takeLaterOrders } from '../../factories/slots'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { findBreaches } from '../torture/laws'

let server: TestServer
let town: Town

// Without a worker: the job runs when a test says so.
beforeAll(async () => {
  server = await startTestServer({ WAYBILL_ROLE: 'api' })
  town = await makeTown(server)
})

beforeEach(async () => {
  await clearStreets(town)
  await town.sql.query('delete from carts; delete from surge_cells; delete from tariffs; delete from promotions')
  await town.sql.query(`
    update markets set surge_enabled = true, surge_minimum_orders = 3, surge_cap_basis_points = 15000, surge_cap_amount = null,
      surge_hours = null, surge_driver_basis_points = 8000`)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Amounts {
  deliveryFee: number
  surgeFee: number
  total: { amount: number }
}
interface Quoted extends Amounts {
  surge: { multiplier: number; reason: string; until: string; heldUntil: string | null } | null
}
interface Refused {
  errors: { message: string; data: Record<string, unknown> }[]
}

const customer = () => town.people.customer.token
const fill = (token = customer()) =>
  town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
const quote = (more: object = {}, locale: 'en' | 'fr' = 'en') =>
  town.api.post<Quoted & Refused>('/api/cart/quote', { token: customer(), locale, body: { address: ADDRESS, ...more } })
const order = (more: object = {}, token = customer()) =>
  town.api.post<{ id: string } & Amounts & Refused>('/api/orders', {
    token,
    body: { address: ADDRESS, payment: { method: 'cash' }, ...more },
  })
const detailsOf = ({ body }: { body: Refused }) => body.errors[0]?.data

/** So many looks of the schedule, one after the other. */
async function look(times = 1): Promise<void> {
  for (let done = 0; done < times; done++) await priceSurgeJob.run(boundApp(), {})
}

/** As if nothing had asked for the levels for ten minutes. */
const letHoldsEnd = () => town.sql.query(`update surge_cells set until = now() - interval '1 second'`)

/** Orders that wait at the counter of `mine`, and nobody to fetch them; placed before anything is looked at. */
async function rush(count = 4): Promise<void> {
  const { token } = town.people.otherCustomer
  for (let placed = 0; placed < count; placed++) {
    await fill(token)
    expect((await order({}, token)).status).toBe(201)
  }
}

const levels = async () =>
  (await town.sql.query(`select reason, max(after)::int as after from surge_levels group by reason order by reason`))
    .rows

describe('where many orders wait and nobody drives', () => {
  it('the quote tells the multiplier, why and until when, the order pays just that, and keeps what it was', async () => {
    await rush()
    await look(3)
    await fill()
    const { body: french } = await quote({}, 'fr')
    const { body: told } = await quote({ tip: 200 })
    expect(told.surge).toMatchObject({ multiplier: 1.3 })
    expect(told.surge?.reason).toMatch(/^Many orders and few couriers here: delivery ×1\.3 until about \d\d:\d\d\.$/)
    expect(french.surge?.reason).toMatch(/^Beaucoup de commandes et peu de livreurs ici : livraison ×1,3 jusque vers/)
    expect(told.surgeFee).toBe(Math.round(told.deliveryFee * 0.3))
    expect(told.total.amount).toBe(1_000 + told.deliveryFee + told.surgeFee + 200)
    const placed = await order({ tip: 200 })
    expect(placed.status).toBe(201)
    expect(placed.body).toMatchObject({ surgeFee: told.surgeFee, total: told.total })
    const { rows } = await town.sql.query('select surge_fee::int as fee, pricing from orders where id = $1', [
      placed.body.id,
    ])
    expect(rows[0]).toMatchObject({
      fee: told.surgeFee,
      pricing: { surge: { multiplier: 13_000, demand: 4, supply: 0, driverBasisPoints: 8_000, capAmount: null } },
    })
    expect(await findBreaches(town.sql)).toEqual([])
  })

  it('it falls once couriers have come and nothing asked for it any more, and each change is kept', async () => {
    await rush()
    await look(2)
    for (const driver of [town.people.driver, town.people.otherDriver]) await goOnline(town, driver)
    await town.sql.query(`update deliveries set status = 'cancelled', closed_at = now()
      where id in (select id from deliveries where closed_at is null limit 2)`)
    await look(12)
    await fill()
    expect((await quote()).body.surge?.multiplier).toBe(1.2)
    await letHoldsEnd()
    await look()
    await town.sql.query('update carts set told = null')
    expect((await quote()).body).toMatchObject({ surge: null, surgeFee: 0 })
    expect(await levels()).toEqual([
      { reason: 'rose', after: 13_000 },
      { reason: 'fell', after: 10_000 },
    ])
    await expect(town.sql.query('delete from surge_levels')).rejects.toThrow('append-only')
  })
})

describe('who looks on', () => {
  it('finds the fee on the restaurant’s card, and the cell with its facts on the map', async () => {
    await rush()
    await look(3)
    const near = new URLSearchParams({ market: 'testville', lat: String(ADDRESS.lat), lng: String(ADDRESS.lng) })
    type Card = { slug: string; deliveryFee: { amount: number }; surge: object | null }
    const cards = async () => (await town.api.get<{ docs: Card[] }>(`/api/catalog/restaurants?${near}`)).body.docs
    const [card] = await cards()
    const fee = { amount: Math.round((card?.deliveryFee.amount ?? 0) * 0.3), currency: 'XAF' }
    expect(card?.surge).toEqual({ multiplier: 1.3, fee })
    const found = await town.api.get<{ docs: { restaurant: Card }[] }>(`/api/catalog/search?q=${card?.slug}&${near}`)
    expect(found.body.docs[0]?.restaurant.surge).toEqual({ multiplier: 1.3, fee })
    type Map = { terms: object; cells: { multiplier: number; demand: number; names: string[]; outline: unknown[] }[] }
    const { body: map } = await town.api.get<Map>('/api/surge/cells?market=testville', {
      token: town.people.support.token,
    })
    expect(map.terms).toMatchObject({ enabled: true, acts: true, capBasisPoints: 15_000 })
    expect(map.cells[0]).toMatchObject({ multiplier: 13_000, demand: 4, supply: 0, names: ['Mine', 'Other'] })
    expect(map.cells[0]?.outline.length).toBeGreaterThan(6)
    await town.sql.query('update markets set surge_enabled = false')
    expect((await cards())[0]?.surge).toBeNull()
  })
})

describe('nobody pays a surge', () => {
  const surging = async () => {
    await rush()
    await look(3)
    await fill()
  }
  const free = async () => expect((await quote()).body).toMatchObject({ surge: null, surgeFee: 0 })

  it('where it is off, as it is until somebody switches it on, and what stood is ended in the history', async () => {
    const { rows } = await town.sql.query(
      `select column_default from information_schema.columns where column_name = 'surge_enabled' and table_name in ('markets', 'tariffs')`,
    )
    expect(rows).toEqual([{ column_default: 'false' }, { column_default: 'false' }])
    await surging()
    await town.sql.query('update markets set surge_enabled = false')
    await free()
    expect((await order()).status).toBe(201)
    await look()
    expect((await town.sql.query('select from surge_cells')).rowCount).toBe(0)
    expect(await levels()).toContainEqual({ reason: 'ended', after: 10_000 })
  })

  it('where a tariff that has begun since has none', async () => {
    await surging()
    const { status } = await town.api.post('/api/tariffs', {
      token: town.people.admin.token,
      body: { name: 'Calm', market: town.marketId, beginsAt: new Date(Date.now() - 1_000).toISOString() },
    })
    expect(status).toBe(201)
    await free()
  })

  it('outside of its hours', async () => {
    await surging()
    await town.sql.query(`update markets set surge_hours = $1`, [
      JSON.stringify({ week: Array.from({ length: 7 }, () => []), special: [] }),
    ])
    await free()
  })

  it('where nobody has looked for three minutes', async () => {
    await surging()
    await town.sql.query(`update surge_cells set looked_at = now() - interval '181 seconds'`)
    await free()
  })

  it('in a zone that keeps it away', async () => {
    await surging()
    const shape = { kind: 'circle', center: ADDRESS, radiusMeters: 2_000 }
    const body = { name: 'Quiet', market: town.marketId, shape, surgeFree: true, deliveryBase: 500, deliveryPerKm: 100 }
    const made = await town.api.post('/api/zones', { token: town.people.admin.token, body })
    expect(made.status).toBe(201)
    await free()
    await town.sql.query('delete from zones')
  })

  it('who orders for later', async () => {
    await surging()
    await takeLaterOrders(town)
    const scheduledFor = (await noonSlot(town)).from
    expect((await quote({ scheduledFor })).body).toMatchObject({ surge: null, surgeFee: 0 })
    expect((await order()).code, 'what is told for later says nothing of now').toBe('stale')
    expect((await order({ scheduledFor })).body).toMatchObject({ surgeFee: 0 })
  })

  it('while too few orders wait to speak of a shortage', async () => {
    await rush(2)
    await look(3)
    await fill()
    await free()
  })
})

describe('a price that was told', () => {
  const surging = async (looks = 3) => {
    await rush()
    await look(looks)
    await fill()
  }

  it('is held for ten minutes while it rises, and not charged anew unsaid after that', async () => {
    await surging()
    const { body: told } = await quote()
    await look(9)
    expect((await quote()).body.surge).toMatchObject({ multiplier: 1.3, heldUntil: told.surge?.heldUntil })
    await town.sql.query(`update carts set told = told || jsonb_build_object('at', $1::text)`, [
      new Date(Date.now() - 11 * 60_000).toISOString(),
    ])
    const refused = await order()
    expect([refused.status, refused.code]).toEqual([409, 'stale'])
    expect(detailsOf(refused)).toMatchObject({ surge: { before: 1.3, after: 1.5 } })
    expect((await quote()).body.surge?.multiplier).toBe(1.5)
    expect((await order()).body.surgeFee).toBe(Math.round(told.deliveryFee / 2))
  })

  it('is what is charged where the surge rose meanwhile', async () => {
    await surging()
    const { body: told } = await quote()
    await look(9)
    expect((await order({ expectedTotal: told.total.amount })).body).toMatchObject({ surgeFee: told.surgeFee })
  })

  it('is asked for first: who never saw a quote is refused with the difference, and may name the total', async () => {
    await surging()
    const refused = await order()
    expect([refused.status, refused.code]).toEqual([409, 'stale'])
    expect(detailsOf(refused)).toMatchObject({ surge: { before: 1, after: 1.3 } })
    const { total } = (await quote()).body
    await town.sql.query('update carts set told = null')
    expect((await order({ expectedTotal: total.amount - 1 })).code).toBe('stale')
    expect((await order({ expectedTotal: total.amount })).status).toBe(201)
  })

  it('is never above the cap in money', async () => {
    await town.sql.query('update markets set surge_cap_amount = 40')
    await surging(9)
    expect((await quote()).body).toMatchObject({ surge: { multiplier: 1.5 }, surgeFee: 40 })
    expect((await order()).body.surgeFee).toBe(40)
  })

  it('binds where a promotion ends between the quote and the order', async () => {
    await town.sql.query('update markets set surge_enabled = false')
    const made = await town.api.post('/api/promotions', {
      token: town.people.admin.token,
      body: { name: 'Lunch', market: town.marketId, kind: 'percentage', percent: 50, fundedBy: 'platform' },
    })
    expect(made.status).toBe(201)
    await fill()
    const { body: told } = await quote()
    await town.sql.query('update promotions set active = false')
    const refused = await order({ tip: 100 })
    expect([refused.status, refused.code]).toEqual([409, 'stale'])
    const before = told.total.amount + 100
    expect(detailsOf(refused)).toMatchObject({ total: { before, after: before + 500 } })
    await quote({ tip: 100 })
    expect((await order({ tip: 100 })).status).toBe(201)
  })
})
