import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Bell } from '../../../src/queries/bell/find-bell'
import { asking, told } from '../../factories/ask'
import { placeOrder } from '../../factories/orders'
import { hear } from '../../factories/sockets'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const { get, post, patch } = asking(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Who = keyof Town['people']
const bell = async (who: Who, language = 'en') =>
  (
    await town.api.get<Bell>('/api/bell', { token: town.people[who].token, headers: { 'accept-language': language } })
  ).body.items.filter(({ kind }) => kind === 'low_stock')
const rung = async (who: Who, productId: string) => (await bell(who)).some(({ id }) => id === productId)
const count = (productId: string, delta: number) =>
  post(town.people.owner, `products/${productId}/stock`, { delta, reason: 'counted' })
const lowSince = async (productId: string) =>
  ((await get(town.people.owner, `products/${productId}`)).body as unknown as { lowSince: string | null }).lowSince

describe('a product that runs out', () => {
  it('rings for its restaurant when fewer than ten are left, and no more once there are goods', async () => {
    const productId = await town.product({ stock: 10 })
    expect(await rung('owner', productId)).toBe(false)
    await placeOrder(town, { productId })
    expect(await bell('owner', 'fr')).toContainEqual(
      expect.objectContaining({ id: productId, title: 'Ndolé', about: '9', unread: true }),
    )
    expect(await rung('staff', productId)).toBe(true)
    for (const who of ['otherOwner', 'admin', 'support'] as const) expect(await rung(who, productId), who).toBe(false)
    await count(productId, 5)
    expect(await rung('owner', productId)).toBe(false)
    expect(await lowSince(productId)).toBeNull()
  })

  it('has been low since it became so, however much is sold then', async () => {
    const productId = await town.product({ stock: 10 })
    await placeOrder(town, { productId })
    const since = await lowSince(productId)
    expect(Date.now() - Date.parse(since ?? '')).toBeLessThan(60_000)
    await placeOrder(town, { productId, quantity: 3 })
    expect(await lowSince(productId)).toBe(since)
  })

  it('is told to whoever has the restaurant’s page open, by the sale that did it', async () => {
    const productId = await town.product({ stock: 11 })
    const ear = await hear(server.url, '/restaurant', { token: town.people.owner.token })
    await placeOrder(town, { productId })
    await placeOrder(town, { productId })
    await expect
      .poll(() => ear.heard.filter(({ event }) => event === 'stock-updates').map(({ payload }) => payload))
      .toMatchObject([{ productId, restaurantId: town.mine.id, stock: 9 }])
    ear.socket.close()
  })

  it('rings from where its restaurant wants it, or never', async () => {
    const productId = await town.product({ stock: 3 })
    expect(await rung('owner', productId)).toBe(true)
    for (const [lowStockAt, rings] of [
      [3, false],
      [4, true],
      [null, false],
    ] as const) {
      expect(told(await patch(town.people.owner, `products/${productId}`, { lowStockAt }))).toBe('200 ok')
      expect(await rung('owner', productId), String(lowStockAt)).toBe(rings)
    }
  })

  it('does not ring for what is counted without end, nor for what is off the menu', async () => {
    const endless = await town.product({ stock: null })
    const hidden = await town.product({ stock: 1 })
    await patch(town.people.owner, `products/${hidden}`, { active: false })
    expect(await rung('owner', endless)).toBe(false)
    expect(await rung('owner', hidden)).toBe(false)
  })

  it('is nobody’s to say, nor the public’s to know', async () => {
    const productId = await town.product({ stock: 100 })
    const refused = await patch(town.people.owner, `products/${productId}`, { lowSince: '2026-11-22T00:00:00.000Z' })
    expect(told(refused)).toBe('403 field_locked')
    for (const who of [undefined, town.people.customer]) {
      const { body } = await get(who, `products/${productId}`)
      expect(body).not.toHaveProperty('lowStockAt')
      expect(body).not.toHaveProperty('lowSince')
    }
  })

  it('is found in the list of those that run low', async () => {
    const productId = await town.product({ stock: 2 })
    const { body } = await get(town.people.owner, 'products?where[lowSince][exists]=true&limit=100')
    expect(body.docs.map(({ id }) => id)).toContain(productId)
  })
})
