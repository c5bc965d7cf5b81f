import { getPayload } from 'payload'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEMO_PASSWORD, DRIVERS_PER_MARKET, kitchenEmail } from '../../../seed/demo/people'
import { seedDemo } from '../../../seed/demo/seed-demo'
import { Api } from '../../factories/api'
import { awaitUntil } from '../../setup/await-until'
import { startTestServer, type TestServer } from '../../setup/server'

const SHOP = 'cask-tide'

let server: TestServer
let sql: pg.Pool
let api: Api

beforeAll(async () => {
  const now = new Date().toISOString()
  // Noon in Florida, when beer is sold.
  const noon = `${now.slice(0, 10)}T17:00:00Z`
  server = await startTestServer({ WAYBILL_DEMO: '1', WAYBILL_TIME_ORIGIN: noon, WAYBILL_TIME_ANCHOR: now })
  sql = new pg.Pool({ connectionString: server.database.ownerUrl, max: 2 })
  sql.on('error', () => undefined)
  await seedDemo(await getPayload({ config: (await import('../../../payload.config')).default }), { playing: true })
  api = new Api(server.url)
}, 120_000)

afterAll(async () => {
  await sql.end()
  await server.stop()
})

async function signIn(email: string): Promise<string> {
  const body = { email, password: DEMO_PASSWORD }
  const answer = await api.post<{ accessToken: string }>('/api/auth/login', { body })
  if (answer.status !== 200) throw new Error(`${email}: ${answer.status} ${answer.code}`)
  return answer.body.accessToken
}

const idOf = async (query: string, ...values: unknown[]) =>
  (await sql.query<{ id: string }>(query, values)).rows[0]?.id ?? ''

async function orderWine(email: string) {
  const token = await signIn(email)
  const productId = await idOf(
    `select p.id from products p join restaurants r on r.id = p.restaurant_id join categories c on c.id = p.category_id
     where r.slug = $1 and c.slug = 'beer-wine' order by p.position limit 1`,
    SHOP,
  )
  const deliveryAddressId = await idOf(
    'select a.id from addresses a join users u on u.id = a.user_id where u.email = $1 order by a.id limit 1',
    email,
  )
  await api.post('/api/cart/add', { token, body: { productId, quantity: 1 } })
  return api.post<{ id: string }>('/api/orders', { token, body: { deliveryAddressId, payment: { method: 'cash' } } })
}

it('sells wine to whose document was seen, by a licensed seller, and to nobody else', async () => {
  expect(await orderWine('customer1.north-miami@demo.test')).toMatchObject({ status: 403, code: 'identity_required' })
  const { status, body } = await orderWine('customer10.north-miami@demo.test')
  expect(status).toBe(201)
  const { rows } = await sql.query<{ driver: object; handover: object }>(
    `select requirements->'driver' as driver, requirements->'handover' as handover from orders where id = $1`,
    [body.id],
  )
  expect(rows[0]).toMatchObject({
    driver: { leastAge: 21, drivingLicence: true, identity: true },
    handover: { idCheck: true, signature: true, leastAge: 21 },
  })
})

it('offers it to a driver whose papers were seen, though one of whom nobody knows anything is nearer', async () => {
  const { body } = await orderWine('customer11.north-miami@demo.test')
  const { rows } = await sql.query<{ lat: number; lng: number }>(
    'select lat::float8, lng::float8 from restaurants where slug = $1',
    [SHOP],
  )
  const { lat = 0, lng = 0 } = rows[0] ?? {}
  const unseen = await signIn(`driver${DRIVERS_PER_MARKET}.north-miami@demo.test`)
  const seen = await signIn('driver1.north-miami@demo.test')
  const online = (token: string, position: object) => api.post('/api/drivers/me/online', { token, body: { position } })
  expect((await online(unseen, { lat, lng })).status).toBe(200)
  expect((await online(seen, { lat: lat + 0.01, lng })).status).toBe(200)
  const kitchen = await signIn(kitchenEmail(SHOP))
  await api.post(`/api/orders/${body.id}/accept`, { token: kitchen, body: { prepMinutes: 1 } })
  const work = async (token: string) =>
    (await api.get<{ offers: { orderId: string; door: object }[] }>('/api/drivers/me/offers', { token })).body.offers
  const [offer] = await awaitUntil(async () => (await work(seen)).length > 0 && work(seen))
  expect(offer).toMatchObject({ orderId: body.id, door: { idCheck: true, signature: true, leastAge: 21 } })
  expect(await work(unseen)).toEqual([])
})
