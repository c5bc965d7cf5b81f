import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addPicture } from '../../factories/files'
import { drawPhoto } from '../../factories/photos'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const add = (bytes: Uint8Array, options: Parameters<typeof addPicture>[2] = {}) =>
  addPicture(town.api, bytes, { token: town.people.owner.token, ...options })

describe('what apps read', () => {
  it('tells pictures on cards and menus, in the caller’s language where it was said', async () => {
    const dish = (await add(await drawPhoto({ colour: '#fff000' }), { alt: { en: 'Ndolé', fr: 'Du ndolé' } })).body.doc
    const logo = (await add(await drawPhoto({ colour: '#000fff' }), { alt: { en: 'Logo' } })).body.doc
    await town.sql.query('update products set image_id = $1 where id = $2', [dish.id, town.mine.products[0]])
    await town.sql.query('update restaurants set image_id = $1, logo_id = $2 where id = $3', [
      dish.id,
      logo.id,
      town.mine.id,
    ])
    const picture = (doc: typeof dish, alt: string) => ({
      alt,
      blurhash: doc.blurhash,
      width: 400,
      height: 300,
      src: {
        ...Object.fromEntries(
          ['thumbnail', 'card', 'wide'].map((size) => [
            size,
            { avif: `/cdn/${doc.hash}/${size}.avif`, webp: `/cdn/${doc.hash}/${size}.webp` },
          ]),
        ),
        original: `/cdn/${doc.hash}/original.webp`,
      },
    })
    const cards = await town.api.get<{ docs: { id: string; image: unknown; logo: unknown }[] }>(
      '/api/catalog/restaurants',
      { locale: 'fr' },
    )
    const card = cards.body.docs.find(({ id }) => id === town.mine.id)
    expect(card).toMatchObject({ image: picture(dish, 'Du ndolé'), logo: picture(logo, 'Logo') })
    expect(cards.body.docs.find(({ id }) => id === town.other.id)).toMatchObject({ image: null, logo: null })
    const menu = await town.api.get<{ categories: { products: { id: string; image: unknown }[] }[] }>(
      '/api/catalog/restaurants/mine/menu',
    )
    const products = menu.body.categories.flatMap((category) => category.products)
    expect(products.map(({ image }) => image)).toContainEqual(picture(dish, 'Ndolé'))
    expect(products.map(({ image }) => image)).toContain(null)
    const bare = await town.api.get<typeof menu.body>('/api/catalog/restaurants/mine/menu?fields=')
    expect(bare.body.categories[0]?.products[0]).not.toHaveProperty('image')
  })

  it('tells the picture of a category on menus, and its words once they change', async () => {
    const { id, hash } = (await add(await drawPhoto({ colour: '#0f0f0f' }), { alt: { fr: 'Des plats' } })).body.doc
    const read = async () => {
      const menu = await town.api.get<{ categories: { image: unknown }[] }>('/api/catalog/restaurants/mine/menu')
      return menu.body.categories.map(({ image }) => image)
    }
    expect(await read()).toEqual([null])
    await town.sql.query('update categories set image_id = $1', [id])
    const original = `/cdn/${hash}/original.webp`
    expect(await read()).toMatchObject([{ alt: 'Des plats', blurhash: expect.any(String), src: { original } }])
    await town.sql.query(`insert into media_locales (_parent_id, _locale, alt) values ($1, 'en', 'Dishes')`, [id])
    expect(await read()).toMatchObject([{ alt: 'Dishes' }])
  })
})
