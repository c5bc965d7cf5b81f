import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { findTracking } from '../../../src/queries/tracking'
import { putOrder } from '../../factories/order-rows'
import { CENTRE, makeTown, type Town } from '../../factories/town'
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

const YEAR_0 = '0000-01-01T00:00:00Z'

/** Each of these once answered 500. */
describe('what nobody could mean', () => {
  const bottomless = { query: '{a'.repeat(20_000) + '}'.repeat(20_000) }
  const picture = { alt: 'x', filename: 'a.png', url: 'https://example.test/a.png' }
  const CASES: [what: string, method: string, path: string, options: object][] = [
    ['half of a character', 'POST', '/api/orders/ORDER/cancel', { text: '{"reason":"\\ud800"}' }],
    ['a path that is no text', 'GET', '/api/track/%ff', {}],
    ['a path with a NUL', 'GET', '/api/media/file/%00', {}],
    ['an unknown encoding', 'POST', '/api/auth/login', { body: {}, headers: { 'content-encoding': 'foo' } }],
    ['no document', 'PATCH', '/api/products/PRODUCT', { text: 'null' }],
    ['a text for a document', 'PATCH', '/api/products/PRODUCT', { text: '"x"' }],
    ['nothing for a document', 'PATCH', '/api/products/PRODUCT', { text: '' }],
    ['a filter that is no JSON', 'GET', '/api/orders?where=x', {}],
    ['a list page of -1', 'GET', '/api/orders?page=-1', {}],
    ['a year 0', 'GET', '/api/orders?where[createdAt][less_than]=0000-01-01', {}],
    ['a year 0 for a look at the bell', 'POST', '/api/bell/seen', { body: { at: YEAR_0, reallyAt: YEAR_0 } }],
    ['a likeness to a status', 'GET', '/api/orders?where[status][like]=x', {}],
    ['a filter through a join', 'GET', '/api/orders?where[orderLines.name][equals]=x', {}],
    ['a filter through a join, hidden', 'GET', '/api/orders?where[or][0][and][0][history.to][in][0]=placed', {}],
    ['a filter through a join of a relationship', 'GET', '/api/deliveries?where[order.orderLines.name][like]=x', {}],
    ['a filter by a join itself', 'GET', '/api/orders?where[orderLines][exists]=true', {}],
    ['a count through a join', 'GET', '/api/orders/count?where[orderLines.name][equals]=x', {}],
    ['a nearness', 'GET', '/api/restaurants?where[lat][near]=1,2', {}],
    ['GraphQL without a bottom', 'POST', '/api/graphql', { body: bottomless }],
    ['an address in place of a picture', 'POST', '/api/media', { body: picture }],
  ]

  it.each(CASES)('is refused as not valid: %s', async (_what, method, path, options) => {
    const { orderId } = await putOrder(town, { status: 'placed' })
    const address = path.replace('ORDER', orderId).replace('PRODUCT', town.mine.products[0] ?? '')
    const answer = await town.api.call(method, address, { token: town.people.admin.token, ...options })
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    expect((await town.sql.query('select status from orders where id = $1', [orderId])).rows[0].status).toBe('placed')
  })
})

it('finds no order behind a link with a NUL, which the page of a link asks for without the API', async () => {
  const { trackingToken } = await putOrder(town, { status: 'placed' })
  for (const token of ['\0', `${trackingToken}\0`])
    expect(await findTracking(boundApp().db, { token }, new Date())).toBeUndefined()
})

it('takes no position of a year 0, nor half of a batch with one', async () => {
  const { driver } = town.people
  const positions = [CENTRE, { ...CENTRE, at: YEAR_0 }]
  const answer = await town.api.post('/api/drivers/me/location', { token: driver.token, body: { positions } })
  expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  expect((await town.sql.query('select 1 from driver_positions')).rows).toEqual([])
})

it.each(['unknown', '%00'])('finds no preference %s to forget', async (key) => {
  const { token } = town.people.owner
  const answer = await town.api.call('DELETE', `/api/payload-preferences/${key}`, { token })
  expect([answer.status, answer.code]).toEqual(key === '%00' ? [400, 'validation_failed'] : [404, 'not_found'])
})

it('leaves no row for a refresh token that we never made', async () => {
  const rows = async () => (await town.sql.query('select count(*)::int as n from compliance_log')).rows[0].n
  const before = await rows()
  const answer = await town.api.post('/api/auth/refresh-token', { body: { refreshToken: 'forged.0.AAAA' } })
  expect([answer.status, answer.code]).toEqual([401, 'unauthenticated'])
  expect(await rows()).toBe(before)
})
