import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makePromotion } from '../../factories/promotions'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let dish: string
let drink: string

interface Priced {
  id: string
  subtotal: number
  discount: number
  discounts: { promotionId: string; name: string; code?: string; kind: string; amount: number }[]
  deliveryFee: number
  tax: number
  total: { amount: number }
  lines: { productId: string; discount: number }[]
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query('update markets set tax_basis_points = 1000, tax_included = false where id = $1', [
    town.marketId,
  ])
  dish = await town.product({ price: 2_000 })
  drink = await town.product({ price: 500 })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

beforeEach(async () => {
  await town.sql.query('update promotions set active = false')
  await town.sql.query('delete from carts')
})

const token = () => town.people.customer.token

async function fill(...products: [string, number][]) {
  for (const [productId, quantity] of products)
    await town.api.post('/api/cart/add', { token: token(), body: { productId, quantity } })
}

const quote = (more: object = {}, locale: 'en' | 'fr' = 'en') =>
  town.api.post<Priced>('/api/cart/quote', { token: token(), locale, body: { address: ADDRESS, ...more } })
const order = (more: object = {}) =>
  town.api.post<Priced>('/api/orders', {
    token: token(),
    body: { address: ADDRESS, payment: { method: 'cash' }, ...more },
  })

const refusal = ({ status, code, body }: Awaited<ReturnType<typeof quote>>) => {
  const { errors } = body as unknown as { errors: { message: string; data: { reason: string; missing?: number } }[] }
  return [status, code, errors[0]?.data.reason, errors[0]?.message.replaceAll(/[\u00a0\u202f]/g, ' ')]
}

const used = async (id: string) =>
  (
    await town.sql.query('select used_count::int as count, used_amount::int as amount from promotions where id = $1', [
      id,
    ])
  ).rows[0]

describe('a promotion without a code', () => {
  it('comes by itself, is told by its name, and the order costs what the quote said', async () => {
    const id = await makePromotion(town, { percent: 10, most: 400 })
    await fill([dish, 2], [drink, 1])
    const quoted = (await quote({}, 'fr')).body
    expect(quoted).toMatchObject({
      subtotal: 4_500,
      discount: 400,
      discounts: [{ promotionId: id, name: 'Une offre', kind: 'percentage', amount: 400 }],
      // The platform's gift lowers no tax.
      tax: 450,
    })
    expect(quoted.lines.map(({ discount }) => discount)).toEqual([356, 44])
    const ordered = await order({ expectedTotal: quoted.total.amount })
    expect([ordered.status, ordered.body.total, ordered.body.discount]).toEqual([201, quoted.total, 400])
    expect(await used(id)).toEqual({ count: 1, amount: 400 })
    const { rows } = await town.sql.query(
      `select o.discounts, (select array_agg(l.discount::int order by l.position) from order_lines l where l.order_id = o.id) as lines,
         r.amount::int, r.by_platform::int as platform, r.customer_key as key
       from orders o join promotion_redemptions r on r.order_id = o.id where o.id = $1`,
      [ordered.body.id],
    )
    expect(rows[0]).toMatchObject({
      discounts: [{ promotionId: id, name: 'A deal', amount: 400, byRestaurant: 0, byPlatform: 400, off: 'items' }],
      lines: [356, 44],
      amount: 400,
      platform: 400,
      key: `user:${town.people.customer.id}`,
    })
  })

  it('of the restaurant lowers the tax', async () => {
    await makePromotion(town, { kind: 'fixed', amount: 1_000, restaurant: town.mine.id, fundedBy: 'restaurant' })
    await fill([dish, 2])
    expect((await quote()).body).toMatchObject({ discount: 1_000, tax: 300 })
  })

  it('of another restaurant, another market or another hour stays away', async () => {
    await makePromotion(town, { restaurant: town.other.id, fundedBy: 'restaurant' })
    await makePromotion(town, { restaurants: [town.other.id] })
    await makePromotion(town, { hours: { week: [[], [], [], [], [], [], []], special: [] } })
    await makePromotion(town, { products: [drink] })
    await fill([dish, 1])
    expect((await quote()).body).toMatchObject({ discount: 0, discounts: [] })
  })

  it('takes the delivery off, of which no line carries a part', async () => {
    await makePromotion(town, { kind: 'free_delivery' })
    await fill([dish, 1])
    const { body } = await quote()
    expect(body.discount).toBe(body.deliveryFee)
    expect(body.lines[0]?.discount).toBe(0)
  })

  it('that ended after the quote is told and never charged in silence', async () => {
    const id = await makePromotion(town)
    await fill([dish, 1])
    const { total } = (await quote()).body
    await town.sql.query(`update promotions set ends_at = now() - interval '1 second' where id = $1`, [id])
    const answer = await order({ expectedTotal: total.amount })
    expect([answer.status, answer.code]).toEqual([409, 'stale'])
    expect(await used(id)).toEqual({ count: 0, amount: 0 })
  })

  it('gives its use back when the order is cancelled, once', async () => {
    const id = await makePromotion(town, { uses: 1, perCustomer: 1 })
    await fill([dish, 1])
    const { body } = await order()
    expect(body.discount).toBe(200)
    await fill([dish, 1])
    expect((await quote()).body.discount).toBe(0)
    await town.api.post(`/api/orders/${body.id}/cancel`, { token: token(), body: {} })
    expect(await used(id)).toEqual({ count: 0, amount: 0 })
    expect((await quote()).body.discount).toBe(200)
    const again = await town.api.post(`/api/orders/${body.id}/cancel`, { token: token(), body: {} })
    expect(again.status).toBe(409)
    expect(await used(id)).toEqual({ count: 0, amount: 0 })
  })

  it('gives it back when the restaurant declines', async () => {
    const id = await makePromotion(town)
    await fill([dish, 1])
    const { body } = await order()
    expect(await used(id)).toEqual({ count: 1, amount: 200 })
    const declined = await town.api.post(`/api/orders/${body.id}/decline`, {
      token: town.people.owner.token,
      body: { reason: 'Out of gas' },
    })
    expect(declined.status).toBe(200)
    expect(await used(id)).toEqual({ count: 0, amount: 0 })
  })
})

describe('a code', () => {
  it('counts whatever its letters look like, and is told with the discount', async () => {
    await makePromotion(town, { code: 'MIDI10' })
    await fill([dish, 1])
    expect((await quote()).body.discount).toBe(0)
    expect((await quote({ promoCode: ' midi10 ' })).body).toMatchObject({
      discount: 200,
      discounts: [{ code: 'MIDI10', amount: 200 }],
    })
    expect((await order({ promoCode: 'Midi10' })).body.discount).toBe(200)
  })

  it.each<[string, Parameters<typeof makePromotion>[1], string]>([
    ['not_yet', { startsAt: new Date('2200-01-01') }, 'This code does not count yet.'],
    ['expired', { endsAt: new Date('2020-01-01') }, 'This code has expired.'],
    ['used_up', { budget: 199 }, 'This code is used up.'],
    [
      'wrong_time',
      { hours: { week: [[], [], [], [], [], [], []], special: [] } },
      'This code counts on other days or at other hours.',
    ],
    ['below_minimum', { minimum: 2_500 }, 'Add FCFA 500 more to the cart for this code to count.'],
    ['not_first_order', { firstOrder: true }, 'This code is for the first order.'],
    ['unknown', { active: false }, 'This code is not known here.'],
  ])('is refused as %s', async (reason, wish, message) => {
    const code = `C${uuid().slice(-10)}`.toUpperCase()
    await makePromotion(town, { ...wish, code })
    await fill([dish, 1])
    expect(refusal(await quote({ promoCode: code }))).toEqual([422, 'promo_refused', reason, message])
    expect(refusal(await order({ promoCode: code }))).toEqual([422, 'promo_refused', reason, message])
  })

  it('is refused in French, with what is missing', async () => {
    await makePromotion(town, { code: 'GROS', minimum: 3_500 })
    await fill([dish, 1])
    expect(refusal(await quote({ promoCode: 'gros' }, 'fr'))[3]).toBe(
      'Ajoutez encore 1 500 FCFA au panier pour que ce code compte.',
    )
  })

  it('of other restaurants, of other items, of another market says no more than that', async () => {
    const market = uuid()
    await town.sql.query(
      `insert into markets (id, name, slug, code, country, currency, time_zone, lat, lng) values ($1, 'Far', 'far', 'FAR', 'US', 'USD', 'UTC', 0, 0)`,
      [market],
    )
    await makePromotion(town, { code: 'THEIRS', restaurant: town.other.id, fundedBy: 'restaurant' })
    await makePromotion(town, { code: 'DRINKS', products: [drink] })
    await makePromotion(town, { code: 'FARAWAY', marketId: market })
    await fill([dish, 1])
    const reasons = []
    for (const promoCode of ['THEIRS', 'DRINKS', 'FARAWAY', 'NOTHING'])
      reasons.push(refusal(await quote({ promoCode }))[2])
    expect(reasons).toEqual(['wrong_restaurant', 'wrong_items', 'unknown', 'unknown'])
  })

  it('that loses against something better is not told, and not used', async () => {
    const small = await makePromotion(town, { code: 'SMALL', percent: 5 })
    await makePromotion(town, { percent: 20 })
    await fill([dish, 1])
    expect((await quote({ promoCode: 'SMALL' })).body.discounts).toMatchObject([{ amount: 400 }])
    expect((await order({ promoCode: 'SMALL' })).status).toBe(201)
    expect(await used(small)).toEqual({ count: 0, amount: 0 })
  })

  it('counts once for each guest’s telephone', async () => {
    await makePromotion(town, { code: 'ONCE', perCustomer: 1 })
    const guest = async (phone: string) => {
      const added = await town.api.post<{ token: string }>('/api/cart/add', { body: { productId: dish, quantity: 1 } })
      const options = { cartToken: added.body.token }
      const asked = { address: ADDRESS, promoCode: 'once' }
      const quoted = await town.api.post<Priced>('/api/cart/quote', { ...options, body: { ...asked, phone } })
      const contact = { name: 'Guest', phone }
      const body = { ...asked, contact, payment: { method: 'cash' } }
      const placed = await town.api.post('/api/orders', { ...options, body })
      return [quoted.status, placed.status]
    }
    expect(await guest('+237 699 00 12 34')).toEqual([200, 201])
    expect(await guest('699001234')).toEqual([422, 422])
    expect(await guest('+237699001235')).toEqual([200, 201])
  })

  it('cannot be guessed for long, and a good one does not count against who knows it', async () => {
    await makePromotion(town, { code: 'SECRET77' })
    const { token: sly } = await town.person('customer')
    await town.api.post('/api/cart/add', { token: sly, body: { productId: dish, quantity: 1 } })
    const guess = async (promoCode: string) =>
      (await town.api.post('/api/cart/quote', { token: sly, body: { address: ADDRESS, promoCode } })).code
    for (let n = 0; n < 40; n++) expect(await guess('SECRET77')).toBeUndefined()
    for (let n = 0; n < 30; n++) expect(await guess(`SECRET${n}`)).toBe('promo_refused')
    expect(await guess('SECRET31')).toBe('rate_limited')
    expect(await guess('SECRET77')).toBe('rate_limited')
    const plain = await town.api.post('/api/cart/quote', { token: sly, body: { address: ADDRESS } })
    expect(plain.status).toBe(200)
  })
})
