import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newPhone, phoneCodes } from '../../factories/phone-codes'
import { startTexts, type Texts } from '../../factories/texts'
import { ADDRESS, makeTown, PASSWORD, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let texts: Texts
let server: TestServer
let town: Town

beforeAll(async () => {
  texts = await startTexts()
  server = await startTestServer(texts.settings)
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
  await texts.simulator.stop()
})

const { request, verify } = phoneCodes(() => town.api)

/** A guest with something in the cart. */
async function shopper(cartToken?: string): Promise<string> {
  const body = { productId: town.mine.products[0], quantity: 1 }
  const added = await town.api.post<{ token: string }>('/api/cart/add', { cartToken, body })
  return cartToken ?? added.body.token
}

async function proved(phone: string, cartToken?: string, before = 0): Promise<string> {
  await town.sql.query(`update phone_codes set created_at = created_at - interval '1 minute' where phone = $1`, [phone])
  const { body } = await request(phone, 'guest', { cartToken })
  const answer = await verify(body.challengeId, await texts.code(phone, before), { cartToken })
  expect(answer.body).toMatchObject({ purpose: 'guest', phone })
  return answer.body.cartToken
}

const order = (cartToken: string, contact: object = { name: 'Guy' }) =>
  town.api.post<{ id: string; number: string }>('/api/orders', {
    cartToken,
    body: { address: ADDRESS, payment: { method: 'cash' }, contact },
  })

const register = (email: string, cartToken?: string, more: object = {}) =>
  town.api.post<{ user: { id: string }; accessToken: string; cart: { kept: string } | null }>('/api/auth/register', {
    cartToken,
    body: { fullName: 'Guy Guest', email, password: PASSWORD, ...more },
  })

const ordersOf = async (token: string) =>
  (await town.api.get<{ docs: { id: string }[] }>('/api/orders', { token })).body.docs.map(({ id }) => id).sort()

const orderRow = async (id: string) =>
  (
    await town.sql.query(
      'select contact_phone, phone_verified, customer_id, guest_token_hash is not null as guests from orders where id = $1',
      [id],
    )
  ).rows[0]

it('goes from a guest’s cart by a code to an order, and on to an account that has both', async () => {
  const phone = newPhone()
  const cartToken = await shopper()
  expect(await proved(phone, cartToken)).toBe(cartToken)
  const placed = await order(cartToken)
  expect(placed.status).toBe(201)
  expect(await orderRow(placed.body.id)).toEqual({
    contact_phone: phone,
    phone_verified: true,
    customer_id: null,
    guests: true,
  })
  await shopper(cartToken)
  const { status, body } = await register('guy@convert.test', cartToken)
  expect([status, body.cart]).toEqual([201, { kept: 'guest' }])
  expect(await ordersOf(body.accessToken)).toEqual([placed.body.id])
  expect(await orderRow(placed.body.id)).toMatchObject({ customer_id: body.user.id, guests: false })
  const me = await town.api.get<{ doc: object }>(`/api/users/${body.user.id}`, { token: body.accessToken })
  expect(me.body).toMatchObject({ phone, phoneVerifiedAt: expect.any(String) })
  // The token was the guest's key to the order, and opens it no longer; the account does.
  const cancel = (who: object) => town.api.get(`/api/orders/${placed.body.id}/cancellation`, who)
  expect((await cancel({ cartToken })).code).toBe('not_found')
  expect((await cancel({ token: body.accessToken })).status).toBe(200)
})

it('makes a guest’s token where there is none, and keeps the cart of the one there is', async () => {
  const cartToken = await proved(newPhone())
  expect(cartToken).toMatch(/^[\w-]{32}$/)
  await shopper(cartToken)
  expect((await order(cartToken)).status).toBe(201)
})

it('takes along what another device ordered with the same telephone, and nothing that nobody proved', async () => {
  const phone = newPhone()
  const first = await proved(phone, await shopper())
  const one = await order(first)
  const stranger = await shopper()
  const typed = await order(stranger, { name: 'Typo', phone })
  expect(await orderRow(typed.body.id)).toMatchObject({ contact_phone: phone, phone_verified: false })
  const second = await proved(phone, await shopper(), 1)
  const two = await order(second)
  const { body } = await register('twice@convert.test', second)
  expect(await ordersOf(body.accessToken)).toEqual([one.body.id, two.body.id].sort())
  expect(await orderRow(typed.body.id)).toMatchObject({ customer_id: null, guests: true })
})

it('leaves a guest who proved nothing the cart alone', async () => {
  const cartToken = await shopper()
  const placed = await order(cartToken, { name: 'Guy', phone: newPhone() })
  await shopper(cartToken)
  const { body } = await register('plain@convert.test', cartToken)
  expect(body.cart).toEqual({ kept: 'guest' })
  expect(await ordersOf(body.accessToken)).toEqual([])
  expect(await orderRow(placed.body.id)).toMatchObject({ customer_id: null, guests: true })
})

it('takes nothing over when the account is not made', async () => {
  const cartToken = await proved(newPhone(), await shopper())
  const placed = await order(cartToken)
  await shopper(cartToken)
  expect((await register(town.people.customer.email, cartToken)).code).toBe('email_taken')
  expect(await orderRow(placed.body.id)).toMatchObject({ customer_id: null, guests: true })
  const cart = await town.api.get<{ lines: unknown[] }>('/api/cart', { cartToken })
  expect(cart.body.lines).toHaveLength(1)
})

it('keeps another number that is given for the account unconfirmed, and its order all the same', async () => {
  const cartToken = await proved(newPhone(), await shopper())
  const placed = await order(cartToken)
  const other = newPhone()
  const { body } = await register('other@convert.test', cartToken, { phone: other })
  const { rows } = await town.sql.query('select phone, phone_verified_at from users where id = $1', [body.user.id])
  expect(rows).toEqual([{ phone: other, phone_verified_at: null }])
  expect(await ordersOf(body.accessToken)).toEqual([placed.body.id])
})

it('makes one account of many registrations at once, with all the orders', async () => {
  const cartToken = await proved(newPhone(), await shopper())
  const placed = await order(cartToken)
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, index) => register(`crowd${index}@convert.test`, cartToken)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
  const having = await Promise.all(answers.map(({ body }) => ordersOf(body.accessToken)))
  expect(having.filter((ids) => ids.length > 0)).toEqual([[placed.body.id]])
})

