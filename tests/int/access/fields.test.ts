import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { MATRIX, ROLES, type RoleName } from './matrix'

let server: TestServer
let town: Town
let order: OrderRows

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  order = await putOrder(town, { status: 'out_for_delivery' })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const LOCKED = [403, 'field_locked']
const tokenOf = (role: RoleName) => (role === 'guest' ? undefined : town.people[role].token)

async function patch(slug: string, id: string, token: string, body: object) {
  const answer = await town.api.call<{ doc: Record<string, unknown> }>('PATCH', `/api/${slug}/${id}`, { token, body })
  return { told: [answer.status, answer.code], doc: answer.body.doc }
}

async function stored(table: string, id: string): Promise<Record<string, unknown>> {
  return (await town.sql.query(`select * from ${table} where id = $1`, [id])).rows[0]
}

describe('one’s own account', () => {
  const forbidden = (): [string, unknown][] => [
    ['role', 'admin'],
    ['restaurants', [town.mine.id]],
    ['market', uuid()],
    ['active', false],
    ['email', 'somebody@else.test'],
    ['dateOfBirth', '1970-01-01'],
    ['passwordHash', 'x'],
    ['hash', 'x'],
    ['salt', 'x'],
    ['resetPasswordToken', 'x'],
    ['createdAt', '2001-01-01T00:00:00.000Z'],
  ]

  it.each(['customer', 'owner', 'staff', 'driver', 'support', 'compliance'] as const)(
    'keeps from a %s what an admin decides',
    async (role) => {
      const { id, token } = town.people[role]
      const before = await stored('users', id)
      for (const [field, value] of forbidden()) {
        if (field === 'restaurants' && (role === 'owner' || role === 'staff')) continue
        expect((await patch('users', id, token, { fullName: 'Sly', [field]: value })).told, field).toEqual(LOCKED)
      }
      expect(await stored('users', id)).toEqual(before)
    },
  )

  it('lets everybody change their own name, phone and language', async () => {
    const { id, token } = town.people.customer
    const body = { fullName: 'Clara New', phone: '+237699000222', locale: 'fr' }
    expect(await patch('users', id, token, body)).toMatchObject({ told: [200, undefined], doc: body })
  })

  it('takes back unchanged what a form sends along', async () => {
    const { id, email, token } = town.people.owner
    const unchanged = { role: 'owner', restaurants: [town.mine.id], market: town.marketId, active: true, email }
    expect((await patch('users', id, token, { fullName: 'Olga', ...unchanged })).told).toEqual([200, undefined])
    const more = { restaurants: [town.mine.id, town.other.id] }
    expect((await patch('users', id, token, more)).told).toEqual(LOCKED)
  })

  it('tells nobody by a refusal what is stored for somebody else', async () => {
    const { customer, otherCustomer } = town.people
    for (const email of [otherCustomer.email, 'guessed@wrong.test']) {
      const known = await patch('users', otherCustomer.id, customer.token, { email })
      expect(known.told).toEqual((await patch('users', uuid(), customer.token, { email })).told)
    }
  })
})

describe('a restaurant’s menu', () => {
  it('lets the owner set price and name, and keeps stock and restaurant', async () => {
    const { token } = town.people.owner
    const id = town.mine.products[0] ?? ''
    expect(await patch('products', id, token, { price: 1200, name: 'Poulet DG' })).toMatchObject({
      told: [200, undefined],
      doc: { price: 1200, name: 'Poulet DG' },
    })
    for (const [field, value] of Object.entries({ stock: 5, reserved: 1, restaurant: town.other.id })) {
      expect((await patch('products', id, token, { price: 1, [field]: value })).told, field).toEqual(LOCKED)
    }
    expect(await stored('products', id)).toMatchObject({ price: '1200', stock: null, restaurant_id: town.mine.id })
  })

  it.each([
    ['en', 'A whole number from 0 to 1,000,000,000.'],
    ['fr', `Un nombre entier de 0 à ${(1_000_000_000).toLocaleString('fr')}.`],
  ] as const)('takes no price that a cart could not be reckoned with (%s)', async (locale, told) => {
    const id = town.mine.products[0] ?? ''
    const { token } = town.people.owner
    for (const price of [1e9 + 1, 1e15, 1e300, -1, 0.5]) {
      const answer = await town.api.call<{ errors: { data: { fields: object[] } }[] }>('PATCH', `/api/products/${id}`, {
        token,
        locale,
        body: { price },
      })
      expect([answer.status, answer.code], String(price)).toEqual([400, 'validation_failed'])
      expect(answer.body.errors[0]?.data.fields).toEqual([expect.objectContaining({ path: 'price', message: told })])
    }
  })

  it('sells the most of the dearest, and reckons with it', async () => {
    const { token } = await town.person('customer')
    const productId = await town.product({ price: 1e9 })
    const { status, body } = await town.api.post('/api/cart/add', { token, body: { productId, quantity: 999 } })
    expect([status, body.subtotal]).toEqual([200, 999e9])
  })

  it('is nobody’s to fill for another restaurant', async () => {
    const body = { name: 'Cuckoo', restaurant: town.other.id, category: uuid(), price: 1 }
    const answer = await town.api.post('/api/products', { token: town.people.owner.token, body })
    expect([answer.status, answer.code]).toEqual([403, 'forbidden'])
  })

  it('keeps the shift of a driver even from the admin', async () => {
    const id = town.people.driver.driverId ?? ''
    expect((await patch('drivers', id, town.people.admin.token, { online: true })).told).toEqual(LOCKED)
  })

  it('keeps the pause of a restaurant to its verb, and its market and opening to the admin', async () => {
    const body = { pausedUntil: '2030-01-01T00:00:00.000Z' }
    expect((await patch('restaurants', town.mine.id, town.people.admin.token, body)).told).toEqual(LOCKED)
    for (const each of [{ market: uuid() }, { active: false }, { slug: 'best' }, { createdAt: '2030-01-01' }]) {
      expect((await patch('restaurants', town.mine.id, town.people.owner.token, each)).told).toEqual(LOCKED)
    }
  })
})

