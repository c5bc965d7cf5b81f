import type pg from 'pg'
import { withClient } from '../../src/server/with-client'
import { MARKETS } from '../demo/markets'
import { withBareTables } from './bare-tables'
import { bookPasts, leaveToBook } from './book-past'
import { BUSINESS, type Business } from './business'
import { chanceOf, imaginePast, momentsOfDays } from './imagine-past'
import { lastOf, type PastOrder } from './past-order'
import { type Cast, isPeopled, readCast } from './read-cast'
import { ORDER_TABLES, storeOrders } from './store-orders'

const DAYS = 28

/**
 * Gives each demo market `days` (four weeks) of finished orders up to `now`, as the commands would have left them: every row of them obeys the
 * laws that the replay checks. A market that has orders already keeps what it has. The orders are one transaction: all of them or none. Their
 * bookings follow in small ones, as one that goes on for long leaves all former versions of an account in the way of the next; where that was
 * broken off, the next call goes on.
 * @param ownerUrl the tables' owner, who may take off their indexes and tell the planner about them
 * @returns how many orders were written
 */
export async function writePast(ownerUrl: string, now: Date, days = DAYS): Promise<number> {
  const casts: Cast[] = []
  for (const { slug } of MARKETS) {
    const cast = await readCast(slug)
    if (cast?.orders === 0 && isPeopled(cast)) casts.push(cast)
  }
  return withClient(ownerUrl, async (client) => {
    const written = casts.length > 0 ? await writeOrders(client, casts, { now, days }) : 0
    await bookPasts(client, ownerUrl)
    return written
  })
}

async function writeOrders(client: pg.Client, casts: readonly Cast[], { now, days }: { now: Date; days: number }) {
  let written = 0
  await client.query('begin')
  await withBareTables(client, ORDER_TABLES, async () => {
    for (const cast of casts)
      written += await storeOrders(client, cast, finishedOrders(cast, BUSINESS[cast.market.slug], now, days), { now })
  })
  await backdate(client)
  await leaveToBook(
    client,
    casts.map(({ market }) => market.id),
  )
  await client.query('commit')
  // Nobody has looked at these tables yet: without this the planner takes them for empty.
  await client.query(`analyze ${ORDER_TABLES.join(', ')}`)
  return written
}

/** The orders of a market's last days that are over by now, the oldest first. */
export function* finishedOrders(cast: Cast, business: Business, now: Date, days = DAYS): Generator<PastOrder> {
  const random = chanceOf(cast)
  const moments = momentsOfDays(cast, business, { end: now.getTime(), days }, random)
  for (const order of imaginePast(cast, moments, random))
    if ((lastOf(order, 'order')?.at ?? 0) < now.getTime()) yield order
}

/** Who has had orders for four weeks was there before that. */
export async function backdate(client: pg.Client, days = 60): Promise<void> {
  for (const table of ['users', 'drivers', 'restaurants', 'products', 'markets', 'categories', 'addresses', 'media'])
    await client.query(
      `update ${table} set created_at = created_at - $1 * interval '1 day' where created_at > now() - interval '1 hour'`,
      [days],
    )
}
