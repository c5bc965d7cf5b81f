import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { localMoment } from '../../../src/domain/opening/local-moment'
import { noonSlot, orderFor, readSlots, takeLaterOrders } from '../../factories/slots'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

// Far more requests than connections.
beforeAll(async () => {
  server = await startTestServer({ DATABASE_POOL: '10' })
  town = await makeTown(server)
})

beforeEach(async () => {
  await town.sql.query('delete from carts')
  await town.sql.query('update restaurants set paused_until = null')
  await takeLaterOrders(town)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

describe('the slots of a restaurant', () => {
  it('are there for today and the days ahead, from the lead time on', async () => {
    const { body } = await readSlots(town)
    expect(body).toMatchObject({ timeZone: 'Africa/Douala', date: body.dates[0] })
    expect(body.dates).toHaveLength(4)
    for (const { from } of body.slots) expect(Date.parse(from)).toBeGreaterThan(Date.now() + 59 * 60_000)
    const tomorrow = await readSlots(town, body.dates[1])
    expect(tomorrow.body.slots.length).toBeGreaterThan(44)
    expect(tomorrow.body.slots[30]).toMatchObject({ remaining: 10 })
  })

  it('are none on other days, and none where nobody takes orders for later', async () => {
    expect((await readSlots(town, '2020-01-01')).body.slots).toEqual([])
    await takeLaterOrders(town, 0)
    expect((await readSlots(town)).body).toMatchObject({ dates: [], slots: [] })
    expect((await town.api.get('/api/catalog/restaurants/nowhere/slots')).code).toBe('not_found')
  })

  it('are the market’s where the restaurant says nothing of its own', async () => {
    await town.sql.query(
      'update restaurants set slot_capacity = null, slot_minutes = null, slot_lead_minutes = null, slot_days_ahead = null',
    )
    const { token } = town.people.admin
    const terms = { slotCapacity: 4, slotMinutes: 60, slotDaysAhead: 1 }
    expect((await town.api.call('PATCH', `/api/markets/${town.marketId}`, { token, body: terms })).status).toBe(200)
    const { body } = await readSlots(town)
    expect(body.dates).toHaveLength(2)
    const [slot] = (await readSlots(town, body.dates[1])).body.slots
    expect(slot).toMatchObject({ remaining: 4 })
    expect(Date.parse(slot?.to ?? '') - Date.parse(slot?.from ?? '')).toBe(3_600_000)
  })

  it('follow the owner’s hours and days of rest, and a pause', async () => {
    const { body } = await readSlots(town)
    const tomorrow = body.dates[1] ?? ''
    const evening = Array.from({ length: 7 }, () => [{ opens: '18:00', closes: '20:00' }])
    const { token } = town.people.owner
    const path = `/api/restaurants/${town.mine.id}`
    await town.api.call('PATCH', path, { token, body: { hours: { week: evening, special: [] } } })
    const slots = (await readSlots(town, tomorrow)).body.slots
    expect(slots.map(({ from }) => localMoment(new Date(from), 'Africa/Douala').time)).toEqual([
      '18:00',
      '18:30',
      '19:00',
      '19:30',
    ])
    const rest = { week: evening, special: [{ date: tomorrow, spans: [] }] }
    await town.api.call('PATCH', path, { token, body: { hours: rest } })
    expect((await readSlots(town, tomorrow)).body.slots).toEqual([])
    await town.api.post(`/api/restaurants/${town.mine.id}/pause`, { token, body: { minutes: null } })
    expect((await readSlots(town, body.dates[2])).body.slots).toEqual([])
  })

  it.each([{ slotCapacity: -1 }, { slotMinutes: 5 }, { slotMinutes: 22.5 }, { slotDaysAhead: 61 }])(
    'cannot be set to %j',
    async (terms) => {
      const { token } = town.people.owner
      const answer = await town.api.call('PATCH', `/api/restaurants/${town.mine.id}`, { token, body: terms })
      expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    },
  )
})

describe('what is asked for a slot', () => {
  it('is quoted and ordered for it', async () => {
    const { token } = town.people.customer
    const slot = await noonSlot(town)
    await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
    const body = { address: ADDRESS, scheduledFor: slot.from }
    const quoted = await town.api.post('/api/cart/quote', { token, body })
    expect(quoted.body).toMatchObject({ slot: { from: slot.from, to: slot.to }, eta: slot.from, changes: [] })
    const ordered = await town.api.post('/api/orders', { token, body: { ...body, payment: { method: 'cash' } } })
    expect(ordered).toMatchObject({
      status: 201,
      body: { status: 'scheduled', slot: { from: slot.from, to: slot.to } },
    })
    expect(ordered.body.total).toEqual(quoted.body.total)
    expect(await noonSlot(town)).toMatchObject({ remaining: slot.remaining - 1 })
  })

  it.each([
    ['between two', (from: number) => from + 60_000],
    ['in the past', (from: number) => from - 7 * 86_400_000],
    ['too far ahead', (from: number) => from + 30 * 86_400_000],
  ])('is refused where there is none: %s', async (_, moved) => {
    const { token } = town.people.customer
    const at = new Date(moved(Date.parse((await noonSlot(town)).from))).toISOString()
    await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[0], quantity: 1 } })
    for (const path of ['/api/cart/quote', '/api/orders']) {
      const body = { address: ADDRESS, payment: { method: 'cash' }, scheduledFor: at }
      const answer = await town.api.post(path, { token, body, locale: 'fr' })
      expect([answer.status, answer.code]).toEqual([422, 'slot_unavailable'])
      expect(answer.body.errors).toMatchObject([{ data: { scheduledFor: at } }])
    }
  })
})

it('sells the ten places of a slot to a hundred who want one at once, once each, and gives back what is cancelled', async () => {
  const slot = await noonSlot(town, 2)
  const answers = await Promise.all(Array.from({ length: 100 }, () => orderFor<{ id: string }>(town, slot.from)))
  const sold = answers.filter(({ status }) => status === 201)
  expect(sold).toHaveLength(10)
  for (const { status, code } of answers.filter((answer) => !sold.includes(answer)))
    expect([status, code]).toEqual([409, 'slot_full'])
  expect(await noonSlot(town, 2)).toMatchObject({ remaining: 0 })
  for (const { body, cartToken } of sold.slice(0, 3))
    expect((await town.api.post(`/api/orders/${body.id}/cancel`, { cartToken, body: {} })).status).toBe(200)
  expect(await noonSlot(town, 2)).toMatchObject({ remaining: 3 })
  const again = await Promise.all(Array.from({ length: 20 }, () => orderFor(town, slot.from)))
  expect(again.filter(({ status }) => status === 201)).toHaveLength(3)
})
