import { PgDialect } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findEntriesOf } from '../../../src/queries/catalog/entries'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
}, 180_000)

afterAll(async () => {
  await town.close()
  await server.stop()
})

const restaurant = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Restaurants of forty things each, of which two have the word. */
async function putRestaurants(from: number, to: number): Promise<void> {
  await town.sql.query(
    `insert into catalog_entries (id, kind, restaurant_id, market_id, name, places, words, text)
     select gen_random_uuid(), 'restaurant', r.id, m.id, '{"en": "Chicken"}', array[m.id, r.id],
       to_tsvector('simple', case when n <= 2 then 'grilled chicken' else 'rice ' || n end), ''
     from markets m, generate_series(1, 40) n, lateral (
       select ('00000000-0000-4000-8000-' || lpad(g::text, 12, '0'))::uuid as id from generate_series($1::int, $2::int) g) r
     where m.slug = 'testville'`,
    [from, to],
  )
  await town.sql.query('vacuum analyze catalog_entries')
}

interface Plan {
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  'Actual Rows': number
}

/** How many pages PostgreSQL looks at for a search of the nearest sixty, and how much it finds. */
async function search(): Promise<{ pages: number; found: number }> {
  const { rows } = await new Promise<{ rows: { 'QUERY PLAN': { Plan: Plan }[] }[] }>((resolve, reject) => {
    const explain = {
      rows: async <Row extends object>(query: Parameters<PgDialect['sqlToQuery']>[0]): Promise<Row[]> => {
        const { sql, params } = new PgDialect().sqlToQuery(query)
        town.sql.query(`explain (analyze, buffers, format json) ${sql}`, params).then(resolve, reject)
        return []
      },
      row: async () => undefined,
    }
    const nearest = Array.from({ length: 60 }, (_, at) => restaurant(at + 1))
    findEntriesOf(explain, nearest, { words: [['chicken', 'poulet'], ['grilled']], locale: 'en' }).catch(reject)
  })
  const [plan] = rows[0]?.['QUERY PLAN'] ?? []
  if (!plan) throw new Error('PostgreSQL has no plan')
  const { 'Shared Hit Blocks': hit, 'Shared Read Blocks': read, 'Actual Rows': found } = plan.Plan
  return { pages: hit + read, found }
}

it('a search of the nearest reads as many pages where ten times as many others sell the same', async () => {
  await putRestaurants(1, 60)
  const few = await search()
  await putRestaurants(61, 600)
  const many = await search()
  expect([few.found, many.found]).toEqual([100, 100])
  expect(many.pages).toBeLessThan(few.pages * 1.5)
})
