import type pg from 'pg'
import { formatOrderNumber } from '../../src/domain/orders/order-number'
import { copyRows, type Row } from './copy-rows'
import { handoverRows } from './handover-rows'
import type { PastOrder } from './past-order'
import { drawProofPictures, type ProofPictures, storeProofs } from './proof-pictures'
import type { Cast } from './read-cast'
import { rowsOf } from './rows-of'

/** Orders written at once: enough for COPY to pay, and few enough for their rows to be gone before they grow old in memory. */
const BATCH = 250

/** What an order leaves behind, those first that others refer to. */
export const ORDER_TABLES = [
  'orders',
  'order_lines',
  'deliveries',
  'offers',
  'payments',
  'refunds',
  'payment_attempts',
  'order_events',
  'events',
  'documents',
  'handovers',
] as const

/**
 * Stores orders as the commands would have left them, numbered like any other; the transaction is the caller's.
 * @param written hears of each batch how many orders it had
 * @returns how many orders were stored
 */
export async function storeOrders(
  client: pg.Client,
  cast: Cast,
  orders: Iterable<PastOrder>,
  { now, written }: { now: Date; written?: (orders: number) => void },
): Promise<number> {
  const pictures = await drawProofPictures()
  let stored = 0
  let batch: PastOrder[] = []
  const flush = async () => {
    await storeBatch(client, cast, batch, { now, pictures })
    written?.(batch.length)
    stored += batch.length
    batch = []
  }
  for (const order of orders) if (batch.push(order) === BATCH) await flush()
  if (batch.length > 0) await flush()
  return stored
}

async function storeBatch(
  client: pg.Client,
  { market }: Cast,
  orders: readonly PastOrder[],
  { now, pictures }: { now: Date; pictures: ProofPictures },
): Promise<void> {
  const sequence = await nextValues(client, 'order_numbers', orders.length)
  const rows = orders.map((order, index) => {
    const placedOn = new Date(order.createdAt)
    const number = formatOrderNumber({
      marketCode: market.code,
      sequence: sequence[index] ?? 0,
      placedOn,
      timeZone: market.timeZone,
    })
    const own = rowsOf(order, { market, number, now: now.getTime() })
    return { ...own, ...handoverRows(order, own, pictures) }
  })
  // Before their rows, as everywhere: what has no row is swept, and what has one is there.
  await storeProofs(rows.flatMap(({ files }) => files))
  for (const table of ORDER_TABLES) {
    const all = rows.flatMap((each) => each[table])
    await copyRows(client, table, table === 'order_events' ? await inLine(client, all) : all)
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
