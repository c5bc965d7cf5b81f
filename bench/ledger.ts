import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { accountCode } from '../src/domain/ledger/accounts'
import { cashTaken, escrowSplit } from '../src/domain/ledger/order-entries'
import type { DeliveredOrder } from '../src/domain/ledger/split-order'
import { type BenchDatabase, startBenchDatabase } from './bench-database'
import { closedLoop } from './closed-loop'
import { cpuMs } from './cpu'

const WRITERS = [1, 8, 32]
/** CPU milliseconds that the ledger may cost an order, server and PostgreSQL together. */
const AIM = 2

interface Parties {
  markets: { id: string; currency: DeliveredOrder['currency']; restaurants: string[]; drivers: string[] }[]
}

/** What a delivered order's transaction does: nothing but a row of its own; its postings too; and one row beside that all orders update. */
const WORKS = ['own row', 'ledger', 'ledger, one row for all'] as const
type Work = (typeof WORKS)[number]

/**
 * How many delivered cash orders the ledger books a second, by 1, 8 and 32 writers at once, and what it adds to a transaction that an order
 * needs anyhow; then the same with one row that every order updates, which is what the house's accounts must not be. `--seconds 5` for longer.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '5' } } })
  const ms = Number(values.seconds) * 1_000
  const database = await startBenchDatabase({ connections: Math.max(...WRITERS) + 2 })
  try {
    const parties = await findParties(database)
    await database.sql.query('create table bench_one_row (balance bigint not null)')
    await database.sql.query('insert into bench_one_row values (0)')
    await database.sql.query('create table bench_orders (id uuid primary key, delivered_at timestamptz not null)')
    const measured: Awaited<ReturnType<typeof measure>>[] = []
    for (const work of WORKS)
      for (const writers of WRITERS) measured.push(await measure(database, parties, { writers, ms, work }))
    console.table(measured)
    const cost = (of: Work, by: number) =>
      measured.find(({ work, writers }) => work === of && writers === by)?.cpuPerOrder ?? Number.NaN
    const extra = Math.max(...WRITERS.map((writers) => round(cost('ledger', writers) - cost('own row', writers))))
    console.log(
      `${extra <= AIM ? 'within' : 'BEYOND'} the aim of ${AIM} ms an order: the ledger adds ${extra} ms at most`,
    )
    const { rows } = await database.sql.query('select ledger_roll_up() as postings')
    console.log(`${rows[0].postings} postings added to their days`)
  } finally {
    await database.stop()
  }
}

async function findParties({ sql }: BenchDatabase): Promise<Parties> {
  const { rows } = await sql.query<Parties['markets'][number]>(`
    select m.id, m.currency, array(select id::text from restaurants where market_id = m.id) as restaurants,
      array(select id::text from drivers where market_id = m.id) as drivers from markets m`)
  return { markets: rows.filter(({ restaurants, drivers }) => restaurants.length > 0 && drivers.length > 0) }
}

async function measure(
  database: BenchDatabase,
  parties: Parties,
  { writers, ms, work }: { writers: number; ms: number; work: Work },
) {
  const clients = await Promise.all(Array.from({ length: writers }, () => database.sql.connect()))
  const book = async (hand: number) => {
    const client = clients[hand]
    if (!client) throw new Error(`no client for hand ${hand}`)
    await client.query('begin')
    await client.query({ name: 'order', text: 'insert into bench_orders values ($1, now())', values: [randomUUID()] })
    if (work === 'ledger, one row for all') await client.query('update bench_one_row set balance = balance + 1')
    if (work !== 'own row') {
      const { marketId, entries } = orderOf(parties)
      await client.query({
        name: 'post',
        text: `select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`,
        values: [marketId, JSON.stringify(entries)],
      })
    }
    await client.query('commit')
  }
  try {
    await closedLoop(book, writers, 1_000)
    const [before, mine] = await Promise.all([cpuMs(database.pid), process.cpuUsage()])
    const times = (await closedLoop(book, writers, ms)).sort((a, b) => a - b)
    const after = await cpuMs(database.pid)
    const used = process.cpuUsage(mine)
    const postgres = (after - before) / times.length
    const client = (used.user + used.system) / 1_000 / times.length
    return {
      work,
      writers,
      ordersPerSecond: Math.round(times.length / (ms / 1_000)),
      postingsPerSecond: work === 'own row' ? 0 : Math.round((times.length * LINES) / (ms / 1_000)),
      p50: round(times[Math.floor(times.length / 2)] ?? 0),
      p95: round(times[Math.floor(times.length * 0.95)] ?? 0),
      postgres: round(postgres),
      cpuPerOrder: round(postgres + client),
    }
  } finally {
    for (const client of clients) client.release()
  }
}

/** Two of the cash taken, and seven of the split. */
const LINES = 9

function orderOf({ markets }: Parties) {
  const market = pick(markets)
  const order: DeliveredOrder = {
    id: randomUUID(),
    marketId: market.id,
    restaurantId: pick(market.restaurants),
    currency: market.currency,
    subtotal: 4_200,
    discounts: [{ off: 'items', byRestaurant: 0, byPlatform: 500 }],
    serviceFee: 200,
    smallOrderFee: 0,
    tax: 294,
    taxIncluded: false,
    tip: 600,
    total: 5_293,
    driverPay: 1_040,
    commissionBasisPoints: 1_200,
    taxRemitter: 'restaurant',
  }
  const driver = pick(market.drivers)
  const entries = [cashTaken(order, driver), escrowSplit(order, driver)].map(({ postings, ...rest }) => ({
    id: randomUUID(),
    ...rest,
    postings: postings.map(({ account, amount }) => ({
      ...account,
      code: accountCode(account, rest.currency),
      amount,
    })),
  }))
  return { marketId: market.id, entries }
}

const pick = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T
const round = (value: number): number => Math.round(value * 100) / 100

await main()
