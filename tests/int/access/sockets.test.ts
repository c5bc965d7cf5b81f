import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { joseTokens } from '../../../src/adapters/tokens/jose'
import { putOrder } from '../../factories/order-rows'
import { type Ear, hear, listen } from '../../factories/sockets'
import { CENTRE, makeTown, PASSWORD, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { ROLES, type RoleName } from './matrix'

const PANEL = 'http://panel.test'

/** RT-1 and RT-2: whose each room of the house is. */
const DOORS: Record<string, readonly RoleName[]> = {
  '/customer': ['customer'],
  '/restaurant': ['owner', 'staff'],
  '/driver': ['driver'],
  '/admin': ['admin', 'support'],
  '/support': ['support', 'admin'],
}

let server: TestServer
let town: Town
const open: Ear[] = []

beforeAll(async () => {
  server = await startTestServer({ PUBLIC_URL: PANEL })
  town = await makeTown(server)
})

afterEach(() => {
  for (const { socket } of open.splice(0)) socket.close()
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

async function ears(namespace: string, auth: Record<string, unknown>, headers?: Record<string, string>): Promise<Ear> {
  const ear = await hear(server.url, namespace, auth, headers)
  open.push(ear)
  return ear
}

async function knock(namespace: string, auth: Record<string, unknown>, headers?: Record<string, string>) {
  const answer = await listen(server.url, namespace, auth, headers)
  if ('refused' in answer) return answer.refused
  open.push(answer)
  return 'in'
}

const until = (ear: Ear, event: string, orderId: string) =>
  expect
    .poll(() => ear.heard.some((each) => each.event === event && each.payload.orderId === orderId), { timeout: 10_000 })
    .toBe(true)

describe.each(Object.entries(DOORS))('%s', (namespace, roles) => {
  it.each(ROLES)('admits a %s if it is theirs', async (role) => {
    const auth = role === 'guest' ? {} : { token: town.people[role].token }
    const expected = roles.includes(role) ? 'in' : role === 'guest' ? 'unauthenticated' : 'forbidden'
    expect(await knock(namespace, auth)).toBe(expected)
  })

  it('admits no forged, foreign or malformed token', async () => {
    const { id, token } = town.people.admin
    const forged = await joseTokens('another secret of some length, quite').access({
      userId: id,
      sessionId: sessionOf(token),
      at: new Date(),
      lifetimeSeconds: 900,
    })
    for (const auth of [{ token: forged }, { token: `${token}x` }, { token: 7 }, { token: 'x'.repeat(5_000) }])
      expect(await knock(namespace, auth)).toBe('unauthenticated')
  })

  it('opens to a tracking token only where customers are', async () => {
    const { trackingToken } = await putOrder(town, { status: 'placed' })
    expect(await knock(namespace, { trackingToken })).toBe(namespace === '/customer' ? 'in' : 'unauthenticated')
    for (const none of ['of-no-order', '\0', `${trackingToken}\0`])
      expect(await knock(namespace, { trackingToken: none })).toBe('unauthenticated')
  })
})

it('has no other door', async () => {
  for (const namespace of ['/', '/internal']) {
    const answer = await listen(server.url, namespace === '/' ? '' : namespace, { token: town.people.admin.token })
    if ('refused' in answer) expect(answer.refused).toBe('Invalid namespace')
    else {
      // The root lets anybody in and says nothing: no room is there.
      expect(answer.heard).toEqual([])
      answer.socket.close()
    }
  }
})

describe('the panel’s cookie', () => {
  async function cookieOf(role: 'admin' | 'owner'): Promise<string> {
    const { email } = town.people[role]
    const signedIn = await town.api.post('/api/users/login', { body: { email, password: PASSWORD } })
    const cookies = signedIn.headers.getSetCookie()
    return cookies.find((each) => each.startsWith('payload-token='))?.split(';')[0] ?? ''
  }

  it('does not keep people of the house from following an order by its link', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'placed' })
    const cookie = await cookieOf('owner')
    for (const kept of [cookie, 'payload-token=expired']) {
      const ear = await ears('/customer', { trackingToken }, { cookie: kept, origin: PANEL })
      expect(await ear.ask('track', { orderId })).toEqual({ ok: true })
    }
    expect(await knock('/customer', {}, { cookie, origin: PANEL })).toBe('forbidden')
  })

  it('counts from a page of ours and from no other', async () => {
    const cookie = await cookieOf('admin')
    expect(await knock('/admin', {}, { cookie, origin: PANEL })).toBe('in')
    expect(await knock('/admin', {}, { cookie })).toBe('unauthenticated')
    for (const origin of ['http://evil.test', 'null', `${PANEL}.evil.test`])
      expect(await knock('/admin', {}, { cookie, origin })).toBe('unauthenticated')
  })
})

