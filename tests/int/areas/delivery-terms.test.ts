import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

beforeEach(async () => {
  const { token } = town.people.customer
  await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
})

afterEach(async () => {
  await town.sql.query('delete from carts; delete from areas; delete from zones; delete from tariffs')
  await town.sql.query(`update markets set address_format = 'simple'`)
  await town.sql.query('update restaurants set delivery_radius_meters = null, minimum_order = 0')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Refused {
  errors: { message: string; data: Record<string, unknown> }[]
}
interface Quoted {
  deliveryFee: number
  subtotal: number
  zone: { name: string } | null
  minimumOrder: number
  total: { amount: number }
}

const AKWA = { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }
const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const drawn = (...rings: number[][][]) => ({
  kind: 'polygon',
  geometry: { type: 'MultiPolygon', coordinates: [rings] },
})
const AROUND = drawn(square(9.65, 4.0, 0.1))

const make = (slug: string, body: object, locale: 'en' | 'fr' = 'en') =>
  town.api.post<Refused>(`/api/${slug}`, {
    token: town.people.admin.token,
    locale,
    body: { market: town.marketId, ...body },
  })
const quote = (address: object = AKWA, locale: 'en' | 'fr' = 'en') =>
  town.api.post<Quoted & Refused>('/api/cart/quote', { token: town.people.customer.token, locale, body: { address } })
const order = (more: object = {}) =>
  town.api.post<{ id: string } & Refused>('/api/orders', {
    token: town.people.customer.token,
    body: { address: AKWA, payment: { method: 'cash' }, ...more },
  })
const detailsOf = ({ body }: { body: Refused }) => body.errors[0]?.data

describe('an area that an admin draws', () => {
  it('is delivered to from then on, and nothing else of the market', async () => {
    expect((await quote()).status).toBe(200)
    expect((await make('areas', { name: 'South', shape: drawn(square(9.65, 4.0, 0.05)) })).status).toBe(201)
    const outside = await quote()
    expect([outside.status, detailsOf(outside)]).toEqual([
      422,
      { code: 'out_of_area', reason: 'outside_areas', availableAreas: ['South'] },
    ])
    expect((await quote({ ...AKWA, lat: 4.03 })).status).toBe(200)
    expect((await make('areas', { name: 'North', shape: AROUND })).status).toBe(201)
    expect((await quote()).status).toBe(200)
    expect(
      (await make('areas', { name: 'Airport', excluded: true, shape: drawn(square(9.69, 4.05, 0.02)) })).status,
    ).toBe(201)
    expect(detailsOf(await quote())).toMatchObject({ reason: 'excluded_area', availableAreas: ['South', 'North'] })
    expect((await order()).code).toBe('out_of_area')
  })

  it.each([
    [
      drawn([
        [9.6, 4],
        [9.8, 4.1],
        [9.8, 4],
        [9.6, 4.1],
        [9.6, 4],
      ]),
      'Le contour se croise lui-même.',
    ],
    [
      drawn([
        [9.6, 4],
        [9.8, 4],
        [9.8, 4.1],
        [9.6, 4.1],
      ]),
      'Un anneau est resté ouvert',
    ],
    [drawn(square(4, 9.6, 0.1)), 'Latitude et longitude sont inversées'],
    [drawn(square(179.95, 4, 0.1)), 'Un sommet est hors du monde'],
    [{ kind: 'circle', center: { lat: 48.85, lng: 2.35 }, radiusMeters: 1_000 }, 'plus de 500 km'],
    [{ kind: 'municipalities', names: [] }, 'Nommez au moins une municipalité.'],
  ])('is refused with its flaw, in French', async (shape, words) => {
    const { status, body } = await make('areas', { name: 'X', shape }, 'fr')
    expect(status).toBe(400)
    expect(JSON.stringify(body.errors)).toContain(words)
  })
})

describe('a zone', () => {
  it('has its own fee, which the quote names, the order keeps, and a later change does not touch', async () => {
    const made = await make('zones', { name: 'Across', shape: AROUND, deliveryBase: 900, deliveryPerKm: 0 })
    expect(made.status).toBe(201)
    const { body } = await quote()
    expect(body).toMatchObject({ deliveryFee: 900, zone: { name: 'Across' }, minimumOrder: 0 })
    const placed = await order({ expectedTotal: body.total.amount })
    expect(placed.status).toBe(201)
    await town.sql.query('update zones set delivery_base = 1500')
    const { rows } = await town.sql.query('select pricing from orders where id = $1', [placed.body.id])
    expect(rows[0].pricing).toMatchObject({
      fees: { deliveryBase: 900, deliveryPerKm: 0 },
      zone: { name: { en: 'Across' } },
    })
  })

  it('that changed since the quote is not charged silently', async () => {
    await make('zones', { name: 'Across', shape: AROUND, deliveryBase: 900, deliveryPerKm: 0 })
    const told = (await quote()).body.total.amount
    await town.sql.query('update zones set delivery_base = 1500')
    const refused = await order({ expectedTotal: told })
    expect(refused.code).toBe('stale')
    expect(detailsOf(refused)).toMatchObject({ total: { before: told, after: told + 600 } })
  })

  it('of a restaurant in another market is refused', async () => {
    const { rows } = await town.sql.query(
      `insert into markets (id, name, slug, code, country, currency, time_zone, lat, lng)
       values (gen_random_uuid(), 'Else', 'else', 'ELS', 'CM', 'XAF', 'Africa/Douala', 4, 9) returning id`,
    )
    const made = await make('zones', { market: rows[0].id, restaurant: town.mine.id, name: 'X', shape: AROUND })
    expect([made.status, made.code]).toEqual([400, 'validation_failed'])
  })

  it('asks for a minimum and says what is missing; so does a restaurant', async () => {
    await make('zones', { name: 'Across', shape: AROUND, deliveryBase: 900, minimumOrder: 2_500 })
    const below = await quote(AKWA, 'fr')
    expect([below.status, detailsOf(below)]).toEqual([
      422,
      { code: 'minimum_not_reached', minimum: 2_500, missing: 1_500, currency: 'XAF' },
    ])
    expect(below.body.errors[0]?.message).toContain('minimum')
    expect((await order()).code).toBe('minimum_not_reached')
    await town.sql.query('delete from zones')
    await town.sql.query('update restaurants set minimum_order = 1001')
    expect(detailsOf(await quote())).toMatchObject({ missing: 1 })
    await town.sql.query('update restaurants set minimum_order = 1000')
    expect((await quote()).body.minimumOrder).toBe(1_000)
  })
})

describe('a restaurant’s own radius', () => {
  it('ends where it says', async () => {
    await town.sql.query('update restaurants set delivery_radius_meters = 1000')
    expect(detailsOf(await quote())).toMatchObject({ code: 'out_of_area', reason: 'beyond_restaurant' })
    await town.sql.query('update restaurants set delivery_radius_meters = 1200')
    expect((await quote()).status).toBe(200)
  })
})

describe('a tariff', () => {
  it('holds from its moment on, and not a moment sooner', async () => {
    const before = (await quote()).body.deliveryFee
    const in_ = (ms: number) => new Date(Date.now() + ms).toISOString()
    expect((await make('tariffs', { name: 'Next', beginsAt: in_(3_600_000), deliveryBase: 700 })).status).toBe(201)
    expect((await quote()).body.deliveryFee).toBe(before)
    expect((await make('tariffs', { name: 'Now', beginsAt: in_(-1_000), deliveryBase: 650 })).status).toBe(201)
    expect((await quote()).body.deliveryFee).toBe(650)
    await town.sql.query(`update tariffs set begins_at = now() - interval '1 millisecond' where name = 'Next'`)
    expect((await quote()).body.deliveryFee).toBe(700)
  })

  it('is one at a time', async () => {
    const body = { name: 'One', beginsAt: '2030-01-01T00:00:00.000Z' }
    expect((await make('tariffs', body)).status).toBe(201)
    expect((await make('tariffs', body)).status).toBe(400)
  })
})

describe('an address', () => {
  const judge = (address: object, locale: 'en' | 'fr' = 'en', market?: string) =>
    town.api.post('/api/compliance/validate-delivery-area', { locale, body: { address, market } })

  it('is judged for anybody, with what is served in its place', async () => {
    await make('areas', { name: 'South', shape: drawn(square(9.65, 4.0, 0.05)) })
    expect((await judge({ ...AKWA, lat: 4.03 })).body).toEqual({
      approved: true,
      reason: null,
      code: null,
      fields: [],
      market: 'testville',
      availableAreas: ['South'],
    })
    expect((await judge(AKWA, 'fr')).body).toMatchObject({
      approved: false,
      reason: 'Cette adresse est en dehors des zones desservies.',
      code: 'outside_areas',
    })
    expect((await judge(AKWA, 'en', 'nowhere')).code).toBe('not_found')
    expect((await judge({ line1: '1 Rue Joss', city: 'Douala' })).code).toBe('validation_failed')
  })

  it('is told what its market’s format asks for; at the quote its pin is enough, and nothing may be written wrongly', async () => {
    await town.sql.query(`update markets set address_format = 'us'`)
    expect((await judge({ ...AKWA, region: 'FL', postalCode: '3316' })).body).toMatchObject({
      approved: false,
      code: 'address_incomplete',
      fields: [{ path: 'address.postalCode', message: 'A ZIP code is five digits, or nine as 78701-1234.' }],
    })
    expect((await judge({ ...AKWA, postalCode: '33161' }, 'fr')).body).toMatchObject({
      approved: false,
      code: 'address_incomplete',
      fields: [{ path: 'address.region', message: 'L’État manque.' }],
    })
    const refused = await quote({ ...AKWA, postalCode: '3316' }, 'fr')
    expect([refused.code, detailsOf(refused)?.fields]).toMatchObject([
      'validation_failed',
      [{ path: 'address.postalCode' }],
    ])
    expect((await quote(AKWA)).status).toBe(200)
    expect((await quote({ ...AKWA, region: 'FL', postalCode: '33161' })).status).toBe(200)
  })

  it('that is kept tells whether it is served, today', async () => {
    const { token } = await town.person('customer')
    const kept = await town.api.post<{ id: string }>('/api/users/addresses', { token, body: AKWA })
    expect(kept.body).toMatchObject({ inServiceArea: true })
    await make('areas', { name: 'South', shape: drawn(square(9.65, 4.0, 0.05)) })
    const list = await town.api.get<{ docs: object[] }>('/api/users/addresses', { token })
    expect(list.body.docs).toMatchObject([{ id: kept.body.id, inServiceArea: false }])
    const moved = { ...AKWA, ...CENTRE, lat: 4.03, quarter: 'Bonanjo', postalCode: 'BP 1' }
    const put = await town.api.call('PUT', `/api/users/addresses/${kept.body.id}`, { token, body: moved })
    expect(put.body).toMatchObject({ inServiceArea: true, quarter: 'Bonanjo', postalCode: 'BP 1' })
  })
})
