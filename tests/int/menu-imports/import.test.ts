import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { menuFiles } from '../../factories/menu-files'
import { askOptions } from '../../factories/options'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
const files = menuFiles(() => town)

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

beforeEach(async () => {
  await town.sql.query('delete from options where restaurant_id = $1', [town.mine.id])
  await town.sql.query('delete from option_groups where restaurant_id = $1', [town.mine.id])
  await town.sql.query('delete from products where restaurant_id = $1 and not (id = any($2))', [
    town.mine.id,
    town.mine.products,
  ])
  await town.sql.query(
    `update products_locales set name = case _locale when 'en' then 'Ndole' else 'Ndolé' end, description = null where _parent_id = any($1)`,
    [town.mine.products],
  )
  await town.sql.query('update products set price = 1000, active = true, stock = null where restaurant_id = $1', [
    town.mine.id,
  ])
})

const skuOf = async (id: string | undefined) =>
  (await town.sql.query('select sku from products where id = $1', [id])).rows[0].sku as string
const product = async (sku: string) =>
  (
    await town.sql.query(
      `select p.price::int, p.active, p.stock::int, en.name as en, fr.name as fr, en.description
       from products p left join products_locales en on en._parent_id = p.id and en._locale = 'en'
         left join products_locales fr on fr._parent_id = p.id and fr._locale = 'fr'
       where p.restaurant_id = $1 and p.sku = $2`,
      [town.mine.id, sku],
    )
  ).rows[0]

const NEW = 'sku,category,name_en,name_fr,price\nA-1,mains,Grilled fish,Poisson braisé,4500\nA-2,mains,Rice,Riz,500\n'

describe('a menu as files', () => {
  it.each(['point', 'comma'])('is imported as it was exported without changing anything (%s)', async (style) => {
    const { groupId } = await askOptions(town, town.mine.products[0] ?? '', [
      { priceDelta: 200, isDefault: true },
      { priceDelta: -100, stock: 4, product: town.mine.products[1] },
    ])
    await askOptions(town, town.mine.products[0] ?? '', [])
    await town.sql.query('update products set stock = 7 where id = $1', [town.mine.products[0]])
    await town.sql.query(
      `update products_locales set description = E'=HYPERLINK("http://evil")\r\nsecond; "line", €', name = '''-1' where _parent_id = $1`,
      [town.mine.products[1]],
    )
    await town.sql.query(`update option_groups_locales set name = '@home' where _parent_id = $1 and _locale = 'fr'`, [
      groupId,
    ])
    const exported = {
      products: await files.exported('products', style),
      options: await files.exported('options', style),
    }
    expect(exported.products).toContain(`'=HYPERLINK`)
    expect(exported.products).toContain(`''-1`)
    const again = await files.checked({ ...exported, whole: true })
    expect(again.problems).toEqual([])
    expect(again.counts).toMatchObject({ new: 0, changed: 0, off: 0, unchanged: 6 })
  })

  it('round-trips as JSON too', async () => {
    await askOptions(town, town.mine.products[0] ?? '', [{ priceDelta: 200 }])
    const { token } = town.people.owner
    const { body } = await town.api.get(`/api/restaurants/${town.mine.id}/menu-export`, { token })
    const again = await files.checked({ menu: JSON.stringify(body), whole: true })
    expect([again.problems, again.counts]).toMatchObject([[], { new: 0, changed: 0, off: 0, unchanged: 4 }])
  })

  it('takes its own template', async () => {
    const { token } = town.people.owner
    for (const sheet of ['products', 'options'] as const) {
      const { body } = await town.api.get<{ text: string }>(`/api/restaurants/${town.mine.id}/menu-template/${sheet}`, {
        token,
      })
      expect((await files.checked({ [sheet]: body.text })).problems).toEqual([])
    }
  })
})

