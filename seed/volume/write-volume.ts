import type pg from 'pg'
import { withClient } from '../../src/server/with-client'
import { MARKETS } from '../demo/markets'
import { withBareTables } from '../past/bare-tables'
import { BUSINESS, type Business } from '../past/business'
import { cutShort } from '../past/cut-short'
import { chanceOf, imaginePast, lastMoments } from '../past/imagine-past'
import type { PastOrder } from '../past/past-order'
import { type Cast, isPeopled, readCast } from '../past/read-cast'
import { ORDER_TABLES, storeOrders } from '../past/store-orders'
import { backdate } from '../past/write-past'
import { seedCrowd } from './seed-crowd'
import { shareOrders } from './share-orders'

/** The demo's business, so many times over: a million orders are a year of it. */
const TIMES = 3.5

interface Wish {
  /** That there should be in all. */
  readonly orders: number
  readonly now: Date
  /** Hears how many of the missing ones are stored. */
  readonly progress?: (stored: number, missing: number) => void
}

/**
 * Fills a demo's markets up to `orders` orders, over as long a time as such a platform needs for them: the last ones are under way, and where
 * there were orders before, the new ones are older than those. They obey the laws that the replay checks. One transaction: all or nothing.
 * @param ownerUrl the tables' owner, who may take off their indexes
 * @returns how many were written
 * @throws Error in a database that has accounts other than a demo's
 */
export async function writeVolume(ownerUrl: string, { orders, now, progress }: Wish): Promise<number> {
  return withClient(ownerUrl, async (client) => {
    await refuseOthers(client)
    const { rows } = await client.query<{ had: number }>('select count(*)::int as had from orders')
    const missing = orders - (rows[0]?.had ?? 0)
    if (missing <= 0) return 0
    await seedCrowd()
    const casts = await Promise.all(MARKETS.map(({ slug }) => castOf(slug)))
    const parts = shareOrders(
      missing,
      casts.map(({ market }) => BUSINESS[market.slug].busiestHour),
    )
    let stored = 0
    const written = (batch: number) => {
      stored += batch
      progress?.(stored, missing)
    }
    await client.query('begin')
    await withBareTables(client, ORDER_TABLES, async () => {
      for (const [index, cast] of casts.entries())
        await storeOrders(client, cast, ordersOf(cast, parts[index] ?? 0, now), { now, written })
    })
    await putOnDuty(client, now)
    await backdate(client, 2 * 365)
    await client.query('commit')
    // Who asks next finds what is counted, and pages that are known to be visible to all.
    await client.query(`vacuum (analyze) ${[...ORDER_TABLES, 'users', 'drivers'].join(', ')}`)
    return stored
  })
}

/** A market's last orders before those that it has, the oldest first; who is not through by now is on the way. */
function* ordersOf(cast: Cast, count: number, now: Date): Generator<PastOrder> {
  const random = chanceOf(cast)
  const { busiestHour, curve } = BUSINESS[cast.market.slug]
  const business: Business = { busiestHour: busiestHour * TIMES, curve }
  const moments = lastMoments(cast, business, { end: (cast.since ?? now).getTime(), count }, random)
  for (const order of imaginePast(cast, moments, random)) {
    const sofar = cutShort(order, now.getTime())
    if (sofar) yield sofar
  }
}

async function castOf(slug: (typeof MARKETS)[number]['slug']): Promise<Cast> {
  const cast = await readCast(slug)
  if (!cast || !isPeopled(cast)) throw new Error(`the demo seed has not made the market ${slug} and its people`)
  return cast
}

async function refuseOthers(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select from users where email not like '%.test' limit 1`)
  if (rows.length > 0)
    throw new Error('This database has accounts that are not of a demo: orders of nobody have no place in it.')
}

/** Who has something in hand is at work, and so is everybody who brought something in the last hours. */
async function putOnDuty(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `update drivers set online = true, online_since = $1::timestamptz - interval '2 hours', idle_since = $1
     where not online and id in (
       select driver_id from deliveries where driver_id is not null and (closed_at is null or closed_at > $1::timestamptz - interval '1 hour'))`,
    [now],
  )
}
