import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localMoment } from '../../../src/domain/opening/local-moment'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let productId: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  productId = await town.product()
})

afterEach(async () => {
  await town.sql.query('update products set schedule = null')
  await town.sql.query('delete from carts')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const DAY = 86_400_000
const dateIn = (days: number) => localMoment(new Date(Date.now() + days * DAY), 'Africa/Douala').date
const WHOLE_DAYS = Array.from({ length: 7 }, () => [{ opens: '00:00', closes: '24:00' }])
/** Sold again from the day after tomorrow on. Midnight in Douala is an hour before UTC's. */
const LATER = { week: WHOLE_DAYS, special: [], from: dateIn(2) }
const soldAgain = () => new Date(Date.parse(dateIn(2)) - 3_600_000).toISOString()

const customer = () => ({ token: town.people.customer.token })
const sell = (schedule: unknown, token = town.people.owner.token, locale: 'en' | 'fr' = 'en') =>
  town.api.call('PATCH', `/api/products/${productId}`, { token, locale, body: { schedule } })
const add = (body: object = {}) =>
  town.api.post('/api/cart/add', { ...customer(), body: { productId, quantity: 1, ...body } })

interface MenuProduct {
  id: string
  available: boolean
  availableNow: boolean
  availableAt: string | null
}

async function onMenu(): Promise<MenuProduct | undefined> {
  const { body } = await town.api.get<{ categories: { products: MenuProduct[] }[] }>(
    `/api/catalog/restaurants/${town.mine.slug}/menu`,
  )
  return body.categories.flatMap(({ products }) => products).find(({ id }) => id === productId)
}

describe('a product that is not sold at this hour', () => {
  it('stays on the menu, with the time from which it can be had', async () => {
    expect(await onMenu()).toMatchObject({ available: true, availableNow: true, availableAt: null })
    expect((await sell(LATER)).status).toBe(200)
    expect(await onMenu()).toMatchObject({ available: true, availableNow: false, availableAt: soldAgain() })
  })

  it('goes into no cart, and says from when it does', async () => {
    await sell(LATER)
    const answer = await add()
    expect([answer.status, answer.code]).toEqual([422, 'product_unavailable'])
    expect(answer.body.errors).toMatchObject([{ data: { productId, availableAt: soldAgain() } }])
  })

  it('goes into the cart of somebody who wants it for then', async () => {
    await sell(LATER)
    const then = new Date(Date.parse(soldAgain()) + DAY / 2).toISOString()
    expect(await add({ scheduledFor: then })).toMatchObject({ status: 200, body: { lines: [{ available: true }] } })
    const { body } = await town.api.get('/api/cart', customer())
    expect(body.lines).toMatchObject([{ available: false }])
    const later = await town.api.get(`/api/cart?scheduledFor=${encodeURIComponent(then)}`, customer())
    expect(later.body.lines).toMatchObject([{ available: true }])
  })

  it('is told as a change by the quote where something else is left, and orders nothing', async () => {
    await add()
    await add({ productId: town.mine.products[0] })
    await sell(LATER)
    const quoted = await town.api.post('/api/cart/quote', { ...customer(), body: { address: ADDRESS } })
    expect(quoted.body.changes).toMatchObject([{ kind: 'unavailable', productId, availableAt: soldAgain() }])
    const ordered = await town.api.post('/api/orders', {
      ...customer(),
      body: { address: ADDRESS, payment: { method: 'cash' } },
      locale: 'fr',
    })
    expect([ordered.status, ordered.code]).toEqual([422, 'product_unavailable'])
    expect(ordered.body.errors).toMatchObject([
      { message: 'Ce produit n’est pas disponible pour le moment.', data: { productId, availableAt: soldAgain() } },
    ])
  })

  it('has another version of the menu, and the old one again once it is sold', async () => {
    const version = async () => (await town.api.get(`/api/catalog/restaurants/${town.mine.slug}/menu`)).body.version
    const before = await version()
    await sell(LATER)
    expect(await version()).not.toBe(before)
    await sell({ week: WHOLE_DAYS, special: [] })
    expect(await version()).toBe(before)
  })
})

describe('what is no schedule', () => {
  it.each([
    ['words', 'breakfast'],
    ['days of its own', { ...LATER, special: [{ date: dateIn(1), spans: [] }] }],
    ['a season that ends before it begins', { ...LATER, until: dateIn(1) }],
    ['no such date', { ...LATER, from: '2026-02-30' }],
  ])('is refused with its field: %s', async (_, schedule) => {
    const answer = await sell(schedule, town.people.owner.token, 'fr')
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    expect(JSON.stringify(answer.body)).toMatch(/"path":"schedule"/)
    expect((await town.sql.query('select schedule from products where id = $1', [productId])).rows).toEqual([
      { schedule: null },
    ])
  })

  it('nobody else may set one', async () => {
    for (const who of ['otherOwner', 'support', 'customer', 'driver'] as const)
      expect((await sell(LATER, town.people[who].token)).status, who).toBeGreaterThanOrEqual(403)
  })
})