describe('an order', () => {
  it('is heard by its own restaurant, its customer, its tracker and the admin, and by nobody else', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'placed' })
    const { people } = town
    const theirs = await putOrder(town, { status: 'placed', restaurant: town.other, customer: people.otherCustomer })
    const [owner, otherOwner, customer, otherCustomer, tracker, otherTracker, driver, admin] = await Promise.all([
      ears('/restaurant', { token: people.owner.token }),
      ears('/restaurant', { token: people.otherOwner.token }),
      ears('/customer', { token: people.customer.token }),
      ears('/customer', { token: people.otherCustomer.token }),
      ears('/customer', { trackingToken }),
      ears('/customer', { trackingToken: theirs.trackingToken }),
      ears('/driver', { token: people.driver.token }),
      ears('/admin', { token: people.admin.token }),
    ] as const)
    await town.api.post(`/api/orders/${orderId}/accept`, { token: people.owner.token, body: {} })
    await town.api.post(`/api/orders/${theirs.orderId}/accept`, { token: people.otherOwner.token, body: {} })
    for (const ear of [owner, customer, tracker, admin]) await until(ear, 'order-updates', orderId)
    for (const ear of [otherOwner, otherCustomer, otherTracker]) await until(ear, 'order-updates', theirs.orderId)
    for (const ear of [otherOwner, otherCustomer, otherTracker, driver])
      expect(JSON.stringify(ear.heard)).not.toContain(orderId)
    for (const ear of [owner, customer, tracker]) expect(JSON.stringify(ear.heard)).not.toContain(theirs.orderId)
  })

  it('is new to its own restaurant alone', async () => {
    const { people, api } = town
    const mine = await ears('/restaurant', { token: people.staff.token })
    const other = await ears('/restaurant', { token: people.otherOwner.token })
    const [first, second] = [town.mine, town.other].map(async ({ products }, i) => {
      const token = i ? people.otherCustomer.token : people.customer.token
      await api.post('/api/cart/add', { token, body: { productId: products[0], quantity: 1 } })
      const address = { line1: '1 Rue Joss', city: 'Douala', ...CENTRE }
      const order = await api.post('/api/orders', { token, body: { address, payment: { method: 'cash' } } })
      return String(order.body.id)
    })
    await until(mine, 'new-orders', (await first) ?? '')
    await until(other, 'new-orders', (await second) ?? '')
    expect(mine.heard.filter(({ event }) => event === 'new-orders')).toHaveLength(1)
    expect(other.heard.filter(({ event }) => event === 'new-orders')).toHaveLength(1)
  })

  it('can be tracked by its customer alone', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'placed' })
    const { orderId: theirs } = await putOrder(town, { status: 'placed', customer: town.people.otherCustomer })
    const customer = await ears('/customer', { token: town.people.customer.token })
    const tracker = await ears('/customer', { trackingToken })
    const unknown = '01a1fd8c-2108-718f-8063-0a2d13bba999'
    for (const ear of [customer, tracker]) {
      expect(await ear.ask('track', { orderId })).toEqual({ ok: true })
      const refused = await ear.ask('track', { orderId: theirs })
      expect(refused).toEqual({ ok: false, error: 'not_found' })
      expect(await ear.ask('track', { orderId: unknown })).toEqual(refused)
      for (const input of [{}, null, 'x', { orderId: 'x' }])
        expect(await ear.ask('track', input)).toEqual({ ok: false, error: 'validation_failed' })
    }
  })

  it('tells who follows by the link no name, phone or address', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'placed' })
    const tracker = await ears('/customer', { trackingToken })
    await town.api.post(`/api/orders/${orderId}/accept`, { token: town.people.owner.token, body: {} })
    await until(tracker, 'order-updates', orderId)
    expect(Object.keys(tracker.heard[0]?.payload ?? {}).toSorted()).toEqual([
      'at',
      'cursor',
      'eta',
      'id',
      'orderId',
      'status',
    ])
  })
})

