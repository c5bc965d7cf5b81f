import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { menuFiles } from '../../factories/menu-files'
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

const told = async (sent: Parameters<typeof files.checked>[0]) =>
  (await files.checked(sent)).problems.map(({ row, column, code }) => [row, column, code])
const HEAD = 'sku,category,name_en,price,stock,active,option_groups\n'

describe('a file with mistakes', () => {
  it('has them told all at once, by row and column', async () => {
    const products = `${HEAD}A,mains,A,12.5,,,\nB,nowhere,B,ten,-1,perhaps,NONE\n,mains,C,1,,,\nA,mains,A,1,,,\nD:E,mains,,1,,,\nF,,,,,,\n`
    expect(await told({ products })).toEqual([
      [2, 'price', 'too_precise'],
      [3, 'price', 'bad_price'],
      [3, 'stock', 'bad_stock'],
      [3, 'active', 'bad_flag'],
      [3, 'category', 'unknown_category'],
      [3, 'option_groups', 'unknown_group'],
      [4, 'sku', 'required'],
      [5, 'sku', 'duplicate_key'],
      [6, 'sku', 'bad_key'],
      [7, 'category', 'required'],
      [7, 'name_en', 'required'],
      [7, 'price', 'required'],
    ])
  })

  it('is told in the reader’s language, and is not applied', async () => {
    const { body } = await files.check({ products: `${HEAD}A,mains,A,douze,,,\n` }, 'fr')
    expect(body.problems[0]).toMatchObject({
      row: 2,
      column: 'price',
      message: '« douze » n’est pas un prix. Écrivez 12,50 ou 12.50.',
    })
    const answer = await town.api.post(`/api/menu-imports/${body.id}/apply`, { token: town.people.owner.token })
    expect([answer.status, answer.code]).toEqual([422, 'import_invalid'])
  })

  it('is told of its options too', async () => {
    const options =
      'group,group_name_en,min,max,option,name_en,price_delta,product\nG,Size,2,1,S,Small,,\nG,Other,,,M,Medium,1.5,NOPE\nG,,,,S,Small,,\n'
    expect((await told({ options })).map(([row, , code]) => [row, code])).toEqual([
      [2, 'max_below_min'],
      [3, 'too_precise'],
      [3, 'group_differs'],
      [3, 'unknown_product'],
      [4, 'duplicate_key'],
    ])
  })

  it.each([
    ['without its key column', 'name_en,price\nA,1\n', [[1, 'sku', 'missing_column']]],
    ['with a column that there is not', 'sku,colour\nA,red\n', [[1, null, 'unknown_column']]],
    ['with a column twice', 'sku,price,price\nA,1,1\n', [[1, 'price', 'duplicate_column']]],
    ['with cells too many', 'sku,category,name_en,price\nA,mains,A,1,B\n', [[2, null, 'wrong_cells']]],
    ['with a quotation mark left open', 'sku,name_en\nA,"never closed\nB,b\n', [[2, null, 'malformed']]],
    ['without rows', 'sku,category,name_en,price\n', [[null, null, 'empty_file']]],
  ])('is refused %s', async (_, products, problems) => {
    expect(await told({ products })).toEqual(problems)
  })

  it('is refused in another encoding than UTF-8', async () => {
    expect(await told({ products: new Uint8Array([0x73, 0x6b, 0x75, 0x0a, 0xe9]) })).toEqual([[null, null, 'encoding']])
  })

  it('is refused as JSON that is none, or says something else', async () => {
    expect(await told({ menu: '{"products": [' })).toEqual([[null, null, 'malformed']])
    expect(await told({ menu: '{"products": [{"sku": {}}]}' })).toEqual([[1, null, 'malformed']])
  })

  it('shows five hundred mistakes and counts them all', async () => {
    const found = await files.checked({ products: `sku,price\n${'A B:,x\n'.repeat(600)}` })
    expect([found.problems.length, found.counts.problems]).toEqual([500, 1200])
  })
})

describe('a file that is too large', () => {
  it('is refused by its rows', async () => {
    expect(await told({ products: `sku\n${'A\n'.repeat(20_001)}` })).toEqual([[20_002, null, 'too_many_rows']])
  })

  it('is refused by its bytes', async () => {
    const { status, code } = await files.check({ products: 'x'.repeat(5_000_001) })
    expect([status, code]).toEqual([413, 'too_large'])
  })

  it('is refused where there is none', async () => {
    expect((await files.check({})).code).toBe('validation_failed')
  })
})
