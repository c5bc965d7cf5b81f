import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putOrder } from '../../factories/order-rows'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { ROLES, type RoleName } from './matrix'

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

const tokenOf = (role: RoleName) => (role === 'guest' ? undefined : town.people[role].token)

describe.each(ROLES)('what Payload keeps for itself, to a %s', (role) => {
  const refused = role === 'guest' ? [401, 'unauthenticated'] : [403, 'forbidden']

  it('shows no key-value store', async () => {
    const token = tokenOf(role)
    const read = await town.api.get('/api/payload-kv', { token })
    const made = await town.api.post('/api/payload-kv', { token, body: { key: 'a', data: {} } })
    expect([read, made].map(({ status, code }) => [status, code])).toEqual([refused, refused])
  })

  it.each([
    'payload-locked-documents',
    'payload-jobs',
    'payload-jobs/run',
    'payload-migrations',
    'globals/anything',
    'graphql',
    'graphql-playground',
    'no-such-thing',
  ])('has no /api/%s', async (path) => {
    for (const locale of ['en', 'fr'] as const) {
      const answer = await town.api.get<{ errors: { message: string }[] }>(`/api/${path}`, {
        token: tokenOf(role),
        locale,
      })
      expect([answer.status, answer.code]).toEqual([404, 'not_found'])
      expect(answer.body.errors[0]?.message).toBe(locale === 'fr' ? 'Introuvable.' : 'This was not found.')
    }
  })

  it('keeps preferences to their own person', async () => {
    const token = tokenOf(role)
    const { admin } = town.people
    await town.api.post('/api/payload-preferences/columns', { token: admin.token, body: { value: ['secret'] } })
    const set = await town.api.post('/api/payload-preferences/mine', { token, body: { value: [role] } })
    expect(set.status).toBe(role === 'guest' ? 401 : 200)
    const list = await town.api.get<{ docs?: { user: { value: string } }[] }>('/api/payload-preferences', { token })
    expect(list.status).toBe(role === 'guest' ? 401 : 200)
    for (const { user } of list.body.docs ?? []) expect(user.value).toBe(role !== 'guest' && town.people[role].id)
    const foreign = await town.api.get('/api/payload-preferences/columns', { token })
    expect(JSON.stringify(foreign.body).includes('secret')).toBe(role === 'admin')
    const body = { key: 'planted', value: 1, user: { relationTo: 'users', value: admin.id } }
    await town.api.post('/api/payload-preferences', { token, body })
    const { rows } = await town.sql.query(
      `select count(*)::int as n from payload_preferences p join payload_preferences_rels r on r.parent_id = p.id
       where p.key = 'planted' and r.users_id = $1 and $2::text <> 'admin'`,
      [admin.id, role],
    )
    expect(rows[0].n).toBe(0)
  })
})

describe('a page', () => {
  it.each([
    ['limit=0', 25],
    ['limit=-5', 25],
    ['limit=nothing', 25],
    ['limit=100000', 200],
    ['limit=201', 200],
    ['limit=100000&pagination=false', 200],
    ['limit=3', 3],
  ])('asked for with %s holds at most %i rows', async (query, most) => {
    await Promise.all(Array.from({ length: Math.max(0, 205 - (await products())) }, () => town.product()))
    const { body, status } = await town.api.get<{ docs: unknown[] }>(`/api/products?${query}`)
    expect(status).toBe(200)
    expect(body.docs.length).toBe(most)
  })

  const products = async () => (await town.sql.query('select count(*)::int as n from products')).rows[0].n as number

  it('follows relationships two steps at most, and none unless asked', async () => {
    const at = async (query: string) => (await town.api.get(`/api/products/${town.mine.products[0]}${query}`)).body
    expect((await at('')).restaurant).toBe(town.mine.id)
    expect(await at('?depth=10')).toMatchObject({ restaurant: { id: town.mine.id, market: town.marketId } })
  })
})

describe('reading by POST, as the panel’s relationship fields do', () => {
  it.each(['customer', 'owner', 'driver', 'admin'] as const)('lets a %s read what GET would show', async (role) => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const read = await town.api.post<{ docs: { id: string }[] }>('/api/orders?limit=1', {
      token: town.people[role].token,
      text: 'limit=200&depth=0',
      headers: { 'X-Payload-HTTP-Method-Override': 'GET', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(read.status).toBe(200)
    expect(read.body.docs.some(({ id }) => id === orderId)).toBe(role !== 'driver')
  })

  it('is a read, not a way around the refusal of a guest', async () => {
    const headers = {
      'X-Payload-HTTP-Method-Override': 'GET',
      'content-type': 'application/x-www-form-urlencoded',
    }
    const answer = await town.api.post('/api/orders', { text: 'limit=1', headers })
    expect([answer.status, answer.code]).toEqual([401, 'unauthenticated'])
  })

  it.each(['DELETE', 'PATCH', 'PUT'])('is no way to %s', async (method) => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const headers = { 'X-Payload-HTTP-Method-Override': method, 'X-HTTP-Method-Override': method }
    await town.api.post(`/api/orders/${orderId}`, { token: town.people.admin.token, headers, body: {} })
    const { rows } = await town.sql.query('select status from orders where id = $1', [orderId])
    expect(rows).toEqual([{ status: 'placed' }])
  })
})

describe('a picture', () => {
  it.each([
    '/api/media/file/none.png',
    '/api/media/file/..%2F..%2Fpackage.json',
    '/api/media/file/%2e%2e%2fpackage.json',
  ])('at %s is not found', async (path) => {
    const answer = await town.api.get(path)
    expect([404, 401]).toContain(answer.status)
    expect(answer.code).toMatch(/not_found|unauthenticated/)
  })

  it('is what its content says, not its name', async () => {
    const form = new FormData()
    form.set('file', new File(['<script>alert(1)</script>'], 'a.png', { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: 'A trap' }))
    const answer = await town.api.post('/api/media', { token: town.people.owner.token, form })
    expect([answer.status, answer.code]).toEqual([415, 'file_unsupported'])
  })
})
