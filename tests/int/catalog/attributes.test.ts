import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answered, openWaybill } from '../../../client'
import type { AttributeSchema } from '../../../src/domain/attributes/attribute'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let categoryId: string

const flags = { required: false, mustToSell: false, filterable: true, shown: true }
const RED = { id: 'red', label: { en: 'Red', fr: 'Rouge' } }
const WHITE = { id: 'white', label: { en: 'White', fr: 'Blanc' } }
const STEM = {
  ...flags,
  key: 'stem_length',
  label: { en: 'Stem length', fr: 'Longueur de tige' },
  kind: 'number',
  unit: 'cm',
  min: 10,
  max: 120,
  required: true,
} as const
const COLOUR = {
  ...flags,
  key: 'colour',
  label: { en: 'Colour', fr: 'Couleur' },
  kind: 'choice',
  many: true,
  choices: [RED, WHITE],
} as const
const SCENTED = { ...flags, key: 'scented', label: { en: 'Scented', fr: 'Parfumée' }, kind: 'flag' } as const
const GROWER = {
  ...flags,
  key: 'grower',
  label: { en: 'Grower', fr: 'Producteur' },
  kind: 'text',
  shown: false,
  filterable: false,
} as const
const PASSPORT = {
  ...flags,
  key: 'passport',
  label: { en: 'Plant passport', fr: 'Passeport phytosanitaire' },
  kind: 'document',
  filterable: false,
} as const
const FLOWERS: AttributeSchema = [STEM, COLOUR, SCENTED, GROWER, PASSPORT]

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

beforeEach(async () => {
  await town.sql.query(`update products set active = false`)
  const { status, body } = await town.api.post<{ doc: { id: string } }>('/api/categories', {
    token: town.people.admin.token,
    body: { name: 'Flowers', slug: `flowers-${Date.now()}`, attributes: FLOWERS },
  })
  expect(status).toBe(201)
  categoryId = body.doc.id
})

interface Doc {
  id: string
  attributes: Record<string, unknown>
  attributesFit: string
}

const owner = () => town.people.owner.token
const write = async (method: 'POST' | 'PATCH', path: string, body: object, locale: 'en' | 'fr' = 'en') => {
  const answer = await town.api.call<{ doc: Doc; errors: { data: { fields: { path: string; message: string }[] } }[] }>(
    method,
    path,
    { token: owner(), locale, body },
  )
  return { ...answer, doc: answer.body.doc, fields: answer.body.errors?.[0]?.data.fields }
}
const create = (attributes: object, more: object = {}, locale?: 'en' | 'fr') =>
  write(
    'POST',
    '/api/products',
    { name: 'Rose', restaurant: town.mine.id, category: categoryId, price: 900, attributes, ...more },
    locale,
  )
const setSchema = async (attributes: unknown, token = town.people.admin.token) =>
  town.api.call(`PATCH`, `/api/categories/${categoryId}`, { token, body: { attributes } })
const fitOf = async (id: string) =>
  (await town.sql.query('select attributes_fit from products where id = $1', [id])).rows[0]?.attributes_fit

