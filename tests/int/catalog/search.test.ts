import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDish } from '../../factories/dishes'
import { askOptions } from '../../factories/options'
import { ADDRESS, CENTRE, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let brochettes: string
let sole: string

interface Found {
  docs: {
    kind: string
    id: string
    name: string
    restaurant: { slug: string; open: boolean; distanceMeters: number }
  }[]
  totalDocs: number
  hasNextPage: boolean
  facets: {
    kinds: { value: string; count: number }[]
    categories: { value: string; name: string; count: number }[]
    prices: { from: number; to: number; count: number }[]
  }
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await town.sql.query('update restaurants set lat = $2, lng = $3 where id = $1', [town.other.id, 4.09, 9.7])
  brochettes = await addDish(town, { en: 'Beef skewers', fr: 'Brochettes de bœuf', price: 1_500 })
  sole = await addDish(town, { en: 'Braised sole', fr: 'Sole braisée', price: 6_500, restaurantId: town.other.id })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const search = async (q: string, query = '', locale: 'en' | 'fr' = 'fr') =>
  (await town.api.get<Found>(`/api/catalog/search?market=testville&q=${encodeURIComponent(q)}${query}`, { locale }))
    .body

const ids = async (q: string, query = '') => (await search(q, query)).docs.map(({ id }) => id)

describe('a dish is found', () => {
  it.each([
    ['its name', 'Brochettes de bœuf'],
    ['its name without accents', 'brochettes de boeuf'],
    ['one of a kind', 'brochette'],
    ['its name in the other language', 'beef skewer'],
    ['both languages at once', 'beef brochettes'],
    ['a letter missing', 'brochete'],
    ['letters exchanged', 'borchettes'],
    ['its beginning', 'broch'],
    ['capitals', 'BŒUF'],
  ])('by %s: %s', async (_, q) => {
    expect(await ids(q)).toContain(brochettes)
  })

  it('and named in the caller’s language', async () => {
    expect((await search('skewers')).docs[0]?.name).toBe('Brochettes de bœuf')
    expect((await search('skewers', '', 'en')).docs[0]?.name).toBe('Beef skewers')
  })

  it('from the moment it is on the menu, by words nobody used before', async () => {
    const { token } = town.people.owner
    const category = (await town.sql.query('select id from categories')).rows[0].id
    const body = { name: 'Kwacoco', price: 700, restaurant: town.mine.id, category, position: 1, active: true }
    const { status, body: made } = await town.api.post<{ doc: { id: string } }>('/api/products', { token, body })
    expect(status).toBe(201)
    expect(await ids('kwacoco')).toEqual([made.doc.id])
    expect(await ids('kwacoko')).toEqual([made.doc.id])
    const change = (fields: object) => town.api.call('PATCH', `/api/products/${made.doc.id}`, { token, body: fields })
    await change({ name: 'Ekwang' })
    expect([await ids('kwacoco'), await ids('ekwang')]).toEqual([[], [made.doc.id]])
    await change({ active: false })
    expect(await ids('ekwang')).toEqual([])
  })
})

describe('nothing is found', () => {
  it('that is sold out, or whose question cannot be answered', async () => {
    const id = await addDish(town, { en: 'Snails', fr: 'Escargots', stock: 1 })
    const { options } = await askOptions(town, id, [{ stock: 1 }], { min: 1 })
    expect(await ids('escargot')).toEqual([id])
    await town.sql.query('update options set stock = 0 where id = $1', [options[0]])
    expect(await ids('escargot')).toEqual([])
    await town.sql.query('update options set stock = 1 where id = $1', [options[0]])
    await town.sql.query('update products set stock = 0 where id = $1', [id])
    expect(await ids('escargot')).toEqual([])
  })

  it('of a restaurant that is not listed, and of another market', async () => {
    await town.sql.query(`update restaurants set stage = 'suspended' where id = $1`, [town.other.id])
    expect(await ids('sole')).toEqual([])
    expect(await ids('other')).toEqual([])
    await town.sql.query(`update restaurants set stage = 'live' where id = $1`, [town.other.id])
    expect(await ids('sole')).toEqual([sole])
    expect(await ids('other')).toContain(town.other.id)
    expect((await town.api.get('/api/catalog/search?market=elsewhere&q=sole')).body).toMatchObject({ docs: [] })
  })

  it('for what is no word, whatever else it is', async () => {
    for (const q of [`'`, '!&|()', '%', `') or true --`, '\\', '🍕', 'x'.repeat(100)])
      expect(await search(q), q).toMatchObject({ docs: [], totalDocs: 0 })
  })

  it('without a market, or without anything typed', async () => {
    for (const query of ['q=sole', 'market=testville', 'market=testville&q=%20'])
      expect((await town.api.get(`/api/catalog/search?${query}`)).code).toBe('validation_failed')
  })
})

describe('what was found', () => {
  const HERE = `&lat=${ADDRESS.lat}&lng=${ADDRESS.lng}`

  it('is narrowed down by what the facets say', async () => {
    const all = await search('ndolé')
    expect(all.facets.kinds).toEqual([{ value: 'product', count: 4 }])
    expect(all.facets.categories).toEqual([{ value: 'mains', name: 'Plats', count: 4 }])
    expect(all.facets.prices).toEqual([
      { from: 1_000, to: 1_000, count: 2 },
      { from: 2_500, to: 2_500, count: 2 },
    ])
    expect((await search('ndolé', '&minPrice=1001&maxPrice=2500')).totalDocs).toBe(2)
    expect((await search('ndolé', '&category=mains')).totalDocs).toBe(4)
    expect((await search('ndolé', '&category=drinks')).totalDocs).toBe(0)
    expect((await search('ndolé', '&kind=restaurant')).totalDocs).toBe(0)
  })

  it('is sorted as asked and paged', async () => {
    const prices = async (sort: string) =>
      (
        await town.api.get<{ docs: { price: { amount: number } }[] }>(
          `/api/catalog/search?market=testville&q=ndole&sort=${sort}`,
        )
      ).body.docs.map(({ price }) => price.amount)
    expect(await prices('price')).toEqual([1_000, 1_000, 2_500, 2_500])
    expect(await prices('-price')).toEqual([2_500, 2_500, 1_000, 1_000])
    const slugs = (await search('ndole', `&sort=distance${HERE}`)).docs.map(({ restaurant }) => restaurant.slug)
    expect(slugs).toEqual(['mine', 'mine', 'other', 'other'])
    const first = await search('ndole', '&limit=3')
    expect([first.docs.length, first.hasNextPage]).toEqual([3, true])
    const second = await search('ndole', '&limit=3&page=2')
    expect([second.docs.length, second.hasNextPage]).toEqual([1, false])
    expect(first.docs.map(({ id }) => id)).not.toContain(second.docs[0]?.id)
  })

  it('is what those have who deliver there and are open', async () => {
    expect((await search('ndole', HERE)).totalDocs).toBe(4)
    expect((await search('ndole', '&lat=5.9&lng=10.1')).totalDocs).toBe(0)
    await town.sql.query(`update restaurants set paused_until = now() + interval '1 hour' where id = $1`, [
      town.mine.id,
    ])
    const slugs = async (query: string) =>
      (await search('ndole', query)).docs.map(({ restaurant: { slug, open } }) => `${slug} ${open}`)
    expect(await slugs('&open=true')).toEqual(['other true', 'other true'])
    expect(await slugs('')).toEqual(['other true', 'other true', 'mine false', 'mine false'])
    await town.sql.query('update restaurants set paused_until = null')
  })

  it('has a name, by which nothing is told twice', async () => {
    const path = '/api/catalog/search?market=testville&q=sole'
    const { headers } = await town.api.get(path)
    const again = await town.api.get(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })
})

describe('while somebody types', () => {
  const suggest = async (q: string, locale: 'en' | 'fr' = 'fr') =>
    (
      await town.api.get<{ docs: { text: string; kind: string; slug: string | null }[] }>(
        `/api/catalog/suggest?market=testville&q=${encodeURIComponent(q)}`,
        { locale },
      )
    ).body.docs

  it('names that go on so are offered, in the caller’s language and each once', async () => {
    expect(await suggest('bro')).toEqual([{ text: 'Brochettes de bœuf', kind: 'product', slug: null }])
    expect(await suggest('ske', 'en')).toEqual([{ text: 'Beef skewers', kind: 'product', slug: null }])
    expect(await suggest('nd')).toEqual([{ text: 'Ndolé', kind: 'product', slug: null }])
    expect(await suggest('mi')).toContainEqual({ text: 'Mine', kind: 'restaurant', slug: 'mine' })
    expect(await suggest('brochetes de b')).toEqual([{ text: 'Brochettes de bœuf', kind: 'product', slug: null }])
    expect(await suggest('%')).toEqual([])
  })

  it('a cuisine is offered, and gone with the last who cooks it', async () => {
    await town.sql.query(`update restaurants set cuisine = 'Grillades' where id = $1`, [town.mine.id])
    expect((await suggest('gri'))[0]).toEqual({ text: 'Grillades', kind: 'cuisine', slug: null })
    await town.sql.query('update restaurants set cuisine = null')
    expect(await suggest('gri')).toEqual([])
  })
})

describe('the list of restaurants', () => {
  const cards = async (query: string) =>
    (
      await town.api.get<{ docs: { slug: string }[]; totalDocs: number }>(
        `/api/catalog/restaurants?market=testville${query}`,
      )
    ).body

  it('holds those that deliver to a position, nearest first, page by page', async () => {
    const near = (lat: number) => cards(`&lat=${lat}&lng=${CENTRE.lng}`)
    expect((await near(4.05)).docs.map(({ slug }) => slug)).toEqual(['mine', 'other'])
    expect((await near(4.1)).docs.map(({ slug }) => slug)).toEqual(['other', 'mine'])
    expect(await near(8)).toMatchObject({ docs: [], totalDocs: 0 })
    expect(await cards('&limit=1&page=2&lat=4.05&lng=9.7')).toMatchObject({
      docs: [{ slug: 'other' }],
      totalDocs: 2,
      hasNextPage: false,
    })
  })

  it('sorts by minutes, fee or name where that is asked for', async () => {
    await town.sql.query('update restaurants set prep_minutes = 90 where id = $1', [town.mine.id])
    const slugs = async (sort: string) => (await cards(`&lat=4.05&lng=9.7&sort=${sort}`)).docs.map(({ slug }) => slug)
    expect(await slugs('eta')).toEqual(['other', 'mine'])
    expect(await slugs('fee')).toEqual(['mine', 'other'])
    expect(await slugs('name')).toEqual(['mine', 'other'])
    await town.sql.query('update restaurants set prep_minutes = 15')
  })

  it('finds a name without regard to accents', async () => {
    await town.sql.query(`update restaurants set name = 'Chez Nadège' where id = $1`, [town.other.id])
    expect(await cards('&q=NADEGE')).toMatchObject({ docs: [{ slug: 'other' }], totalDocs: 1 })
  })
})
