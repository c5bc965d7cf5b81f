import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applying, askPapers, fillList } from '../../factories/applications'
import { FORBIDDEN, told, UNKNOWN } from '../../factories/ask'
import { askOptions } from '../../factories/options'
import { placeOrder } from '../../factories/orders'
import { CENTRE, makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const apply = applying(() => town)

interface Told {
  stage: string
  ready: boolean
  items: { check: string; state: string; sentence: string; href: string | null }[]
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await askPapers(town)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const checklist = async (id: string, { token }: Person, locale: 'en' | 'fr' = 'en') =>
  (await town.api.get<Told>(`/api/restaurants/${id}/checklist`, { token, locale })).body
const missing = async (id: string, who: Person) =>
  (await checklist(id, who)).items.filter(({ state }) => state === 'missing').map(({ check }) => check)
const post = (id: string, verb: string, { token }: Person, body: object = {}) =>
  town.api.post(`/api/restaurants/${id}/${verb}`, { token, body })
const cards = async () =>
  (await town.api.get<{ docs: { slug: string }[] }>('/api/catalog/restaurants?market=testville')).body.docs.map(
    ({ slug }) => slug,
  )

/** A restaurant that was approved, with all that its list asks for. */
async function approved() {
  const { id, applicant } = await apply.verified({ name: `Place ${Math.random()}` })
  await apply.verb(id, town.people.admin, 'approve')
  const restaurantId = (await apply.read(id, applicant)).restaurantId ?? ''
  const { rows } = await town.sql.query('select slug from restaurants where id = $1', [restaurantId])
  return { owner: applicant, restaurantId, slug: rows[0].slug as string }
}

describe('the list before going live', () => {
  it('says what is missing, in the language of whoever reads it, and where it is mended', async () => {
    const { restaurantId, owner } = await approved()
    expect(await missing(restaurantId, owner)).toEqual(['picture', 'products'])
    const refused = await post(restaurantId, 'go-live', owner)
    expect([told(refused), refused.body]).toMatchObject([
      '422 checklist_incomplete',
      { errors: [{ data: { missing: ['picture', 'products'] } }] },
    ])
    const { items } = await checklist(restaurantId, owner, 'fr')
    expect(items.find(({ check }) => check === 'products')).toMatchObject({
      sentence: 'Produits en vente : 0 sur 3 au moins. Chacun a besoin d’un prix et de stock.',
      href: `/admin/collections/products/create?restaurant=${restaurantId}`,
    })
  })

  it('knows a kitchen outside the area, questions without answers, and papers that have expired', async () => {
    const { restaurantId, owner } = await approved()
    const dish = await fillList(town, restaurantId)
    expect(await missing(restaurantId, owner)).toEqual([])
    await town.sql.query('update restaurants set lat = 10 where id = $1', [restaurantId])
    await askOptions(town, dish, [{}], { restaurantId, min: 3, max: 3 })
    await town.sql.query(
      `update restaurant_papers set expires_on = '2020-01-01' where restaurant_id = $1 and kind = 'niu'`,
      [restaurantId],
    )
    expect(await missing(restaurantId, owner)).toEqual(['area', 'options', 'papers'])
    const { items } = await checklist(restaurantId, owner)
    expect(items.find(({ check }) => check === 'papers')?.sentence).toBe(
      'Missing, not verified yet, refused or expired: Taxpayer card.',
    )
  })

  it('is the house’s: nobody else reads it, and staff does not go live', async () => {
    const { mine, people } = town
    const ask = (who: Person) => town.api.get(`/api/restaurants/${mine.id}/checklist`, { token: who.token })
    expect(told(await ask(people.otherOwner))).toBe(UNKNOWN)
    expect(told(await ask(people.customer))).toBe(FORBIDDEN)
    expect(told(await ask(people.staff))).toBe('200 ok')
    expect(told(await post(mine.id, 'go-live', people.staff))).toBe(FORBIDDEN)
    expect(told(await post(mine.id, 'suspend', people.owner, { reason: 'x' }))).toBe(FORBIDDEN)
  })
})

describe('to customers', () => {
  it('there is no restaurant before it is live, by any door; then there is', async () => {
    const { restaurantId, owner, slug } = await approved()
    const dish = await fillList(town, restaurantId)
    const seen = async () => {
      const { api } = town
      const found = await api.get<{ restaurants?: object[]; docs?: { restaurant: { slug: string } }[] }>(
        `/api/catalog/search?market=testville&q=plantain&lat=${CENTRE.lat}&lng=${CENTRE.lng}`,
      )
      const added = await api.post('/api/cart/add', {
        cartToken: 'a-cart-that-looks-for-what-is-not',
        body: { productId: dish, quantity: 1 },
      })
      return {
        card: (await cards()).includes(slug),
        menu: (await api.get(`/api/catalog/restaurants/${slug}/menu`)).status,
        search: JSON.stringify(found.body).includes(slug),
        row: (await api.get(`/api/restaurants/${restaurantId}`)).status,
        product: (await api.get(`/api/products/${dish}`)).status,
        list: JSON.stringify((await api.get('/api/products?limit=200')).body).includes(dish),
        cart: added.status === 200 || added.status === 201,
      }
    }
    expect(await seen()).toEqual({
      card: false,
      menu: 404,
      search: false,
      row: 404,
      product: 404,
      list: false,
      cart: false,
    })
    expect(told(await post(restaurantId, 'go-live', owner))).toBe('200 ok')
    expect(await seen()).toEqual({
      card: true,
      menu: 200,
      search: true,
      row: 200,
      product: 200,
      list: true,
      cart: true,
    })
    expect(told(await post(restaurantId, 'go-live', owner))).toBe('409 illegal_transition')
  })

  it('a suspended one is gone, while the orders that it has are finished; it comes back when it is resumed', async () => {
    const { mine, people } = town
    const { body } = await placeOrder(town)
    expect(told(await post(mine.id, 'suspend', people.admin, { reason: ' ' }))).toBe('422 reason_required')
    await post(mine.id, 'suspend', people.admin, { reason: 'The licence was withdrawn.' })
    expect(await cards()).not.toContain(mine.slug)
    expect(await checklist(mine.id, people.owner)).toMatchObject({
      stage: 'suspended',
      suspendedBecause: 'The licence was withdrawn.',
    })
    const { token } = people.owner
    expect(told(await town.api.post(`/api/orders/${body.id}/accept`, { token, body: {} }))).toBe('200 ok')
    expect(told(await town.api.post(`/api/orders/${body.id}/ready`, { token, body: {} }))).toBe('200 ok')
    await expect(placeOrder(town)).rejects.toThrow()
    expect(told(await post(mine.id, 'go-live', people.owner))).toBe('409 illegal_transition')
    expect(told(await post(mine.id, 'resume', people.admin))).toBe('200 ok')
    expect(await cards()).toContain(mine.slug)
  })

  it('and nobody makes one live by a form', async () => {
    const { restaurantId, owner } = await approved()
    for (const field of [{ stage: 'live' }, { active: true }])
      for (const { token } of [owner, town.people.admin]) {
        const answer = await town.api.call('PATCH', `/api/restaurants/${restaurantId}`, { token, body: field })
        expect(told(answer)).toBe('403 field_locked')
      }
    const { token } = town.people.admin
    const place = { name: 'New', market: town.marketId, ...CENTRE }
    const make = (slug: string, stage: string) =>
      town.api.post('/api/restaurants', { token, body: { ...place, slug, stage, active: false } })
    // As the panel's form sends it; anything further is the list's.
    expect(told(await make('begins', 'preparing'))).toBe('201 ok')
    expect(told(await make('jumps', 'live'))).toBe('403 field_locked')
    await town.sql.query('update restaurants set active = true where id = $1', [restaurantId])
    const { rows } = await town.sql.query('select active from restaurants where id = $1', [restaurantId])
    expect(rows).toEqual([{ active: false }])
  })
})

describe('who works there', () => {
  interface Invited {
    id: string
    path: string
  }
  let owner: Person
  beforeEach(() => {
    owner = town.people.owner
  })

  const invite = async (body: object = { role: 'staff' }) =>
    (await town.api.post<Invited>(`/api/restaurants/${town.mine.id}/invitations`, { token: owner.token, body })).body
  const accept = (path: string, email: string) =>
    town.api.post<{ signedIn: { accessToken: string; user: { id: string; role: string } } }>(
      `/api/invitations/${path.split('/').at(-1)}/accept`,
      { body: { account: { fullName: 'Jean Mbarga', email, password: 'a long sentence to remember' } } },
    )

  it('comes by an invitation that one person uses once, though twenty try at once', async () => {
    const { path } = await invite()
    const answers = await Promise.all([...Array(20).keys()].map((n) => accept(path, `jean${n}@town.test`)))
    const outcomes = answers.map(told)
    expect(outcomes.filter((each) => each === '200 ok')).toHaveLength(1)
    expect(outcomes.filter((each) => each === '409 invitation_closed')).toHaveLength(19)
    const { rows } = await town.sql.query(`select count(*)::int as n from users where email like 'jean%@town.test'`)
    expect(rows).toEqual([{ n: 1 }])
    const joined = answers.find(({ status }) => status === 200)
    const token = joined?.body.signedIn.accessToken
    expect(joined?.body.signedIn.user.role).toBe('staff')
    expect((await town.api.get(`/api/restaurants/${town.mine.id}/checklist`, { token })).status).toBe(200)
  })

  it('leaves at once: what they had open shows nothing more', async () => {
    const { path } = await invite()
    const { body } = await accept(path, 'leaver@town.test')
    const { accessToken: token, user } = body.signedIn
    const leave = (id: string) =>
      town.api.post(`/api/restaurants/${town.mine.id}/staff/${id}/remove`, { token: owner.token })
    expect(told(await leave(user.id))).toBe('200 ok')
    expect(told(await town.api.get(`/api/restaurants/${town.mine.id}/checklist`, { token }))).toBe(
      '401 unauthenticated',
    )
    expect(told(await leave(owner.id))).toBe(FORBIDDEN)
    expect(told(await leave(town.people.otherOwner.id))).toBe(UNKNOWN)
  })

  it('is not asked in by a link that was taken back, is too old, or was meant for another', async () => {
    const revoked = await invite()
    await town.api.post(`/api/restaurants/${town.mine.id}/invitations/${revoked.id}/revoke`, { token: owner.token })
    expect(told(await accept(revoked.path, 'late1@town.test'))).toBe('409 invitation_closed')
    const old = await invite()
    await town.sql.query(`update staff_invitations set expires_at = now() - interval '1 second' where id = $1`, [
      old.id,
    ])
    expect(told(await accept(old.path, 'late2@town.test'))).toBe('409 invitation_closed')
    const meant = await invite({ role: 'owner', email: 'partner@town.test' })
    expect(told(await accept(meant.path, 'late3@town.test'))).toBe(FORBIDDEN)
    expect(told(await accept(meant.path, 'partner@town.test'))).toBe('200 ok')
    expect(told(await accept('/join/no-such-secret', 'late4@town.test'))).toBe(UNKNOWN)
  })

  it('is the owners’ to say', async () => {
    const { staff, otherOwner } = town.people
    const body = { role: 'staff' }
    const ask = ({ token }: Person) => town.api.post(`/api/restaurants/${town.mine.id}/invitations`, { token, body })
    expect([told(await ask(staff)), told(await ask(otherOwner))]).toEqual([FORBIDDEN, UNKNOWN])
  })
})