describe('a product', () => {
  it('keeps what fits its category, in one form', async () => {
    const { status, doc } = await create({ stem_length: '45,50', colour: ['white', 'red'], scented: true, grower: '' })
    expect(status).toBe(201)
    expect(doc.attributes).toEqual({ stem_length: 45.5, colour: ['red', 'white'], scented: true })
    expect(doc.attributesFit).toBe('fits')
  })

  it('is refused with each wrong value at its path, in the owner’s language', async () => {
    const { status, code, fields } = await create({ stem_length: 400, colour: 'pink', smell: 'sweet' }, {}, 'fr')
    expect([status, code]).toEqual([400, 'validation_failed'])
    expect(fields).toMatchObject([
      { path: 'attributes.stem_length', message: 'Au plus 120.' },
      { path: 'attributes.colour', message: 'Ce choix n’existe pas (ou plus).' },
      { path: 'attributes.smell', message: 'Cette catégorie n’a pas cet attribut.' },
    ])
  })

  it('is refused where something that is needed was not said at all', async () => {
    expect((await create({})).fields).toMatchObject([{ path: 'attributes.stem_length', message: 'This is needed.' }])
    expect(
      (await write('POST', '/api/products', { name: 'R', restaurant: town.mine.id, category: categoryId, price: 1 }))
        .status,
    ).toBe(400)
  })

  it.each([['words'], [[1]], [7]])('takes no attributes that are none: %j', async (attributes) => {
    expect((await create(attributes as object)).fields).toMatchObject([{ path: 'attributes' }])
  })

  it('knows a document by a file that is here', async () => {
    const lost = '01980c4a-0000-7000-8000-000000000000'
    expect((await create({ stem_length: 40, passport: lost })).fields).toMatchObject([{ path: 'attributes.passport' }])
    await town.sql.query(`insert into media (id, filename, url) values ($1, 'p.webp', '/api/media/file/p.webp')`, [
      lost,
    ])
    expect((await create({ stem_length: 40, passport: lost })).doc.attributes.passport).toBe(lost)
  })

  it('cannot say itself that it fits', async () => {
    const { doc } = await create({ stem_length: 40 })
    expect((await write('PATCH', `/api/products/${doc.id}`, { attributesFit: 'unfit' })).code).toBe('field_locked')
  })

  it('that moves to another category is held to that one', async () => {
    const { doc } = await create({ stem_length: 40 })
    const { rows } = await town.sql.query(`select id from categories where slug = 'mains'`)
    const moved = { category: rows[0].id }
    expect((await write('PATCH', `/api/products/${doc.id}`, moved)).fields).toMatchObject([
      { path: 'attributes.stem_length' },
    ])
    expect((await write('PATCH', `/api/products/${doc.id}`, { ...moved, attributes: {} })).status).toBe(200)
  })
})

