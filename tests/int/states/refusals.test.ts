import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { putOrder } from '../../factories/order-rows'
import { ADDRESS, CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const CASH = { address: ADDRESS, payment: { method: 'cash' } }
const NUL = String.fromCharCode(0)

function shopper() {
  const { api, people } = town
  const { token } = people.customer
  return {
    add: (productId: string | undefined, quantity = 1) =>
      api.post('/api/cart/add', { token, body: { productId, quantity } }),
    quote: (body: object) => api.post('/api/cart/quote', { token, body }),
    order: (body: object = CASH) => api.post('/api/orders', { token, body }),
  }
}

describe('no order is made', () => {
  beforeEach(() => town.sql.query('delete from carts'))

  async function refused(code: string, break_: string, mend: string, body: object = CASH) {
    const { add, quote, order } = shopper()
    await add(town.mine.products[0])
    if (break_) await town.sql.query(break_)
    const answers = [await quote(body), await order(body)]
    if (mend) await town.sql.query(mend)
    for (const answer of answers) expect([answer.status, answer.code]).toEqual([422, code])
    expect((await order()).status).toBe(201)
  }

  it('outside of the area', () => refused('out_of_area', '', '', { ...CASH, address: { ...ADDRESS, lat: 5 } }))

  it('while the restaurant pauses', () =>
    refused(
      'restaurant_closed',
      `update restaurants set paused_until = now() + interval '1 hour'`,
      'update restaurants set paused_until = null',
    ))

  it('from a restaurant that was switched off', () =>
    refused('restaurant_closed', `update restaurants set stage = 'suspended'`, `update restaurants set stage = 'live'`))

  it('of a product that was taken off the menu', () =>
    refused('product_unavailable', 'update products set active = false', 'update products set active = true'))

  it('in a market that is closed', () =>
    refused('market_disabled', 'update markets set active = false', 'update markets set active = true'))

  it('from a cart that is 30 minutes old', async () => {
    const { add, order } = shopper()
    await add(town.mine.products[0])
    const { rows } = await town.sql.query(
      'select round(extract(epoch from expires_at - updated_at) / 60)::int as minutes from carts',
    )
    expect(rows).toEqual([{ minutes: 30 }])
    await town.sql.query(`update carts set expires_at = now() - interval '1 second'`)
    expect((await order()).code).toBe('cart_expired')
  })

  it('of two restaurants', async () => {
    const { add } = shopper()
    await add(town.mine.products[0])
    const answer = await add(town.other.products[0])
    expect([answer.status, answer.code]).toEqual([422, 'other_restaurant'])
  })

  it('of more than there is', async () => {
    const { add, order } = shopper()
    const productId = await town.product({ stock: 2 })
    await add(productId, 3)
    expect(await order()).toMatchObject({ status: 409, code: 'stock_unavailable' })
  })

  it.each(['card', 'mobile_money', 'wallet', 'points'])('by %s, which is not offered yet', async (method) => {
    const { add, order } = shopper()
    await add(town.mine.products[0])
    const answer = await order({ ...CASH, payment: { method } })
    expect([answer.status, answer.code]).toEqual([422, 'payment_method_unavailable'])
  })

  it('to an address of somebody else’s book', async () => {
    const { add, order } = shopper()
    await add(town.mine.products[0])
    const { token } = town.people.otherCustomer
    const { body } = await town.api.post('/api/users/addresses', { token, body: ADDRESS })
    const answer = await order({ payment: { method: 'cash' }, deliveryAddressId: body.id })
    expect([answer.status, answer.code]).toEqual([404, 'not_found'])
  })
})

describe('a guest', () => {
  it('orders with name and phone, and cancels with the token of the cart alone', async () => {
    const { api } = town
    const added = await api.post<{ token: string }>('/api/cart/add', {
      body: { productId: town.mine.products[0], quantity: 1 },
    })
    const cartToken = added.headers.get('X-Cart-Token') ?? ''
    expect([added.status, added.body.token]).toEqual([200, cartToken])
    expect(await api.post('/api/orders', { cartToken, body: CASH })).toMatchObject({
      status: 400,
      code: 'validation_failed',
    })
    const contact = { name: 'Guy', phone: '699 00 05 55' }
    const { body, status } = await api.post('/api/orders', { cartToken, body: { ...CASH, contact } })
    expect(status).toBe(201)
    const { rows } = await town.sql.query(
      'select contact_phone, phone_verified, customer_id from orders where id = $1',
      [body.id],
    )
    expect(rows).toEqual([{ contact_phone: '+237699000555', phone_verified: false, customer_id: null }])
    const cancel = (token: string | undefined) =>
      api.post(`/api/orders/${body.id}/cancel`, { cartToken: token, body: {} })
    for (const token of [undefined, 'a-token-of-nobodys-cart-0002', `${cartToken}x`])
      expect((await cancel(token)).status).toBe(404)
    expect((await cancel(cartToken)).body).toMatchObject({ status: 'cancelled' })
  })
})

it('shows whoever holds the link how far the order is, and nobody’s name, phone or door', async () => {
  const { trackingToken, orderId } = await putOrder(town, { status: 'out_for_delivery' })
  await town.api.post('/api/drivers/me/online', { token: town.people.driver.token, body: { position: CENTRE } })
  const { body } = await town.api.get(`/api/track/${trackingToken}`)
  expect(body).toMatchObject({
    status: 'out_for_delivery',
    restaurant: 'Mine',
    driver: { name: 'Dora', vehicle: 'motorcycle', position: CENTRE },
  })
  const { customer, driver } = town.people
  const said = JSON.stringify(body)
  for (const secret of [
    'Clara',
    'Secret',
    '699',
    'Rue',
    'Dora Test',
    customer.id,
    driver.id,
    driver.driverId ?? '',
    orderId,
    customer.email,
  ])
    expect(said).not.toContain(secret)
  expect(body).not.toHaveProperty('dropoff')
})

describe('what cannot be', () => {
  const MESSAGES: Record<string, [en: string, fr: string]> = {
    not_found: ['This was not found.', 'Introuvable.'],
    validation_failed: ['Some fields are missing or not valid.', 'Certains champs manquent ou ne sont pas valides.'],
    too_large: ['This request is too large.', 'Cette requête est trop volumineuse.'],
  }

  const big = { note: 'x'.repeat(6_500_000) }
  const CASES: [what: string, method: string, path: string, options: object, status: number, code: string][] = [
    ['an id that is none', 'GET', '/api/orders/nonsense', {}, 404, 'not_found'],
    ['an id that is none, of a verb', 'POST', '/api/orders/nonsense/cancel', { body: {} }, 404, 'not_found'],
    ['an id that is none, tracked', 'GET', '/api/orders/nonsense/tracking', {}, 404, 'not_found'],
    ['an id that is none, of a delivery', 'POST', '/api/deliveries/1/assign', { body: {} }, 404, 'not_found'],
    ['an id that is none, of an offer', 'GET', '/api/offers/1', {}, 404, 'not_found'],
    ['an id that is none, changed', 'PATCH', '/api/products/1', { body: { price: 1 } }, 404, 'not_found'],
    ['a job that is none', 'POST', '/api/jobs/nonsense/retry', {}, 404, 'not_found'],
    ['a tracking token of nothing', 'GET', '/api/track/nothing', {}, 404, 'not_found'],
    ['a tracking token with a NUL', 'GET', '/api/track/%00', {}, 400, 'validation_failed'],
    ['a menu with a NUL', 'GET', '/api/catalog/restaurants/%00/menu', {}, 400, 'validation_failed'],
    ['a search with a NUL', 'GET', '/api/catalog/restaurants?q=%00', {}, 400, 'validation_failed'],
    [
      'a sign-in with a NUL',
      'POST',
      '/api/auth/login',
      { body: { email: `${NUL}@x`, password: 'x' } },
      400,
      'validation_failed',
    ],
    ['a name with a NUL', 'PATCH', '/api/products/PRODUCT', { body: { name: `a${NUL}b` } }, 400, 'validation_failed'],
    [
      'a category that is no id',
      'PATCH',
      '/api/products/PRODUCT',
      { body: { category: 'x' } },
      400,
      'validation_failed',
    ],
    [
      'a category of nothing',
      'PATCH',
      '/api/products/PRODUCT',
      { body: { category: '01a1fd8c-2108-718f-8063-0a2d13bba999' } },
      400,
      'validation_failed',
    ],
    ['broken JSON', 'POST', '/api/auth/login', { text: '{"email":' }, 400, 'validation_failed'],
    ['JSON that is no object', 'POST', '/api/auth/login', { text: '[1]' }, 400, 'validation_failed'],
    ['null', 'POST', '/api/auth/register', { text: 'null' }, 400, 'validation_failed'],
    [
      'numbers of another kind',
      'POST',
      '/api/auth/register',
      { body: { fullName: 5, email: {}, password: [] } },
      400,
      'validation_failed',
    ],
    [
      'a reason that is a list',
      'POST',
      '/api/orders/ORDER/cancel',
      { body: { reason: ['x'] } },
      400,
      'validation_failed',
    ],
    [
      'a reason of nothing but spaces',
      'POST',
      '/api/orders/ORDER/decline',
      { body: { reason: '   ' } },
      400,
      'validation_failed',
    ],
    [
      'a preparation of 0 minutes',
      'POST',
      '/api/orders/ORDER/accept',
      { body: { prepMinutes: 0 } },
      400,
      'validation_failed',
    ],
    ['a board of no market', 'GET', '/api/dispatch/board', {}, 400, 'validation_failed'],
    ['a search page of -1', 'GET', '/api/catalog/restaurants?page=-1', {}, 400, 'validation_failed'],
    ['an empty key', 'POST', '/api/orders/ORDER/cancel', { body: { reason: 'x' }, key: ' ' }, 400, 'validation_failed'],
    ['a body over 6 MB', 'POST', '/api/auth/login', { body: big }, 413, 'too_large'],
    ['a body over 6 MB, generated', 'POST', '/api/categories', { body: big }, 413, 'too_large'],
    ['a body over 6 MB, GraphQL', 'POST', '/api/graphql', { body: big }, 413, 'too_large'],
  ]

  it.each(CASES)('is told in words: %s', async (_what, method, path, options, status, code) => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const address = path.replace('ORDER', orderId).replace('PRODUCT', town.mine.products[0] ?? '')
    for (const [at, locale] of (['en', 'fr'] as const).entries()) {
      const answer = await town.api.call<{ errors: { message: string }[] }>(method, address, {
        token: town.people.admin.token,
        locale,
        ...options,
      })
      expect([answer.status, answer.code]).toEqual([status, code])
      expect(answer.body.errors[0]?.message).toBe(MESSAGES[code]?.[at])
      expect(answer.headers.get('X-Request-Id')).toMatch(/^[\w-]{8,64}$/)
    }
    expect((await town.sql.query('select status from orders where id = $1', [orderId])).rows[0].status).toBe('placed')
  })

  it('names the fields that are wrong', async () => {
    const answer = await town.api.post<{ errors: { data: { fields: { path: string }[] } }[] }>('/api/auth/register', {
      body: { fullName: 'X', email: 'no', password: 'short' },
    })
    expect(answer.body.errors[0]?.data.fields.map(({ path }) => path)).toEqual(['email', 'password'])
  })

  it('says in the caller’s language what is wrong with each', async () => {
    type Told = { errors: { data: { fields: { path: string; message: string }[] } }[] }
    const said = async (locale: 'en' | 'fr', path: string, body: object) =>
      (await town.api.post<Told>(path, { body, locale })).body.errors[0]?.data.fields[0]
    const email = { fullName: 'X', email: 'no', password: 'long enough to be one' }
    expect(await said('en', '/api/auth/register', email)).toEqual({
      path: 'email',
      message: expect.stringMatching(/^Invalid/),
    })
    expect(await said('fr', '/api/auth/register', email)).toEqual({
      path: 'email',
      message: expect.stringMatching(/invalide$/),
    })
    const market = { ...email, email: 'x@town.test', market: 'atlantis' }
    expect(await said('en', '/api/auth/register', market)).toEqual({ path: 'market', message: 'Unknown market.' })
    expect(await said('fr', '/api/auth/register', market)).toEqual({ path: 'market', message: 'Marché inconnu.' })
  })

  it('is told in words for broken JSON of a generated call too', async () => {
    const answer = await town.api.post('/api/categories', { token: town.people.admin.token, text: '{' })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })
})