describe('in a market where guests confirm their phone first', () => {
  beforeAll(() => town.sql.query('update markets set guest_phone_required = true'))
  afterAll(() => town.sql.query('update markets set guest_phone_required = false'))

  it('refuses a number that nobody proved, keeps the cart, and takes the order after the code', async () => {
    const phone = newPhone()
    const cartToken = await shopper()
    const refused = await order(cartToken, { name: 'Guy', phone })
    expect([refused.status, refused.code]).toEqual([403, 'phone_unverified'])
    await proved(phone, cartToken)
    const other = await order(cartToken, { name: 'Guy', phone: newPhone() })
    expect(other.code).toBe('phone_unverified')
    const placed = await order(cartToken, { name: 'Guy', phone })
    expect([placed.status, (await orderRow(placed.body.id)).contact_phone]).toEqual([201, phone])
  })

  it('asks nothing of who is signed in', async () => {
    const { token } = town.people.customer
    await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
    const placed = await town.api.post('/api/orders', {
      token,
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect(placed.status).toBe(201)
  })
})

it('still wants name and phone of a guest who proved none', async () => {
  const cartToken = await shopper()
  expect((await order(cartToken)).code).toBe('validation_failed')
})

it('keeps as an account what was agreed to as a guest, under keys that go with the account', async () => {
  const phone = newPhone()
  const cartToken = await proved(phone, await shopper())
  const placed = await town.api.post<{ id: string }>('/api/orders', {
    cartToken,
    body: { address: ADDRESS, payment: { method: 'cash' }, contact: { name: 'Guy' }, consents: { terms: true } },
  })
  const { rows } = await town.sql.query<{ hash: string }>('select guest_token_hash as hash from orders where id = $1', [
    placed.body.id,
  ])
  const person = `guest:${rows[0]?.hash}`
  const { rows: keys } = await town.sql.query<{ id: string }>('select id from person_keys where person = $1', [person])
  expect(keys.length).toBeGreaterThan(0)
  const { status, body } = await register('agreed@convert.test', cartToken)
  expect(status).toBe(201)
  const consents = await town.sql.query('select purpose, given, source from consents where person_id = $1', [
    body.user.id,
  ])
  expect(consents.rows).toEqual([{ purpose: 'terms', given: true, source: 'checkout' }])
  const moved = await town.sql.query('select distinct person from person_keys where id = any($1)', [
    keys.map(({ id }) => id),
  ])
  expect(moved.rows).toEqual([{ person: `user:${body.user.id}` }])
})
