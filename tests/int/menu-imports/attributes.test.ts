import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLOUR, FLAGS, PASSPORT, STEM } from '../../factories/flowers'
import { menuFiles } from '../../factories/menu-files'
import { askOptions } from '../../factories/options'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const files = menuFiles(() => town)

const ABV = {
  ...FLAGS,
  key: 'abv',
  label: { en: 'Alcohol', fr: 'Alcool' },
  kind: 'number',
  unit: '%',
  mustToSell: true,
}

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  const { token } = town.people.admin
  for (const [slug, attributes] of [
    ['flowers', [STEM, COLOUR, PASSPORT]],
    ['wine', [{ ...ABV, required: true }]],
  ] as const)
    await town.api.post('/api/categories', { token, body: { name: slug, slug, attributes } })
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

const stored = async (sku: string) =>
  (
    await town.sql.query(
      'select attributes, attributes_fit as fit, schedule from products where restaurant_id = $1 and sku = $2',
      [town.mine.id, sku],
    )
  ).rows[0]

const HEAD = 'sku,category,name_en,price,attr.stem_length,attr.colour,attr.abv,hours,season_from'
const ROSE = `${HEAD}\nROSE,flowers,Rose,500,"12,5 cm",Blanc|red,,lun-ven 6h-11h,2026-12-01\nPORT,wine,Port,9000,,,20 %,,\n`

describe('attributes and hours in a file', () => {
  it('are told before and after, kept in their one form, and taken back with the import', async () => {
    const found = await files.checked({ products: ROSE })
    expect([found.problems, found.counts.new]).toEqual([[], 2])
    await files.apply(found.id)
    const week = [...Array.from({ length: 5 }, () => [{ opens: '06:00', closes: '11:00' }]), [], []]
    expect(await stored('ROSE')).toEqual({
      attributes: { stem_length: 12.5, colour: ['red', 'white'] },
      fit: 'fits',
      schedule: { week, special: [], from: '2026-12-01' },
    })
    expect(await stored('PORT')).toEqual({ attributes: { abv: 20 }, fit: 'fits', schedule: null })

    const changed = await files.imported({
      products: 'sku,attr.stem_length,attr.colour,hours\nROSE,90,,daily 08:00-10:00\n'.replace('daily', 'mon-sun'),
    })
    expect(await files.changes(changed.id)).toMatchObject([
      {
        before: { 'attr.stem_length': 12.5, 'attr.colour': ['red', 'white'], hours: 'mon-fri 06:00-11:00' },
        after: { 'attr.stem_length': 90, 'attr.colour': null, hours: 'mon-sun 08:00-10:00' },
      },
    ])
    expect(await stored('ROSE')).toMatchObject({ attributes: { stem_length: 90 }, schedule: { from: '2026-12-01' } })
    await files.undo(changed.id)
    expect(await stored('ROSE')).toMatchObject({
      attributes: { stem_length: 12.5, colour: ['red', 'white'] },
      schedule: { week },
    })
  })

  it('leave documents and whatever no column tells as they are', async () => {
    await files.imported({ products: ROSE })
    const passport = '0190a0a0-0000-7000-8000-000000000000'
    await town.sql.query(
      `update products set attributes = attributes || jsonb_build_object('passport', $1::text) where sku = 'ROSE'`,
      [passport],
    )
    await files.imported({ products: 'sku,attr.stem_length\nROSE,30\n' })
    expect((await stored('ROSE')).attributes).toEqual({ stem_length: 30, colour: ['red', 'white'], passport })
    expect((await files.checked({ products: 'sku,attr.passport\nROSE,x\n' })).problems).toMatchObject([
      { row: 1, column: 'attr.passport', code: 'document_kept' },
    ])
  })

  it('are exported and imported again without changing anything, in either style and as JSON', async () => {
    await files.imported({ products: ROSE })
    const { groupId } = await askOptions(town, town.mine.products[0] ?? '', [{ priceDelta: 100 }])
    const schedule = { week: Array.from({ length: 7 }, () => [{ opens: '22:00', closes: '02:00' }]), special: [] }
    await town.sql.query('update option_groups set schedule = $1 where id = $2', [JSON.stringify(schedule), groupId])
    for (const style of ['point', 'comma']) {
      const exported = {
        products: await files.exported('products', style),
        options: await files.exported('options', style),
      }
      expect(exported.products).toContain('attr.colour')
      expect(exported.products).not.toContain('attr.passport')
      expect(exported.options).toContain('mon-sun 22:00-02:00')
      const again = await files.checked({ ...exported, whole: true })
      expect([again.problems, again.counts]).toMatchObject([[], { new: 0, changed: 0, off: 0 }])
    }
    const { token } = town.people.owner
    const { body } = await town.api.get(`/api/restaurants/${town.mine.id}/menu-export`, { token })
    const again = await files.checked({ menu: JSON.stringify(body), whole: true })
    expect([again.problems, again.counts]).toMatchObject([[], { new: 0, changed: 0, off: 0 }])
  })

  it('are in the template of who sells such things, with an example that is taken as it stands', async () => {
    await files.imported({ products: ROSE })
    const { token } = town.people.owner
    const path = `/api/restaurants/${town.mine.id}/menu-template/products?style=comma`
    const { text } = (await town.api.get<{ text: string }>(path, { token })).body
    expect(text).toContain('attr.stem_length;attr.colour;attr.abv')
    expect(text).toContain('flowers')
    expect((await files.checked({ products: text })).problems).toEqual([])
  })
})

describe('mistakes in attributes and hours', () => {
  it('are told by row and column, in French as well', async () => {
    const products = `${HEAD}\nLYS,flowers,Lily,500,5,mauve,,demain,01/12/2026\nRUM,wine,Rum,500,40,,,,\n`
    const { body } = await files.check({ products }, 'fr')
    expect(body.problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [2, 'hours', expect.stringContaining('« demain » n’est pas une semaine.')],
      [2, 'season_from', '« 01/12/2026 » n’est pas une date. Écrivez 2026-12-01.'],
      [2, 'attr.stem_length', '« 5 » est trop petit : au moins 10.'],
      [2, 'attr.colour', '« mauve » n’est pas un des choix.'],
      [3, 'attr.stem_length', 'La catégorie de ce produit n’a pas cet attribut. Retirez « 40 ».'],
      [3, 'attr.abv', 'Cette cellule doit être remplie.'],
    ])
  })

  it('of a season are found where only one of its ends is told', async () => {
    await files.imported({ products: ROSE })
    const found = await files.checked({ products: 'sku,season_until\nROSE,2026-11-01\n' })
    expect(found.problems).toMatchObject([{ row: 2, column: 'season_until', code: 'season_backwards' }])
  })
})
