import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { localMoment } from '../../../src/domain/opening/local-moment'
import type { OpeningHours } from '../../../src/domain/opening/opening-hours'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterEach(async () => {
  await town.sql.query('update restaurants set hours = null, paused_until = null')
  await town.sql.query('update markets set holidays = null')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const DAY = 86_400_000
const ALWAYS = Array.from({ length: 7 }, () => [{ opens: '00:00', closes: '24:00' }])
const NEVER = Array.from({ length: 7 }, () => [])

/** The market's calendar day, so many days from now. */
const dateIn = (days: number) => localMoment(new Date(Date.now() + days * DAY), 'Africa/Douala').date

/** Closed yesterday, today and tomorrow; from the day after open. */
const RESTING: OpeningHours = {
  week: ALWAYS,
  special: [-1, 0, 1].map((days) => ({ date: dateIn(days), spans: [] })),
}
/** Midnight in Douala, an hour before UTC's. */
const opensAgain = () => new Date(Date.parse(dateIn(2)) - 3_600_000).toISOString()

const patch = (hours: unknown, token = town.people.owner.token, locale: 'en' | 'fr' = 'en') =>
  town.api.call('PATCH', `/api/restaurants/${town.mine.id}`, { token, locale, body: { hours } })

async function card(query = '') {
  const { body } = await town.api.get<{ docs: { id: string; open: boolean; opensAt: string | null }[] }>(
    `/api/catalog/restaurants?market=testville${query}`,
  )
  return body.docs.find(({ id }) => id === town.mine.id)
}

const add = () =>
  town.api.post('/api/cart/add', {
    token: town.people.customer.token,
    body: { productId: town.mine.products[0], quantity: 1 },
  })

describe('a restaurant that its owner closes for some days', () => {
  it('says so on its card and menu, and is left out where only open ones are wanted', async () => {
    expect((await patch(RESTING)).status).toBe(200)
    expect(await card()).toMatchObject({ open: false, opensAt: opensAgain(), closesAt: null })
    expect(await card('&open=true')).toBeUndefined()
    const { body } = await town.api.get(`/api/catalog/restaurants/${town.mine.slug}/menu`)
    expect(body.restaurant).toMatchObject({ open: false, opensAt: opensAgain() })
  })

  it('takes nothing into a cart, nor a cart that was filled before, and says when it opens', async () => {
    await add()
    await patch(RESTING)
    const place = { address: ADDRESS, payment: { method: 'cash' }, contact: { name: 'A', phone: '+237699000001' } }
    const token = town.people.customer.token
    for (const answer of [
      await add(),
      await town.api.post('/api/cart/quote', { token, body: { address: ADDRESS } }),
      await town.api.post('/api/orders', { token, body: place }),
    ]) {
      expect([answer.status, answer.code]).toEqual([422, 'restaurant_closed'])
      expect(answer.body.errors).toMatchObject([{ data: { opensAt: opensAgain() } }])
    }
  })

  it('has another menu version once it opens', async () => {
    const version = async () => (await town.api.get(`/api/catalog/restaurants/${town.mine.slug}/menu`)).body.version
    const before = await version()
    await patch(RESTING)
    expect(await version()).not.toBe(before)
    await patch(null)
    expect(await version()).toBe(before)
  })
})

describe('the calendar of the market', () => {
  const holidays = (days: unknown) =>
    town.api.call('PATCH', `/api/markets/${town.marketId}`, {
      token: town.people.admin.token,
      body: { holidays: days },
    })
  const closedNow = [-1, 0, 1].map((days) => ({ date: dateIn(days), name: 'Feast', spans: [] }))

  it('closes restaurants that have hours, and no others', async () => {
    expect((await holidays(closedNow)).status).toBe(200)
    expect(await card()).toMatchObject({ open: true })
    await patch({ week: ALWAYS, special: [] })
    expect(await card()).toMatchObject({ open: false, opensAt: opensAgain() })
  })

  it('yields to what a restaurant says of the day', async () => {
    await holidays(closedNow)
    const special = [-1, 0, 1].map((days) => ({ date: dateIn(days), spans: [{ opens: '00:00', closes: '24:00' }] }))
    await patch({ week: NEVER, special })
    expect(await card()).toMatchObject({ open: true, opensAt: null })
  })
})

it('opens after a pause only if it is open then', async () => {
  await patch(RESTING)
  await town.sql.query(`update restaurants set paused_until = now() + interval '1 minute' where id = $1`, [
    town.mine.id,
  ])
  expect(await card()).toMatchObject({ open: false, opensAt: opensAgain() })
})

describe('what is no opening hours', () => {
  it.each([
    ['words', 'from nine to five'],
    ['six days', { week: NEVER.slice(1), special: [] }],
    ['an hour 25', { week: [[{ opens: '25:00', closes: '26:00' }], ...NEVER.slice(1)], special: [] }],
    ['no such date', { week: NEVER, special: [{ date: '2026-02-30', spans: [] }] }],
    ['a number', 7],
  ])('is refused with its field, in the owner’s language: %s', async (_, hours) => {
    const answer = await patch(hours, town.people.owner.token, 'fr')
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
    expect(JSON.stringify(answer.body)).toMatch(/"path":"hours".*00:00 à 23:59|00:00 à 23:59.*"path":"hours"/)
    const { rows } = await town.sql.query('select hours from restaurants where id = $1', [town.mine.id])
    expect(rows).toEqual([{ hours: null }])
  })

  it('nobody else may set them', async () => {
    for (const who of ['otherOwner', 'support', 'customer', 'driver'] as const)
      expect((await patch(RESTING, town.people[who].token)).status, who).toBeGreaterThanOrEqual(403)
  })
})