describe('a schema', () => {
  it.each([
    ['no French label', [{ ...STEM, label: { en: 'Stem', fr: '' } }], 'attributes.0.label.fr'],
    ['a key twice', [STEM, STEM], 'attributes.1.key'],
    ['an unknown kind', [{ ...STEM, kind: 'colour' }], 'attributes.0.kind'],
    ['words', 'stems', 'attributes'],
  ])('is refused by path: %s', async (_, schema, path) => {
    const { status, body } = await setSchema(schema)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(`"path":"${path}"`)
  })

  it('is changed by nobody but an admin', async () => {
    for (const who of ['owner', 'support', 'customer'] as const)
      expect((await setSchema([], town.people[who].token)).status).toBeGreaterThanOrEqual(403)
  })

  it('that asks for more marks what no longer fits, and leaves it to be sold and edited', async () => {
    const { doc } = await create({ stem_length: 100, colour: ['white'] })
    await setSchema([{ ...STEM, max: 60 }, COLOUR])
    expect(await fitOf(doc.id)).toBe('unfit')
    const list = await town.api.get<{ docs: Doc[] }>('/api/products?where[attributesFit][in]=unfit,unsellable', {
      token: owner(),
    })
    expect(list.body.docs.map(({ id }) => id)).toEqual([doc.id])
    const edited = await write('PATCH', `/api/products/${doc.id}`, { price: 950 })
    expect([edited.status, edited.doc.attributesFit]).toEqual([200, 'unfit'])
    expect((await write('PATCH', `/api/products/${doc.id}`, { attributes: { stem_length: 90 } })).status).toBe(400)
    const mended = await write('PATCH', `/api/products/${doc.id}`, { attributes: { stem_length: 55 } })
    expect(mended.doc.attributesFit).toBe('fits')
  })

  it('that says what must be known stops the sale of what does not say it', async () => {
    const { doc } = await create({ stem_length: 40 })
    const add = () =>
      town.api.post('/api/cart/add', {
        token: town.people.customer.token,
        body: { productId: doc.id, quantity: 1 },
      })
    expect((await add()).status).toBe(200)
    await setSchema([STEM, { ...PASSPORT, mustToSell: true }])
    expect(await fitOf(doc.id)).toBe('unsellable')
    const order = await town.api.post('/api/orders', {
      token: town.people.customer.token,
      body: { address: ADDRESS, payment: { method: 'cash' } },
    })
    expect([order.status, order.code]).toEqual([422, 'product_unavailable'])
    const menu = await town.api.get<{ categories: { products: { id: string; available: boolean }[] }[] }>(
      `/api/catalog/restaurants/${town.mine.slug}/menu`,
    )
    const shown = menu.body.categories.flatMap(({ products }) => products).find(({ id }) => id === doc.id)
    expect(shown?.available).toBe(false)
  })

  it('is tried before it is saved, and the trial changes nothing', async () => {
    const { doc: long } = await create({ stem_length: 100 })
    await create({ stem_length: 40 })
    const { body } = await town.api.post(`/api/categories/${categoryId}/attributes/try`, {
      token: town.people.admin.token,
      locale: 'fr',
      body: { attributes: [{ ...STEM, max: 60, label: { en: 'Stem', fr: 'Tige' } }, COLOUR] },
    })
    expect(body).toEqual({
      changes: [
        { key: 'stem_length', change: 'renamed', migrates: true },
        { key: 'stem_length', change: 'narrowed', migrates: false },
        ...['scented', 'grower', 'passport'].map((key) => ({ key, change: 'removed', migrates: true })),
      ],
      products: 2,
      unfit: 1,
      unsellable: 0,
      named: [
        {
          id: long.id,
          name: 'Rose',
          restaurant: 'Mine',
          problems: [{ path: 'stem_length', message: 'Au plus 60.' }],
        },
      ],
    })
    expect(await fitOf(long.id)).toBe('fits')
  })

  it('and products that are written meanwhile agree in the end', async () => {
    const { doc } = await create({ stem_length: 100 })
    for (let round = 0; round < 5; round++) {
      const max = round % 2 === 0 ? 60 : 120
      const answers = await Promise.all([
        setSchema([{ ...STEM, max }]),
        ...[101, 102, 103].map((stem) =>
          write('PATCH', `/api/products/${doc.id}`, { attributes: { stem_length: stem + round } }),
        ),
      ])
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      expect(await fitOf(doc.id)).toBe(max === 60 ? 'unfit' : 'fits')
    }
  })
})