describe('an import', () => {
  it('tells what it would change and changes nothing before it is applied', async () => {
    const sku = await skuOf(town.mine.products[0])
    const found = await files.checked({ products: `sku,price\n${sku},1200\n` })
    expect([found.status, found.counts.changed]).toEqual(['checked', 1])
    expect(await files.changes(found.id)).toMatchObject([
      { key: sku, row: 2, action: 'changed', before: { price: 1000 }, after: { price: 1200 }, outcome: null },
    ])
    expect(await product(sku)).toMatchObject({ price: 1000 })
    await files.apply(found.id)
    expect(await product(sku)).toMatchObject({ price: 1200, en: 'Ndole', fr: 'Ndolé' })
  })

  it('makes products and options, which customers find on the menu', async () => {
    const menuPath = '/api/catalog/restaurants/mine/menu'
    const before = await town.api.get(menuPath)
    await files.imported({
      products:
        'sku,category,name_en,name_fr,price,option_groups\nA-1,mains,Fish,Poisson,4500,SIDE\nRICE,mains,Rice,Riz,500,\n',
      options:
        'group,group_name_en,group_name_fr,min,max,option,name_en,name_fr,price_delta,product\nSIDE,Side,Accompagnement,1,1,R,Rice,Riz,0,RICE\nSIDE,,,,,P,Plantain,Plantain,300,\n',
    })
    const after = await town.api.get<{ categories: { products: { name: string; optionGroups: object[] }[] }[] }>(
      menuPath,
    )
    const fish = after.body.categories.flatMap(({ products }) => products).find(({ name }) => name === 'Fish')
    expect(fish?.optionGroups).toMatchObject([
      { name: 'Side', min: 1, max: 1, options: [{ name: 'Rice' }, { name: 'Plantain', priceDelta: { amount: 300 } }] },
    ])
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  it('takes off the menu what the files do not have only where they replace it whole', async () => {
    expect((await files.checked({ products: NEW })).counts).toMatchObject({ new: 2, off: 0 })
    const whole = await files.checked({ products: NEW, whole: true })
    expect(whole.counts).toMatchObject({ new: 2, off: 2 })
    await files.apply(whole.id)
    expect(await product(await skuOf(town.mine.products[0]))).toMatchObject({ active: false })
    await files.undo(whole.id)
    expect(await product(await skuOf(town.mine.products[0]))).toMatchObject({ active: true })
    expect(await product('A-1')).toMatchObject({ active: false })
  })

  it('does not sell what its category must know more of', async () => {
    const schema = [
      { key: 'abv', kind: 'number', label: { en: 'Alcohol', fr: 'Alcool' }, required: true, mustToSell: true },
    ]
    await town.sql.query(`update categories set attributes = $1 where slug = 'mains'`, [JSON.stringify(schema)])
    await files.imported({ products: NEW })
    const { rows } = await town.sql.query(
      `select distinct attributes_fit as fit from products where sku in ('A-1', 'A-2')`,
    )
    expect(rows).toEqual([{ fit: 'unsellable' }])
    await town.sql.query(`update categories set attributes = null where slug = 'mains'`)
  })

  it('warns of a price that moved by a factor of ten', async () => {
    const sku = await skuOf(town.mine.products[0])
    const found = await files.checked({ products: `sku,price\n${sku},10000\n` })
    expect(found.counts).toMatchObject({ changed: 1, priceJumps: 1, problems: 0 })
  })

  it('tells of what was edited since the check, and overwrites nothing', async () => {
    const [first, second] = [await skuOf(town.mine.products[0]), await skuOf(town.mine.products[1])]
    const found = await files.checked({ products: `sku,price\n${first},1200\n${second},1300\n` })
    await town.api.call('PATCH', `/api/products/${town.mine.products[0]}`, {
      token: town.people.owner.token,
      body: { price: 1111 },
    })
    const applied = await files.apply(found.id)
    expect(applied.outcomes).toMatchObject({ applied: 1, stale: 1 })
    expect(await files.changes(found.id, '?show=stale')).toMatchObject([{ key: first, kept: ['price'] }])
    expect([await product(first), await product(second)]).toMatchObject([{ price: 1111 }, { price: 1300 }])
  })

  it('is not in the way of what was edited beside it, nor of what was sold', async () => {
    const sku = await skuOf(town.mine.products[0])
    await town.sql.query('update products set stock = 9 where id = $1', [town.mine.products[0]])
    const found = await files.checked({ products: `sku,price,stock\n${sku},1200,9\n` })
    await town.sql.query('update products set stock = 8, position = 3 where id = $1', [town.mine.products[0]])
    await files.apply(found.id)
    expect(await product(sku)).toMatchObject({ price: 1200, stock: 8 })
  })

  it('is undone, as far as nobody changed it since', async () => {
    const [first, second] = [await skuOf(town.mine.products[0]), await skuOf(town.mine.products[1])]
    const { id } = await files.imported({
      products: `${NEW.trim()}\n${first},,Fish soup,Soupe,1200\n${second},,,Ndolé,1300\n`,
    })
    await town.api.call('PATCH', `/api/products/${town.mine.products[1]}`, {
      token: town.people.owner.token,
      body: { price: 1400 },
    })
    const undone = await files.undo(id)
    expect(undone.outcomes).toEqual({ applied: 0, stale: 0, restored: 3, kept: 1 })
    expect(await product(first)).toMatchObject({ price: 1000, en: 'Ndole', fr: 'Ndolé' })
    expect(await product(second)).toMatchObject({ price: 1400 })
    expect([await product('A-1'), await product('A-2')]).toMatchObject([{ active: false }, { active: false }])
    expect(await files.changes(id, '?show=kept')).toMatchObject([{ key: second, kept: ['price'] }])
  })

  it('is one at a time for a restaurant', async () => {
    const found = await files.checked({ products: NEW })
    await town.sql.query(`update menu_imports set status = 'applying' where id = $1`, [found.id])
    expect((await files.check({ products: NEW })).code).toBe('import_running')
    await town.sql.query(`update menu_imports set status = 'applied' where id = $1`, [found.id])
    const { token } = town.people.owner
    const other = await files.checked({ products: NEW })
    await town.sql.query(`update menu_imports set status = 'undoing' where id = $1`, [found.id])
    const answer = await town.api.post(`/api/menu-imports/${other.id}/apply`, { token })
    expect([answer.status, answer.code]).toEqual([409, 'import_running'])
    await town.sql.query(`update menu_imports set status = 'undone' where id = $1`, [found.id])
  })

  it('says who imported what, in the events and in the audit log', async () => {
    const { id, by } = await files.imported({ products: NEW })
    const { rows: events } = await town.sql.query(
      `select name, data->>'by' as by, data->>'changed' as changed from events where data->>'importId' = $1 order by recorded_at, id`,
      [id],
    )
    const owner = town.people.owner.id
    expect(by).toContain('Test owner')
    expect(events).toEqual([
      { name: 'menu.import_checked', by: null, changed: null },
      { name: 'menu.import_started', by: owner, changed: null },
      { name: 'menu.changed', by: null, changed: '2' },
      { name: 'menu.imported', by: null, changed: null },
    ])
    const { rows: audit } = await town.sql.query(
      `select command, actor_id from compliance_log where subject_id = $1 order by recorded_at, id`,
      [id],
    )
    expect(audit).toEqual([
      { command: 'menu.check_import', actor_id: owner },
      { command: 'menu.import', actor_id: owner },
    ])
  })

  it('is nobody else’s: not another restaurant’s, nor by its keys', async () => {
    const { otherOwner, staff } = town.people
    const found = await files.checked({ products: NEW })
    const path = `/api/menu-imports/${found.id}`
    expect((await town.api.get(path, { token: otherOwner.token })).code).toBe('not_found')
    expect((await town.api.get(`${path}/changes`, { token: otherOwner.token })).code).toBe('not_found')
    for (const verb of ['apply', 'undo'])
      expect((await town.api.post(`${path}/${verb}`, { token: otherOwner.token })).code).toBe('not_found')
    for (const of of ['menu-imports', 'menu-export', 'menu-export/products', 'menu-template/products'])
      expect((await town.api.get(`/api/restaurants/${town.mine.id}/${of}`, { token: otherOwner.token })).code).toBe(
        'not_found',
      )
    expect((await town.api.get(path, { token: staff.token })).status).toBe(200)
    const theirs = await skuOf(town.other.products[0])
    const { counts } = await files.imported({ products: `sku,category,name_en,price\n${theirs},mains,Mine now,1\n` })
    expect(counts.new).toBe(1)
    const { rows } = await town.sql.query('select price::int from products where id = $1', [town.other.products[0]])
    expect(rows).toEqual([{ price: 1000 }])
  })
})
