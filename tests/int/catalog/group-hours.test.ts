import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { localMoment } from '../../../src/domain/opening/local-moment'
import { findMenu, menuText } from '../../../src/queries/catalog/menu'
import { askOptions } from '../../factories/options'
import { noonSlot, takeLaterOrders } from '../../factories/slots'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let omelette: string
let bread: { groupId: string; options: string[] }
let extras: { groupId: string; options: string[] }

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  omelette = await town.product({ price: 1_500 })
  bread = await askOptions(town, omelette, [{ isDefault: true }, {}], { min: 1 })
  extras = await askOptions(town, omelette, [{ isDefault: true, priceDelta: 300 }])
})

afterEach(async () => {
  await town.sql.query('update option_groups set schedule = null')
  await town.sql.query('delete from carts')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const DAY = 86_400_000
const dateIn = (days: number) => localMoment(new Date(Date.now() + days * DAY), 'Africa/Douala').date
const WHOLE_DAYS = Array.from({ length: 7 }, () => [{ opens: '00:00', closes: '24:00' }])
/** Served again from the day after tomorrow on. Midnight in Douala is an hour before UTC's. */
const LATER = { week: WHOLE_DAYS, special: [], from: dateIn(2) }
const servedAgain = () => new Date(Date.parse(dateIn(2)) - 3_600_000).toISOString()

const customer = () => ({ token: town.people.customer.token })
const serve = (groupId: string, schedule: unknown, token = town.people.owner.token) =>
  town.api.call('PATCH', `/api/option-groups/${groupId}`, { token, body: { schedule } })
const add = (body: object = {}) =>
  town.api.post<{ lines: object[] }>('/api/cart/add', {
    ...customer(),
    body: { productId: omelette, quantity: 1, ...body },
  })

interface Shown {
  id: string
  available: boolean
  availableNow: boolean
  availableAt: string | null
  optionGroups: Shown[]
}

async function onMenu(): Promise<{ product: Shown | undefined; version: string }> {
  const { body } = await town.api.get<{ version: string; categories: { products: Shown[] }[] }>(
    `/api/catalog/restaurants/${town.mine.slug}/menu`,
  )
  const product = body.categories.flatMap(({ products }) => products).find(({ id }) => id === omelette)
  return { product, version: body.version }
}

describe('a question that must be answered, out of its hours', () => {
  it('takes its product with it, and the menu says from when both are back', async () => {
    expect((await serve(bread.groupId, LATER)).status).toBe(200)
    const { product } = await onMenu()
    const resting = { availableNow: false, availableAt: servedAgain() }
    expect(product).toMatchObject({ available: true, ...resting })
    expect(product?.optionGroups).toMatchObject([resting, { availableNow: true, availableAt: null }])
  })

  it('lets nothing into a cart, and says from when', async () => {
    await serve(bread.groupId, LATER)
    const answer = await add({ options: [{ id: bread.options[0] }] })
    expect([answer.status, answer.code]).toEqual([422, 'product_unavailable'])
    expect(answer.body).toMatchObject({ errors: [{ data: { productId: omelette, availableAt: servedAgain() } }] })
  })

  it('is told by the quote where something else is left, and orders nothing', async () => {
    await add()
    await add({ productId: town.mine.products[0] })
    await serve(bread.groupId, LATER)
    const quoted = await town.api.post('/api/cart/quote', { ...customer(), body: { address: ADDRESS } })
    expect(quoted.body.changes).toMatchObject([
      { kind: 'unavailable', productId: omelette, availableAt: servedAgain() },
    ])
    const ordered = await town.api.post('/api/orders', {
      ...customer(),
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect([ordered.status, ordered.code]).toEqual([422, 'product_unavailable'])
  })
})

describe('a question that may be skipped, out of its hours', () => {
  it('rests alone: its product is sold, without what it brings by itself', async () => {
    await serve(extras.groupId, LATER)
    const { product } = await onMenu()
    expect(product).toMatchObject({ availableNow: true, availableAt: null })
    expect(product?.optionGroups[1]).toMatchObject({ availableNow: false, availableAt: servedAgain() })
    expect((await add()).body.lines).toMatchObject([{ unitPrice: 1_500, options: [{ id: bread.options[0] }] }])
  })

  it('is refused to who chooses from it all the same, by its name', async () => {
    await serve(extras.groupId, LATER)
    const answer = await add({ options: [{ id: bread.options[0] }, { id: extras.options[0] }] })
    expect(answer.body).toMatchObject({
      errors: [{ data: { code: 'options_invalid', refusals: [{ reason: 'unavailable', groupId: extras.groupId }] } }],
    })
  })

  it('is told as a change of a cart that has it, and stops the order', async () => {
    await add()
    await add({ productId: town.mine.products[0] })
    await serve(extras.groupId, LATER)
    const quoted = await town.api.post('/api/cart/quote', { ...customer(), body: { address: ADDRESS } })
    expect(quoted.body.changes).toMatchObject([
      { kind: 'options', productId: omelette, refusals: [{ reason: 'unavailable', optionId: extras.options[0] }] },
    ])
    const ordered = await town.api.post('/api/orders', {
      ...customer(),
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect([ordered.status, ordered.code]).toEqual([422, 'options_invalid'])
  })
})

describe('an order for later', () => {
  it('is held against the hours of its own time, not against those of now', async () => {
    await takeLaterOrders(town)
    await serve(bread.groupId, LATER)
    const { from: slot } = await noonSlot(town, 2)
    expect((await add()).code).toBe('product_unavailable')
    expect((await add({ scheduledFor: slot })).status).toBe(200)
    const body = { address: ADDRESS, payment: { method: 'cash' }, scheduledFor: slot }
    expect((await town.api.post('/api/orders', { ...customer(), body })).status).toBe(201)
  })
})

it('has the version of the menu that it had before, once everything is served again', async () => {
  const { version } = await onMenu()
  await serve(extras.groupId, LATER)
  expect((await onMenu()).version).not.toBe(version)
  await serve(extras.groupId, { week: WHOLE_DAYS, special: [] })
  expect((await onMenu()).version).toBe(version)
})

it('is told by a kept menu as the hour comes, without being read anew', async () => {
  await serve(bread.groupId, LATER)
  const kept = await findMenu(boundApp(), town.mine.slug, 'en')
  if (!kept) throw new Error('no menu')
  const rests = (at: number) => menuText(kept, new Date(at)).includes('"availableNow":false')
  const begins = Date.parse(servedAgain())
  expect([rests(begins - 1), rests(begins)]).toEqual([true, false])
})

it('is set by those who run its restaurant alone', async () => {
  for (const who of ['otherOwner', 'support', 'customer', 'driver'] as const)
    expect((await serve(bread.groupId, LATER, town.people[who].token)).status, who).toBeGreaterThanOrEqual(403)
  expect((await serve(bread.groupId, { ...LATER, until: dateIn(1) })).code).toBe('validation_failed')
})
