import { randomUUID } from 'node:crypto'
import type { Town } from '../../factories/town'
import { type Door, fixed } from './door'

async function anOrder({ api, people, mine, sql }: Town): Promise<string> {
  const { rows } = await sql.query<{ id: string }>('select id from orders where restaurant_id = $1 limit 1', [mine.id])
  if (rows[0]) return rows[0].id
  await api.post('/api/cart/add', { token: people.customer.token, body: { productId: mine.products[0], quantity: 1 } })
  const { body } = await api.post<{ id: string }>('/api/orders', {
    token: people.customer.token,
    body: { address: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }, payment: { method: 'cash' } },
  })
  return body.id
}

async function rejected(town: Town): Promise<string> {
  const id = randomUUID()
  await town.sql.query(
    `insert into trace_reports (id, order_id, market_id, restaurant_id, kind, status, provider, place)
     select $1, $2, $3, $4, 'delivery', 'rejected', 'metrc', 1 + coalesce((select max(place) from trace_reports where order_id = $2), 0)`,
    [id, await anOrder(town), town.marketId, town.mine.id],
  )
  return id
}

/** An order that the driver carries, with a manifest. */
async function confirmed(town: Town): Promise<string> {
  const { sql, people } = town
  const { rows } = await sql.query<{ id: string }>(
    `update trace_reports set status = 'confirmed', confirmed_at = now(), reference = '1', driver_id = $2 where id = $1 returning order_id as id`,
    [await rejected(town), people.driver.driverId],
  )
  await sql.query('update deliveries set driver_id = $2, status = $3 where order_id = $1', [
    rows[0]?.id,
    people.driver.driverId,
    'picked_up',
  ])
  return rows[0]?.id ?? ''
}

async function open({ sql, marketId, mine }: Town): Promise<string> {
  const id = randomUUID()
  await sql.query(
    `insert into trace_differences (id, market_id, restaurant_id, kind, status, subject, ours, theirs) values ($1, $2, $3, 'unknown_here', 'open', $4, '', '1')`,
    [id, marketId, mine.id, id],
  )
  return id
}

/** Who sells what is traced looks after what is told of it; who looks after the law says what a difference was. */
export const TRACE_DOORS: Record<string, Door> = {
  'post /api/track-and-trace/compare': {
    roles: ['owner', 'compliance', 'admin'],
    own: fixed('/api/track-and-trace/compare', {}),
  },
  'post /api/trace-reports/:id/correct': {
    roles: ['owner', 'compliance', 'admin'],
    own: async (town) => ({
      path: `/api/trace-reports/${await rejected(town)}/correct`,
      options: { body: { note: 'put right' } },
    }),
  },
  'post /api/trace-differences/:id/solve': {
    roles: ['compliance', 'admin'],
    own: async (town) => ({
      path: `/api/trace-differences/${await open(town)}/solve`,
      options: { body: { note: 'by hand' } },
    }),
  },
  'get /api/orders/:id/manifest': {
    roles: ['owner', 'staff', 'driver', 'compliance', 'admin'],
    own: async (town) => ({ path: `/api/orders/${await confirmed(town)}/manifest` }),
  },
}