describe('a driver', () => {
  it('hears of their own assignments and of nobody else’s', async () => {
    const { driver, otherDriver, admin } = town.people
    const { deliveryId, orderId } = await putOrder(town, { status: 'confirmed' })
    const theirs = await putOrder(town, { status: 'confirmed' })
    const mine = await ears('/driver', { token: driver.token })
    const other = await ears('/driver', { token: otherDriver.token })
    const assign = (id: string, driverId: string | undefined) =>
      town.api.post(`/api/deliveries/${id}/assign`, { token: admin.token, body: { driverId, reason: 'near' } })
    await assign(deliveryId, driver.driverId)
    await assign(theirs.deliveryId, otherDriver.driverId)
    await until(mine, 'route-updates', orderId)
    await until(other, 'route-updates', theirs.orderId)
    expect(JSON.stringify(other.heard)).not.toContain(orderId)
    expect(JSON.stringify(mine.heard)).not.toContain(theirs.orderId)
  })

  it('is told whether a position was taken, and followed by those who wait', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'out_for_delivery' })
    const driver = await ears('/driver', { token: town.people.driver.token })
    const tracker = await ears('/customer', { trackingToken })
    const stranger = await ears('/customer', { token: town.people.otherCustomer.token })
    for (const bad of [{}, null, 'here', { lat: 91, lng: 0 }, { lat: 4, lng: 'x' }, { ...CENTRE, at: 'noon' }])
      expect(await driver.ask('location', bad)).toEqual({ ok: false, error: 'validation_failed' })
    expect(await driver.ask('location', { ...CENTRE, heading: 90, speed: 5 })).toEqual({ ok: true })
    await until(tracker, 'driver-location', orderId)
    expect(stranger.heard).toEqual([])
    expect(tracker.heard.find(({ event }) => event === 'driver-location')?.payload).not.toHaveProperty('driverId')
  })

  it('does not go back on anybody’s map for a position that comes late', async () => {
    const { orderId, trackingToken } = await putOrder(town, { status: 'out_for_delivery' })
    const ear = await ears('/customer', { trackingToken })
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
    const report = (lat: number, at: string) =>
      town.api.post('/api/drivers/me/location', {
        token: town.people.driver.token,
        body: { positions: [{ ...CENTRE, lat, at }] },
      })
    expect((await report(4.01, ago(0))).body).toEqual({ accepted: 1 })
    // As phones do that were without a network: what they saw meanwhile, after what they see now.
    expect((await report(4.02, ago(60_000))).body).toEqual({ accepted: 1 })
    await report(4.03, ago(0))
    const seen = () => ear.heard.filter(({ payload }) => payload.orderId === orderId).map(({ payload }) => payload.lat)
    await expect.poll(() => seen().at(-1), { timeout: 10_000 }).toBe(4.03)
    expect(seen()).toEqual([4.01, 4.03])
  })
})

describe('a socket is cut', () => {
  const cut = (ear: Ear) => expect.poll(() => ear.socket.connected, { timeout: 10_000 }).toBe(false)

  it('when its token expires, and told so', async () => {
    const { id, token } = town.people.customer
    const tokens = joseTokens(process.env.TOKEN_SECRET ?? '')
    const short = await tokens.access({ userId: id, sessionId: sessionOf(token), at: new Date(), lifetimeSeconds: 2 })
    const ear = await ears('/customer', { token: short })
    await cut(ear)
    expect(ear.heard.map(({ event }) => event)).toEqual(['token-expired'])
    expect(await knock('/customer', { token: short })).toBe('unauthenticated')
  })

  it('when its person signs out', async () => {
    const { token } = await town.person('customer')
    const ear = await ears('/customer', { token })
    const bystander = await ears('/customer', { token: town.people.customer.token })
    await town.api.post('/api/auth/logout', { token })
    await cut(ear)
    expect(await knock('/customer', { token })).toBe('unauthenticated')
    expect(bystander.socket.connected).toBe(true)
  })

  it('when its person no longer works for the restaurant', async () => {
    const { id, token } = await town.person('staff', { restaurants: [town.mine.id, town.other.id] })
    const ear = await ears('/restaurant', { token })
    const body = { restaurants: [town.other.id] }
    await town.api.call('PATCH', `/api/users/${id}`, { token: town.people.admin.token, body })
    await cut(ear)
    expect(await knock('/restaurant', { token })).toBe('in')
  })

  it('when its person works for one more restaurant, and comes back into that room too', async () => {
    const { id, token } = await town.person('staff', { restaurants: [town.mine.id] })
    const ear = await ears('/restaurant', { token })
    const body = { restaurants: [town.mine.id, town.other.id] }
    await town.api.call('PATCH', `/api/users/${id}`, { token: town.people.admin.token, body })
    await cut(ear)
    const back = await ears('/restaurant', { token })
    const { orderId } = await putOrder(town, { status: 'placed', restaurant: town.other })
    await town.api.post(`/api/orders/${orderId}/accept`, { token: town.people.otherOwner.token, body: {} })
    await until(back, 'order-updates', orderId)
  })

  it('when the account is switched off', async () => {
    const { id, token } = await town.person('owner', { restaurants: [town.mine.id] })
    const ear = await ears('/restaurant', { token })
    await town.api.call('PATCH', `/api/users/${id}`, { token: town.people.admin.token, body: { active: false } })
    await cut(ear)
  })
})

function sessionOf(token: string): string {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sid
}
