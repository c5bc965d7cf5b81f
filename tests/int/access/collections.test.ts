import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../factories/api'
import { type Estates, makeEstates, ownRow } from '../../factories/estate'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'
import { type Decision, INTERNAL, MATRIX, ROLES, type RoleName, readsOf } from './matrix'

let server: TestServer
let town: Town
let estates: Estates

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  estates = await makeEstates(town)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

type Docs = { docs: { id: string }[] }

function tokenOf(role: RoleName): string | undefined {
  return role === 'guest' ? undefined : town.people[role].token
}

const own = (slug: string, role: RoleName) => ownRow(town, estates, slug, role === 'guest' ? 'customer' : role)
const told = ({ status, code }: Answer<unknown>) => [status, code]
/** Nobody signed in is asked to; whoever is, is refused. */
const refusal = (role: RoleName) => (role === 'guest' ? [401, 'unauthenticated'] : [403, 'forbidden'])

it('has a decision for every collection of the configuration', async () => {
  const { default: config } = await import('../../../payload.config')
  const slugs = (await config).collections.map(({ slug }) => slug)
  expect(slugs.toSorted()).toEqual([...Object.keys(MATRIX), ...INTERNAL].toSorted())
  expect((await config).globals).toEqual([])
})

const WALK = Object.entries(MATRIX).flatMap(([slug, decision]) => ROLES.map((role) => ({ slug, role, decision })))

describe.each(WALK)('$slug, $role', ({ slug, role, decision }) => {
  it('reads what it may and no more', async () => {
    const token = tokenOf(role)
    const reads = readsOf(decision, role)
    const [mine, theirs] = [await own(slug, role), estates.theirs[slug]]
    const list = await town.api.get<Docs>(`/api/${slug}?limit=200`, { token })
    const count = await town.api.get<{ totalDocs: number }>(`/api/${slug}/count`, { token })
    const one = await town.api.get(`/api/${slug}/${mine}`, { token })
    const foreign = await town.api.get(`/api/${slug}/${theirs}`, { token })
    const alone = mine === theirs
    if (reads === 'none') {
      expect([told(list), told(count)]).toEqual([refusal(role), refusal(role)])
    } else {
      expect([list.status, count.status]).toEqual([200, 200])
      const ids = list.body.docs.map(({ id }) => id)
      expect(count.body.totalDocs).toBe(ids.length)
      expect(ids.includes(mine)).toBe(reads !== 'empty')
      if (!alone) expect(ids.includes(theirs ?? '')).toBe(reads === 'all')
      if (reads === 'empty') expect(ids).toEqual([])
    }
    expect(told(one)).toEqual(reads === 'all' || reads === 'own' ? [200, undefined] : [404, 'not_found'])
    if (!alone) expect(told(foreign)).toEqual(reads === 'all' ? [200, undefined] : [404, 'not_found'])
  })

  it('changes what it may and no more', async () => {
    const token = tokenOf(role)
    const mine = await town.api.call('PATCH', `/api/${slug}/${await own(slug, role)}`, { token, body: CHANGES[slug] })
    const foreign = await town.api.call('PATCH', `/api/${slug}/${estates.theirs[slug]}`, { token, body: CHANGES[slug] })
    if (decision.writes === 'field_locked') {
      expect([told(mine), told(foreign)]).toEqual([LOCKED, LOCKED])
      return
    }
    const { updateAll, updateOwn } = decision.writes
    const all = updateAll.includes(role)
    expect(told(mine)).toEqual(all || updateOwn.includes(role) ? [200, undefined] : [404, 'not_found'])
    expect(told(foreign)).toEqual(all ? [200, undefined] : [404, 'not_found'])
  })

  it('makes what it may and no more', async () => {
    const made = await create(slug, role, decision)
    if (slug === 'orders') expect(told(made)).toEqual(placing(role))
    else if (slug === 'documents') expect(told(made)).toEqual(handingIn(role))
    else if (slug === 'payouts') expect(told(made)).toEqual(askingFor(role))
    else if (decision.writes === 'field_locked') expect(told(made)).toEqual(LOCKED)
    else if (decision.writes.create.includes(role)) expect(told(made)).toEqual([201, undefined])
    else expect(told(made)).toEqual(RESERVED.includes(slug) ? LOCKED : refusal(role))
  })

  it('deletes nothing, neither one by one nor in bulk', async () => {
    const token = tokenOf(role)
    const refused = decision.writes === 'field_locked' ? LOCKED : [403, 'forbidden']
    expect(told(await town.api.call('DELETE', `/api/${slug}/${await own(slug, role)}`, { token }))).toEqual(refused)
    for (const [method, body] of [['DELETE'], ['PATCH', CHANGES[slug]]] as const) {
      const bulk = await town.api.call(method, `/api/${slug}?where[id][exists]=true`, { token, body })
      expect(told(bulk)).toEqual(refusal(role))
    }
    const { rowCount } = await town.sql.query(`select from ${slug.replaceAll('-', '_')} where id = $1`, [
      await own(slug, role),
    ])
    expect(rowCount).toBe(1)
  })

  it('finds no versions and no duplicates', async () => {
    const token = tokenOf(role)
    const id = await own(slug, role)
    expect(told(await town.api.get(`/api/${slug}/versions`, { token }))).toEqual(refusal(role))
    expect(told(await town.api.get(`/api/${slug}/versions/${id}`, { token }))).toEqual([404, 'not_found'])
    const refused = decision.writes === 'field_locked' ? LOCKED : [403, 'forbidden']
    expect(told(await town.api.post(`/api/${slug}/versions/${id}`, { token }))).toEqual(refused)
    expect(told(await town.api.post(`/api/${slug}/${id}/duplicate`, { token, body: {} }))).toEqual([404, 'not_found'])
  })
})

