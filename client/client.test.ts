import { expect, it } from 'vitest'
import { answered, openWaybill, Refused } from './index'

/** A server that remembers what it was asked, and answers what it is told to. */
function server(...answers: Response[]) {
  const asked: Request[] = []
  const fetch = async (request: Request) => {
    asked.push(request)
    return answers.shift() ?? Response.json({})
  }
  return { asked, fetch, baseUrl: 'http://waybill.test' }
}

const line = { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 1 }

it('keeps the cart’s token from the call that made the cart', async () => {
  const { asked, ...settings } = server(Response.json({}, { headers: { 'X-Cart-Token': 'of-this-cart' } }))
  const waybill = openWaybill(settings)
  await waybill.POST('/api/cart/add', { body: line })
  await waybill.GET('/api/cart')
  expect(asked.map(({ headers }) => headers.get('x-cart-token'))).toEqual([null, 'of-this-cart'])
})

it('names each change, and no reading', async () => {
  const { asked, ...settings } = server()
  const waybill = openWaybill(settings)
  await waybill.POST('/api/cart/add', { body: line })
  await waybill.POST('/api/cart/add', { body: line, headers: { 'Idempotency-Key': 'mine' } })
  await waybill.GET('/api/cart')
  const keys = asked.map(({ headers }) => headers.get('idempotency-key'))
  expect(keys).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/), 'mine', null])
})

it('asks for the token before each call', async () => {
  const { asked, ...settings } = server()
  const tokens = ['first', 'second']
  const waybill = openWaybill({ ...settings, language: 'fr', accessToken: () => tokens.shift() })
  await waybill.GET('/api/users/profile')
  await waybill.GET('/api/users/profile')
  expect(asked.map(({ headers }) => headers.get('authorization'))).toEqual(['Bearer first', 'Bearer second'])
  expect(asked[0]?.headers.get('accept-language')).toBe('fr')
})

it('writes conditions as Payload reads them', async () => {
  const { asked, ...settings } = server()
  const query = { where: { and: [{ status: { equals: 'placed' } }] }, limit: 5 }
  await openWaybill(settings).GET('/api/orders', { params: { query } })
  expect(decodeURIComponent(new URL(asked[0]?.url ?? '').search)).toBe('?where[and][0][status][equals]=placed&limit=5')
})

it('turns a refusal into an error with its code', async () => {
  const refusal = { errors: [{ message: 'The cart is empty.', data: { code: 'cart_empty' } }] }
  const waybill = openWaybill(server(Response.json(refusal, { status: 422 })))
  const asked = waybill.POST('/api/cart/quote', { body: {} })
  const error = await asked.then(answered).catch((cause: unknown) => cause)
  expect(error).toBeInstanceOf(Refused)
  expect(error).toMatchObject({ status: 422, code: 'cart_empty', message: 'The cart is empty.' })
})
