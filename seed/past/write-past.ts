import type pg from 'pg'
import { formatOrderNumber } from '../../src/domain/orders/order-number'
import { withClient } from '../../src/server/with-client'
import { type CurveName, demandAt } from '../city/day-curve'
import { MARKETS, type MarketSlug } from '../demo/markets'
import { type Random, seededRandom } from '../play/random'
import { copyRows } from './copy-rows'
import { Fleet } from './fleet'
import { imagineOrder } from './imagine-order'
import { lastOf, type PastOrder } from './past-order'
import { type Cast, readCast } from './read-cast'
import type { Row } from './row'
import { rowsOf } from './rows-of'

const DAY = 86_400_000
const DAYS = 28
const SLOT = 10 * 60_000
/** Orders written at once: three days or so. */
const BATCH = 1_500

interface Business {
  /** Orders in the busiest hour of an ordinary day. */
  readonly busiestHour: number
  readonly curve: CurveName
  readonly days?: number
}

const BUSINESS: Readonly<Record<MarketSlug, Business>> = {
  'north-miami': { busiestHour: 24, curve: 'meals' },
  douala: { busiestHour: 27, curve: 'meals' },
  austin: { busiestHour: 17, curve: 'goods' },
}

/**
 * Gives each demo market `days` (four weeks) of finished orders up to `now`, as the commands would have left them: every row of them obeys the
 * laws that the replay checks. A market that has orders already keeps what it has. Each market is one transaction: all of it or nothing.
 * @param ownerUrl the tables' owner, who may tell the planner about them
 * @returns how many orders were written
 */
export async function writePast(ownerUrl: string, now: Date, days = DAYS): Promise<number> {
  let written = 0
  await withClient(ownerUrl, async (client) => {
    for (const { slug } of MARKETS) {
      const cast = await readCast(slug)
      if (!cast || cast.customers.length === 0 || cast.drivers.length === 0 || cast.restaurants.length === 0) continue
      const orders = imaginePast(cast, { ...BUSINESS[slug], days }, now)
      await client.query('begin')
      for (let first = 0; first < orders.length; first += BATCH)
        await writeBatch(client, cast, orders.slice(first, first + BATCH), now)
      await client.query('commit')
      written += orders.length
    }
    if (written === 0) return
    await backdate(client)
    // Nobody has looked at these tables yet: without this the planner takes them for empty.
    await client.query(`analyze ${TABLES.join(', ')}`)
  })
  return written
}

/** The finished orders of a market's last days, the oldest first. */
export function imaginePast(cast: Cast, business: Business, now: Date): PastOrder[] {
  const random = seededRandom(cast.market.slug.length * 7_919)
  const fleet = new Fleet(cast)
  return moments(cast, business, now, random)
    .map((moment) => imagineOrder(cast, fleet, moment, random))
    .filter((order) => (lastOf(order, 'order')?.at ?? 0) < now.getTime())
}

function moments({ market }: Cast, { busiestHour, curve, days = DAYS }: Business, now: Date, random: Random): number[] {
  const found: number[] = []
  for (let slot = now.getTime() - days * DAY; slot < now.getTime(); slot += SLOT) {
    const expected = (busiestHour / 6) * demandAt(new Date(slot), { timeZone: market.timeZone, curve })
    const count = Math.floor(expected * (0.6 + random() * 0.8) + random())
    for (let order = 0; order < count; order++) found.push(Math.round(slot + random() * SLOT))
  }
  return found.sort((a, b) => a - b)
}

const TABLES = ['orders', 'order_lines', 'deliveries', 'offers', 'payments', 'order_events', 'events'] as const

async function writeBatch(client: pg.Client, { market }: Cast, orders: readonly PastOrder[], now: Date): Promise<void> {
  const sequence = await nextValues(client, 'order_numbers', orders.length)
  const rows = orders.map((order, index) => {
    const placedOn = new Date(order.createdAt)
    const number = formatOrderNumber({
      marketCode: market.code,
      sequence: sequence[index] ?? 0,
      placedOn,
      timeZone: market.timeZone,
    })
    return rowsOf(order, { market, number, now: now.getTime() })
  })
  for (const table of TABLES) {
    const all: Row[] = rows.flatMap((each) => each[table])
    const lined = table === 'order_events' ? await inLine(client, all) : all
    const columns = Object.keys(lined[0] ?? {})
    await copyRows(
      client,
      table,
      columns,
      lined.map((row) => columns.map((column) => row[column] ?? null)),
    )
  }
}

/** Moves carry a number that rises as they happen, across orders. */
async function inLine(client: pg.Client, moves: readonly Row[]): Promise<Row[]> {
  const numbers = await nextValues(client, 'order_events_seq', moves.length)
  const time = (row: Row) => (row.at instanceof Date ? row.at.getTime() : 0)
  return [...moves].sort((a, b) => time(a) - time(b)).map((row, index) => ({ ...row, seq: numbers[index] ?? 0 }))
}

async function nextValues(client: pg.Client, sequence: string, count: number): Promise<number[]> {
  const { rows } = await client.query<{ next: string }>(
    'select nextval($1::regclass) as next from generate_series(1, $2::int)',
    [sequence, count],
  )
  return rows.map(({ next }) => Number(next))
}

/** Who has had orders for four weeks was there before that. */
async function backdate(client: pg.Client): Promise<void> {
  for (const table of ['users', 'drivers', 'restaurants', 'products', 'markets', 'categories', 'addresses', 'media'])
    await client.query(
      `update ${table} set created_at = created_at - interval '60 days' where created_at > now() - interval '1 hour'`,
    )
}