const LOCKED = [403, 'field_locked']
/** To make one takes fields that only an admin may write, and those are refused first. */
const RESERVED = ['restaurants', 'users']
/** `POST /api/orders` is the verb that places one. */
const placing = (role: RoleName) =>
  role === 'guest' || role === 'customer' ? [400, 'validation_failed'] : [403, 'forbidden']

/** `POST /api/documents` is the verb that adds one. */
const handingIn = (role: RoleName) => {
  if (role === 'guest') return [401, 'unauthenticated']
  return role === 'support' || role === 'compliance' ? [403, 'forbidden'] : [400, 'validation_failed']
}

/** `POST /api/payouts` is the verb that asks for one's own money. */
const askingFor = (role: RoleName) => {
  if (role === 'guest') return [401, 'unauthenticated']
  return role === 'customer' || role === 'driver' ? [400, 'validation_failed'] : [403, 'forbidden']
}

/** A harmless change of each collection that has any. */
const CHANGES: Record<string, object> = new Proxy(
  {
    restaurants: { cuisine: 'grill' },
    categories: { icon: 'bowl' },
    products: { position: 7 },
    'option-groups': { position: 7 },
    options: { position: 7 },
    promotions: { priority: 7 },
    media: { alt: 'A bowl' },
    users: { fullName: 'New Name' },
    drivers: { displayName: 'New Name' },
    markets: { name: 'New Name' },
    areas: { excluded: true },
    licences: { issuer: 'Another office' },
    'tax-rules': { ratePercent: 7 },
    zones: { position: 7 },
    tariffs: { name: 'New Name' },
    'rule-packs': { note: 'For the counter' },
    'commission-plans': { name: 'New Name' },
    'tax-authorities': { name: 'New Name' },
    packages: { lot: 'Lot 7' },
  } as Record<string, object>,
  { get: (known, slug: string) => known[slug] ?? { reason: 'x', status: 'delivered' } },
)

const SHAPE = { kind: 'circle', center: { lat: 4.05, lng: 9.7 }, radiusMeters: 30_000 }

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function create(slug: string, role: RoleName, decision: Decision): Promise<Answer<unknown>> {
  const token = tokenOf(role)
  if (decision.writes === 'field_locked') return town.api.post(`/api/${slug}`, { token, body: {} })
  const n = uuid().slice(-12)
  const place = { market: town.marketId, lat: 4, lng: 9 }
  if (slug === 'media') {
    const form = new FormData()
    form.set('file', new File([Buffer.from(PIXEL, 'base64')], `${n}.png`, { type: 'image/png' }))
    form.set('_payload', JSON.stringify({ alt: 'A dot' }))
    return town.api.post('/api/media', { token, form })
  }
  const bodies: Record<string, () => object | Promise<object>> = {
    restaurants: () => ({ name: n, slug: n, ...place }),
    categories: () => ({ name: n, slug: n }),
    products: () => ({
      name: n,
      restaurant: town.mine.id,
      category: estates.mine.categories,
      price: 500,
    }),
    'option-groups': () => ({ name: n, restaurant: town.mine.id }),
    options: () => ({ name: n, group: estates.mine['option-groups'], priceDelta: -50 }),
    promotions: () => ({ name: n, restaurant: town.mine.id, kind: 'percentage', percent: 10, code: n }),
    users: () => ({ fullName: n, email: `${n}@new.test`, password: 'long enough for all' }),
    drivers: async () => ({ displayName: n, user: (await town.person('customer')).id, market: town.marketId }),
    areas: () => ({ name: n, market: town.marketId, shape: SHAPE }),
    zones: () => ({ name: n, market: town.marketId, shape: SHAPE }),
    licences: () => ({ market: town.marketId, kind: 'alcohol_licence', title: n, holder: n }),
    'rule-packs': () => ({ market: town.marketId, rules: [] }),
    'commission-plans': () => ({
      name: n,
      market: town.marketId,
      beginsAt: new Date(Date.UTC(2030, 0, 1) + Number.parseInt(n.slice(-8), 16)).toISOString(),
    }),
    'tax-rules': () => ({ name: n, market: town.marketId, ratePercent: 6.25 }),
    'tax-authorities': () => ({ name: n, market: town.marketId, shareBasisPoints: 1 }),
    packages: () => ({
      label: `1A4060300000${n.toUpperCase()}`,
      restaurant: town.mine.id,
      product: estates.mine.products,
      received: 5,
    }),
    tariffs: () => ({
      name: n,
      market: town.marketId,
      beginsAt: new Date(Date.UTC(2030, 0, 1) + Number.parseInt(n.slice(-8), 16)).toISOString(),
    }),
    markets: () => ({
      name: n,
      slug: n,
      code: n.slice(-3).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit))),
      country: 'CM',
      currency: 'XAF',
      timeZone: 'Africa/Douala',
      ...place,
    }),
  }
  return town.api.post(`/api/${slug}`, { token, body: await bodies[slug]?.() })
}
