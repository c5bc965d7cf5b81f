import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { putManyOrders } from '../../factories/many-orders'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town

const ORDERS = 12_345
const OF_OTHER = 1_345

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  await putManyOrders(town, ORDERS)
  // The other restaurant sold only long ago.
  await town.sql.query(`update orders set restaurant_id = $1 where number > $2`, [
    town.other.id,
    `MNY-000${ORDERS - OF_OTHER}`,
  ])
  await town.sql.query('update deliveries d set restaurant_id = o.restaurant_id from orders o where o.id = d.order_id')
  await town.sql.query('analyze orders')
  await town.sql.query('analyze deliveries')
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

interface Page {
  docs: { id: string; number: string }[]
  totalDocs: number
  totalPages: number
  page: number
  hasNextPage: boolean
}

const list = async (query: string, who: 'admin' | 'owner' | 'otherOwner' = 'admin') =>
  (await town.api.get<Page>(`/api/orders?${query}`, { token: town.people[who].token })).body

describe('a list of more than ten thousand', () => {
  it.each(['admin', 'owner'] as const)('counts ten thousand and one for %s', async (who) => {
    expect(await list('limit=25', who)).toMatchObject({ totalDocs: 10_001, totalPages: 401, hasNextPage: true })
    const { body } = await town.api.get('/api/orders/count', { token: town.people[who].token })
    expect(body).toEqual({ totalDocs: 10_001 })
  })

  it('counts to the end where there are fewer', async () => {
    expect((await list('limit=1&where[number][like]=MNY-000000')).totalDocs).toBe(99)
    expect((await list('limit=1', 'otherOwner')).totalDocs).toBe(OF_OTHER)
    // A filter through a relationship joins tables.
    expect((await list('limit=1&where[restaurant.name][equals]=Mine')).totalDocs).toBe(10_001)
    expect((await list('limit=1&where[restaurant.name][equals]=Other')).totalDocs).toBe(OF_OTHER)
  })

  it('can be read to its last row, page by page', async () => {
    const seen = new Set<string>()
    let page = 1
    for (let more = true; more; page++) {
      const { docs, hasNextPage } = await list(`limit=200&page=${page}&sort=number`)
      for (const { number } of docs) seen.add(number)
      more = hasNextPage
    }
    expect(seen.size).toBe(ORDERS)
    expect(await list('limit=200&page=62')).toMatchObject({ totalDocs: ORDERS, totalPages: 62, hasNextPage: false })
  })

  it('gives a deep page the rows, the order and the fields of a shallow one', async () => {
    const shallow = await list('limit=200&page=1&sort=-createdAt&depth=1')
    const deep = await list('limit=10&page=15&sort=-createdAt&depth=1')
    expect(deep.docs).toEqual(shallow.docs.slice(140, 150))
    const chosen = await list('limit=10&page=15&sort=-createdAt&select[number]=true')
    expect(chosen.docs.map(({ number }) => number)).toEqual(deep.docs.map(({ number }) => number))
    expect(chosen.docs[0]).not.toHaveProperty('contactName')
  })

  it('has nothing behind its end', async () => {
    expect(await list('limit=200&page=100')).toMatchObject({ docs: [], hasNextPage: false })
  })
})

describe('an index serves', () => {
  const NEWEST = 'order by created_at desc limit 25'

  /** Twelve thousand short rows are also read quickly from end to end, which nobody should do with a million. */
  async function plan(query: string): Promise<string> {
    const client = await town.sql.connect()
    try {
      await client.query('begin')
      await client.query('set local enable_seqscan = off')
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select * from ${query}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it.each([
    ['the search by number', `orders where number like '%00001234%'`, 'orders_search_number'],
    ['the search by telephone', `orders where contact_phone like '%60007919%'`, 'orders_search_phone'],
    [
      'the search by name',
      `orders where search_fold(contact_name) like search_pattern('Pérson')`,
      'orders_search_name',
    ],
    ['the list’s own search', `orders where number ilike '%00001234%' ${NEWEST}`, 'orders_search_number'],
    ['the search for people', `users where search_fold(full_name) like search_pattern('zoé')`, 'users_search_name'],
    ['the search in the list of people', `users where email ilike '%customer1%'`, 'users_search_list'],
    ['the newest orders', `orders ${NEWEST}`, 'orders_created_at_idx'],
    ['the orders of a status', `orders where status = 'returned' ${NEWEST}`, 'status_createdAt_idx'],
    ['the largest orders', `orders order by total desc limit 25`, 'orders_total_idx'],
    [
      'the cash that is out',
      `payments where settled_at is null and status = 'captured' ${NEWEST}`,
      'payments_unsettled',
    ],
    [
      'the orders of a customer',
      `orders where customer_id = '00000000-0000-7000-8000-000000000000' ${NEWEST}`,
      'orders_customer_newest',
    ],
    ['the newest deliveries', `deliveries ${NEWEST}`, 'deliveries_created_at_idx'],
    ['the newest events', `events order by at desc limit 25`, 'events_at_idx'],
  ])('%s', async (_, query, index) => {
    expect(await plan(query)).toContain(index)
  })

  it('a deep page skips what it does not show without reading it', async () => {
    await town.sql.query('vacuum orders')
    const found = await plan('(select id from orders order by created_at desc limit 25 offset 9000) page')
    expect(found).toContain('Index Only Scan Backward using orders_created_at_idx')
  })

  it('the newest orders of one restaurant, in their order', async () => {
    const found = await plan(`orders where restaurant_id = '${town.other.id}' ${NEWEST}`)
    expect(found).toContain('orders_restaurant_newest')
    expect(found).not.toContain('Sort')
  })
})
