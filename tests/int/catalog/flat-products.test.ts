import { type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { memoryCache } from '../../../src/adapters/cache/memory'
import { COUNT_BOUND } from '../../../src/domain/paging/count-bound'
import { browseProducts, type Shop } from '../../../src/queries/products/browse-products'
import { countFacets } from '../../../src/queries/products/count-facets'
import { withClient } from '../../../src/server/with-client'
import { COLOUR } from '../../factories/flowers'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await putProducts(1, FEW)
}, 180_000)

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** More red ones than are counted. */
const FEW = 4 * COUNT_BOUND
const MANY = 3 * FEW

/** Flowers by the thousand, five in six of them red, without the triggers: only how they are listed is asked here. */
async function putProducts(from: number, to: number): Promise<void> {
  await withClient(server.database.superuserUrl(), async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `insert into products (id, restaurant_id, category_id, price, position, featured, active, attributes, created_at, updated_at)
       select gen_random_uuid(), $3, (select id from categories where slug = 'mains'), 500, n % 40, n % 50 = 0, true,
         jsonb_build_object('colour', jsonb_build_array(case when n % 6 > 0 then 'red' else 'white' end)), now(), now()
       from generate_series($1::int, $2::int) n`,
      [from, to, town.mine.id],
    )
    await client.query(
      `insert into products_locales (_parent_id, _locale, name)
       select p.id, 'en', 'Flower' from products p where p.id not in (select l._parent_id from products_locales l)`,
    )
    await client.query('vacuum analyze products, products_locales')
  })
}

interface Plan {
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
}

/** What each statement answers here, so that the next one is asked: a full page, and thousands counted. */
const THOUSANDS: object = { products: [], more: true, counted: 5_000, key: null, count: 5_000 }

/** How many pages PostgreSQL looks at for what `ask` asks. */
async function pagesOf(ask: (shop: Shop) => Promise<unknown>, cache = memoryCache()): Promise<number> {
  let pages = 0
  async function explain<Row extends object>(query: SQL): Promise<Row[]> {
    const { sql: text, params } = new PgDialect().sqlToQuery(sql`explain (analyze, buffers, format json) ${query}`)
    const { rows } = await town.sql.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(text, params)
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
    if (!plan) throw new Error('PostgreSQL has no plan')
    pages += plan['Shared Hit Blocks'] + plan['Shared Read Blocks']
    return [THOUSANDS as Row]
  }
  const none = async () => {
    throw new Error('nothing else is asked')
  }
  await ask({ db: { rows: none, row: none, transaction: none, rowsPlannedAnew: explain }, cache })
  return pages
}

const RED = { key: 'colour', kind: 'choice', anyOf: ['red'] } as const

const ASKED: Record<string, (shop: Shop) => Promise<unknown>> = {
  all: (shop) => browseProducts(shop, { conditions: [] }, { limit: 25, offset: 0, locale: 'en' }),
  'of a category': (shop) =>
    browseProducts(shop, { category: 'mains', conditions: [] }, { limit: 25, offset: 50, locale: 'en' }),
  'of a colour': (shop) =>
    browseProducts(shop, { category: 'mains', conditions: [RED] }, { limit: 25, offset: 0, locale: 'en' }),
  facets: (shop) => countFacets(shop, { category: 'mains', conditions: [] }, { schema: [COLOUR], locale: 'en' }),
}

describe('a list of products', () => {
  it('says that there are more than it counted, and goes on behind that', async () => {
    const page = async (offset: number) =>
      (
        await town.api.get<{ total: number; hasMore: boolean; products: { id: string }[] }>(
          `/api/products?category=mains&limit=200&offset=${offset}`,
        )
      ).body
    expect(await page(0)).toMatchObject({ total: COUNT_BOUND + 1, hasMore: true })
    expect(await page(20_000)).toMatchObject({ total: 20_201, hasMore: true })
    const last = await page(FEW - 100)
    expect(last.hasMore).toBe(false)
    expect(last.total).toBe(FEW - 100 + last.products.length)
    const { body } = await town.api.get<{ facetsOf: number; facets: object[] }>(
      '/api/products?category=mains&facets=true&limit=1',
    )
    expect(body.facetsOf).toBe(body.facets.length === 0 ? 0 : COUNT_BOUND)
  })

  it('reads as many pages where there are three times as many', async () => {
    const measure = async () =>
      Object.fromEntries(
        await Promise.all(Object.entries(ASKED).map(async ([name, ask]) => [name, await pagesOf(ask)] as const)),
      )
    const few = await measure()
    await putProducts(FEW + 1, MANY)
    const many = await measure()
    for (const name of Object.keys(ASKED)) expect(many[name], name).toBeLessThan((few[name] ?? 0) * 1.5)
  }, 180_000)

  it('counts thousands once a minute', async () => {
    const cache = memoryCache()
    const read: Record<string, number> = {}
    for (const [name, ask] of Object.entries(ASKED)) {
      const first = await pagesOf(ask, cache)
      read[name] = await pagesOf(ask, cache)
      expect(read[name], name).toBeLessThan(first)
    }
    expect(read.facets).toBe(0)
  })
})
