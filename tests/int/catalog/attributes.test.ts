import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDocument } from '../../factories/files'
import { COLOUR, type Doc, type Flowers, openFlowers, PASSPORT, STEM } from '../../factories/flowers'
import { ADDRESS, makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let { categoryId, create, write, setSchema, fitOf } = {} as Flowers

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
  ;({ categoryId, create, write, setSchema, fitOf } = await openFlowers(town))
})

interface MenuProduct {
  id: string
  attributes: { key: string; value: unknown }[]
}

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

  it('knows a document by one that its restaurant has added for its products, and lets customers read it', async () => {
    const { owner, otherOwner } = town.people
    const terms = { purpose: 'lab_result', shown: 'true' }
    const own = await addDocument(town, owner, { ...terms, restaurantId: town.mine.id })
    const strange = await addDocument(town, otherOwner, { ...terms, restaurantId: town.other.id })
    for (const passport of ['01980c4a-0000-7000-8000-000000000000', strange])
      expect((await create({ stem_length: 40, passport })).fields).toMatchObject([{ path: 'attributes.passport' }])
    const { doc } = await create({ stem_length: 40, passport: own })
    expect(doc.attributes.passport).toBe(own)
    const menu = await town.api.get<{ categories: { products: MenuProduct[] }[] }>(
      `/api/catalog/restaurants/${town.mine.slug}/menu`,
    )
    const products = menu.body.categories.flatMap((category) => category.products)
    const shown = products.find(({ id }) => id === doc.id)?.attributes.find(({ key }) => key === 'passport')
    expect(shown?.value).toBe(`/api/documents/${own}/link`)
    const { body } = await town.api.post<{ url: string }>(String(shown?.value))
    expect((await fetch(new URL(body.url, server.url))).headers.get('content-type')).toBe('application/pdf')
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
      token: town.people.owner.token,
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
