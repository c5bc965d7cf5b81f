import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answered, openWaybill } from '../../../client'
import { COLOUR, FLAGS, type Flowers, openFlowers, STEM } from '../../factories/flowers'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let { categoryId, create, setSchema } = {} as Flowers

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
  ;({ categoryId, create, setSchema } = await openFlowers(town))
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
    await setSchema([{ ...FLAGS, key: 'stem_length', label: STEM.label, kind: 'text' }, COLOUR])
    expect(await names({ attr: { stem_length: '40' } })).toEqual([])
    expect((await browse({ search: 'rose' })).products[0]?.attributes.map(({ key }) => key)).toEqual(['colour'])
  })

  it('still get Payload’s own rows where they ask for these', async () => {
    const { body } = await town.api.get<{ docs: object[]; totalDocs: number }>('/api/products?limit=2&depth=0')
    expect([body.docs.length, body.totalDocs >= 3]).toEqual([2, true])
  })
})