describe('customers', () => {
  async function browse(query: object, language: 'en' | 'fr' = 'en') {
    const waybill = openWaybill({ baseUrl: server.url, language })
    const page = answered(await waybill.GET('/api/products', { params: { query: { category: categoryId, ...query } } }))
    if (!('products' in page)) throw new Error('a page of an app')
    return page
  }
  const names = async (query: object) => (await browse(query)).products.map(({ name }) => name).sort()

  beforeEach(async () => {
    await create({ stem_length: 40, colour: ['red'], scented: true, grower: 'Secret' }, { name: 'Rose' })
    await create({ stem_length: 62.5, colour: ['white'], scented: false }, { name: 'Lily' })
    await create({ stem_length: 110, colour: ['red', 'white'] }, { name: 'Amaryllis', featured: true })
  })

  it('read them in their language, with units, and not what is kept from them', async () => {
    const { products } = await browse({ search: 'rose' }, 'fr')
    expect(products[0]?.attributes).toEqual([
      { key: 'stem_length', label: 'Longueur de tige', kind: 'number', value: 40, unit: 'cm' },
      { key: 'colour', label: 'Couleur', kind: 'choice', value: ['red'], words: ['Rouge'] },
      { key: 'scented', label: 'Parfumée', kind: 'flag', value: true },
    ])
    const waybill = openWaybill({ baseUrl: server.url, language: 'fr' })
    const params = { path: { slug: town.mine.slug } }
    const menu = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params }))
    const rose = menu.categories.flatMap((each) => each.products).find(({ name }) => name === 'Rose')
    expect(rose?.attributes).toEqual(products[0]?.attributes)
  })

  it.each<[string, object, string[]]>([
    ['a choice', { colour: 'red' }, ['Amaryllis', 'Rose']],
    ['one of two', { colour: 'red,white' }, ['Amaryllis', 'Lily', 'Rose']],
    ['a flag', { scented: 'false' }, ['Lily']],
    ['a number', { stem_length: '62.5' }, ['Lily']],
    ['a range', { stem_length: { min: 40, max: 62.5 } }, ['Lily', 'Rose']],
    ['from a number on', { stem_length: { min: 62.6 } }, ['Amaryllis']],
    ['two at once', { colour: 'red', stem_length: { max: 100 } }, ['Rose']],
  ])('filter by %s', async (_, attr, expected) => {
    expect(await names({ attr })).toEqual(expected)
  })

  it('ask with points as well', async () => {
    const { body } = await town.api.get<{ total: number; products: object[]; hasMore: boolean }>(
      `/api/products?category=${categoryId}&attr.colour=red&attr.stem_length.min=20&limit=1`,
    )
    expect([body.total, body.products.length, body.hasMore]).toEqual([2, 1, true])
  })

  it.each([
    'attr.smell=sweet',
    'attr.grower=Secret',
    'attr.stem_length=long',
    'attr.colour=pink',
    'attr=red',
    'attr.colour.min=1',
  ])('are told what cannot be filtered by: %s', async (query) => {
    const answer = await town.api.get(`/api/products?category=${categoryId}&${query}`)
    expect([answer.status, answer.code]).toEqual([400, 'validation_failed'])
  })

  it('see featured ones, page by page, and none of a category that is not there', async () => {
    expect(await names({ featured: true })).toEqual(['Amaryllis'])
    const [first, second] = [await browse({ limit: 2 }), await browse({ limit: 2, offset: 2 })]
    expect(first.products[0]?.name).toBe('Amaryllis')
    expect([first.hasMore, second.hasMore, second.products.length]).toEqual([true, false, 1])
    expect((await town.api.get('/api/products?category=nothing')).status).toBe(404)
  })

  it('are counted what each further filter would leave, beside the one that is set', async () => {
    const { facets } = await browse({ facets: true, attr: { colour: 'white' } }, 'fr')
    expect(facets).toEqual([
      { key: 'stem_length', label: 'Longueur de tige', kind: 'number', unit: 'cm', values: [], min: 62.5, max: 110 },
      {
        key: 'colour',
        label: 'Couleur',
        kind: 'choice',
        unit: null,
        values: [
          { value: 'red', label: 'Rouge', count: 2 },
          { value: 'white', label: 'Blanc', count: 2 },
        ],
        min: null,
        max: null,
      },
      {
        key: 'scented',
        label: 'Parfumée',
        kind: 'flag',
        unit: null,
        values: [
          { value: 'true', label: 'Oui', count: 0 },
          { value: 'false', label: 'Non', count: 1 },
        ],
        min: null,
        max: null,
      },
    ])
  })

  it('find no value of a kind that its category has given up', async () => {
    await setSchema([{ ...flags, key: 'stem_length', label: STEM.label, kind: 'text' }, COLOUR])
    expect(await names({ attr: { stem_length: '40' } })).toEqual([])
    expect((await browse({ search: 'rose' })).products[0]?.attributes.map(({ key }) => key)).toEqual(['colour'])
  })

  it('still get Payload’s own rows where they ask for these', async () => {
    const { body } = await town.api.get<{ docs: object[]; totalDocs: number }>('/api/products?limit=2&depth=0')
    expect([body.docs.length, body.totalDocs >= 3]).toEqual([2, true])
  })
})
