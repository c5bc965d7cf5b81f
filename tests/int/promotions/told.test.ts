import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Api } from '../../factories/api'
import { makePromotion } from '../../factories/promotions'
import { makeTown, type Town } from '../../factories/town'
import { type ChildServer, startChildServer } from '../../setup/child-server'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
/** Another process on the same database. */
let child: ChildServer
let there: Api

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  child = await startChildServer(server.database)
  there = new Api(child.url)
}, 180_000)

afterAll(async () => {
  await child.kill('SIGTERM')
  await town.close()
  await server.stop()
})

interface Told {
  name: string
  sentence: string
}

const HOUR = 3_600_000
const inMs = (ms: number) => new Date(Date.now() + ms)

/** What card, search and menu of a restaurant tell, in both processes: all the same. */
async function told(slug: 'mine' | 'other', language = 'en'): Promise<Told[]> {
  const headers = { 'accept-language': language }
  const answers = [town.api, there].flatMap((api) => [
    api
      .get<{ docs: { slug: string; promotions: Told[] }[] }>('/api/catalog/restaurants?market=testville', { headers })
      .then(({ body }) => body.docs.find((card) => card.slug === slug)?.promotions),
    api
      .get<{ docs: { restaurant: { promotions: Told[] } }[] }>(
        `/api/catalog/search?market=testville&kind=restaurant&q=${slug}`,
        { headers },
      )
      .then(({ body }) => body.docs[0]?.restaurant.promotions),
    api
      .get<{ restaurant: { promotions: Told[] } }>(`/api/catalog/restaurants/${slug}/menu`, { headers })
      .then(({ body }) => body.restaurant.promotions),
  ])
  const [first, ...others] = await Promise.all(answers)
  for (const other of others) expect(other).toEqual(first)
  return first ?? []
}

const sentences = async (slug: 'mine' | 'other') => (await told(slug)).map(({ sentence }) => sentence)

beforeEach(async () => {
  await town.sql.query('update promotions set active = false')
  expect([await told('mine'), await told('other')]).toEqual([[], []])
})

it('a promotion that applies by itself, in the reader’s language, at once in every process', async () => {
  const id = await makePromotion(town, { percent: 10 })
  expect(await told('mine')).toEqual([{ name: 'A deal', sentence: '10% off' }])
  expect(await told('mine', 'fr')).toEqual([
    { name: 'Une offre', sentence: expect.stringMatching(/^10\s% de remise$/) },
  ])
  await town.sql.query('update promotions set percent = 20 where id = $1', [id])
  expect(await sentences('other')).toEqual(['20% off'])
  await town.sql.query(
    `update promotions_locales set name = 'A better deal' where _parent_id = $1 and _locale = 'en'`,
    [id],
  )
  expect((await told('mine'))[0]?.name).toBe('A better deal')
})

it('a code only where its owner says so, by a checkbox', async () => {
  const id = await makePromotion(town, { code: 'KNOWN1', restaurant: town.mine.id, fundedBy: 'restaurant' })
  expect(await told('mine')).toEqual([])
  const { token } = town.people.owner
  const { status } = await town.api.call('PATCH', `/api/promotions/${id}`, { token, body: { told: true } })
  expect(status).toBe(200)
  expect([await sentences('mine'), await sentences('other')]).toEqual([['10% off, with the code KNOWN1'], []])
})

it('where it is for, and nowhere else', async () => {
  await makePromotion(town, { percent: 5, restaurant: town.mine.id, fundedBy: 'restaurant' })
  await makePromotion(town, { percent: 6, restaurants: [town.other.id] })
  expect([await sentences('mine'), await sentences('other')]).toEqual([['5% off'], ['6% off']])
})

it('three at most, the most important first, and none of what its maker alone should know', async () => {
  for (const percent of [1, 2, 3, 4])
    await makePromotion(town, { percent, priority: percent, uses: 77, budget: 99_000 })
  expect(await sentences('mine')).toEqual(['4% off', '3% off', '2% off'])
})

it('until it ends, and from the day on that it begins', async () => {
  await makePromotion(town, { percent: 1, endsAt: inMs(-1_000) })
  await makePromotion(town, { percent: 2, startsAt: inMs(48 * HOUR) })
  expect(await told('mine')).toEqual([])
  const ends = inMs(1_500)
  await makePromotion(town, { percent: 3, startsAt: inMs(-HOUR), endsAt: ends })
  expect(await sentences('mine')).toEqual([expect.stringMatching(/^3% off/)])
  // The minute in which it ends is told as one.
  const after = new Date(Math.ceil(ends.getTime() / 60_000) * 60_000)
  await expect.poll(() => told('mine'), { timeout: after.getTime() - Date.now() + 5_000, interval: 1_000 }).toEqual([])
}, 90_000)

it('no more when it is used up, while each use before that is no change of the catalogue', async () => {
  const id = await makePromotion(town, { uses: 3 })
  expect(await sentences('mine')).toEqual(['10% off'])
  const notes = async () => (await town.sql.query('select count(*)::int as n from catalog_changes')).rows[0].n
  const before = await notes()
  await town.sql.query('update promotions set used_count = 2, used_amount = 500, updated_at = now() where id = $1', [
    id,
  ])
  expect(await notes()).toBe(before)
  await town.sql.query('update promotions set used_count = 3 where id = $1', [id])
  expect(await told('mine')).toEqual([])
})