describe('a market', () => {
  it.each([{ taxBasisPoints: 887.5 }, { cancelFeeBasisPoints: 0.5 }, { code: 'A1B' }, { timeZone: 'Mars/Base' }])(
    'takes no terms that its checkouts could not work with: %j',
    async (body) => {
      const { told } = await patch('markets', town.marketId, town.people.admin.token, body)
      expect(told).toEqual([400, 'validation_failed'])
    },
  )
})

describe('secrets', () => {
  const SEES_TOKEN = ['customer', 'support', 'admin']

  it.each(['customer', 'owner', 'staff', 'support', 'compliance', 'admin'] as const)(
    'shows the tracking token to a %s only where it is theirs to give',
    async (role) => {
      const token = tokenOf(role)
      const one = await town.api.get(`/api/orders/${order.orderId}?depth=2`, { token })
      const list = await town.api.get('/api/orders?limit=200', { token })
      const graphql = await town.api.post('/api/graphql', {
        token,
        body: { query: '{ Orders { docs { trackingToken } } }' },
      })
      for (const { body } of [one, list, graphql])
        expect(JSON.stringify(body).includes(order.trackingToken)).toBe(SEES_TOKEN.includes(role))
      expect(JSON.stringify(one.body)).toContain(order.orderId)
    },
  )

  it.each(ROLES)('never tells a %s any hash or salt', async (role) => {
    const token = tokenOf(role)
    const hidden = /"(passwordHash|hash|salt|guestTokenHash|tokenHash|resetPasswordToken)":"/
    for (const slug of Object.keys(MATRIX)) {
      const { body } = await town.api.get(`/api/${slug}?depth=10&limit=200&showHiddenFields=true`, { token })
      expect(JSON.stringify(body), slug).not.toMatch(hidden)
      expect(JSON.stringify(body)).not.toContain('$argon2')
    }
    const me = await town.api.get('/api/users/me', { token })
    expect(JSON.stringify(me.body)).not.toMatch(hidden)
  })

  it.each([
    'users?where[passwordHash][like]=a',
    'users?where[hash][exists]=true',
    'users?where[salt][exists]=true',
    'users?where[resetPasswordToken][exists]=true',
    'users?sort=passwordHash',
    'orders?where[guestTokenHash][exists]=true',
    'orders?where[customer.passwordHash][like]=a',
    'orders?where[or][0][guestTokenHash][exists]=true',
    'carts?where[tokenHash][exists]=true',
    'orders?sort=customer.passwordHash',
    'orders?sort=-createdAt,customer.dateOfBirth',
    'orders?joins[orderLines][sort]=order.customer.email',
    'deliveries?sort=driver.user.email',
  ])('cannot be asked for by /api/%s, even by an admin', async (path) => {
    const answer = await town.api.get(`/api/${path}`, { token: town.people.admin.token })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('cannot be guessed by an owner who filters by a tracking token', async () => {
    const answer = await town.api.get('/api/orders?where[trackingToken][like]=a', { token: town.people.owner.token })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('stay behind a relationship that the reader may not follow', async () => {
    const { body } = await town.api.get(`/api/orders/${order.orderId}?depth=10`, { token: town.people.owner.token })
    expect(body.customer).toBe(town.people.customer.id)
    const { body: carried } = await town.api.get(`/api/deliveries/${order.deliveryId}?depth=10`, {
      token: town.people.driver.token,
    })
    expect(carried.order).toBe(order.orderId)
    expect(JSON.stringify(carried)).not.toContain('Clara Secret')
  })
})

describe('what a market pays its providers', () => {
  const OURS = ['refundLimit', 'disputeLossBorneBy', 'payoutApprovalAbove', 'mtnFeeBasisPoints', 'cardFeeBasisPoints']

  it.each(ROLES)('and from when on it asks a second person is told to a %s where that is the house', async (role) => {
    const { body } = await town.api.get<{ docs: Record<string, unknown>[] }>('/api/markets', { token: tokenOf(role) })
    const told = OURS.filter((field) => field in (body.docs[0] ?? {}))
    expect(told).toEqual(['support', 'compliance', 'admin'].includes(role) ? OURS : [])
    expect(body.docs[0]).toHaveProperty('deliveryBase')
  })
})
