import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { v5 as uuidv5 } from 'uuid'
import { accountCode } from '../../src/domain/ledger/accounts'
import { commissionRate, USUAL_COMMISSION } from '../../src/domain/ledger/commission'
import type { Entry } from '../../src/domain/ledger/entry'
import { cashSettled, cashTaken, escrowSplit, orderReturned } from '../../src/domain/ledger/order-entries'
import { paymentCaptured, paymentReturned, providerFee } from '../../src/domain/ledger/payment-entries'
import type { DeliveredOrder } from '../../src/domain/ledger/split-order'
import type { Provider } from '../../src/domain/payments/providers'
import type { PaymentMethod } from '../../src/domain/payments/transitions'
import { withClient } from '../../src/server/with-client'

/** Happenings booked by one call. */
const BATCH = 250
/** After the first batch, and after so many more each time, PostgreSQL looks at what it has. */
const ANALYZED = 8

interface Happening {
  readonly at: Date
  readonly entries: readonly Entry[]
}

interface Ended extends Omit<DeliveredOrder, 'commissionBasisPoints'> {
  readonly at: Date
  readonly status: 'delivered' | 'returned' | 'cancelled' | 'declined'
  readonly payment: { id: string; method: PaymentMethod; provider: Provider | null; at: string }
  readonly call: { id: string; fee: number } | null
  readonly refundId: string | null
  readonly driverId: string | null
  readonly settledAt: Date | null
  /** Of the restaurant, this order among them. */
  readonly orders: number
}

/** Says that these markets' orders are still to be booked; it is kept with them, in the caller's transaction. */
export async function leaveToBook(client: pg.Client, marketIds: readonly string[]): Promise<void> {
  await client.query('create table if not exists past_to_book (market_id uuid primary key)')
  await client.query('insert into past_to_book select unnest($1::uuid[])', [marketIds])
}

/** Books what was left to be booked, and goes on where it was broken off. The markets side by side: they have no account in common. */
export async function bookPasts(client: pg.Client, ownerUrl: string): Promise<void> {
  if ((await client.query(`select from pg_class where oid = to_regclass('past_to_book')`)).rowCount === 0) return
  const { rows } = await client.query<{ id: string }>('select market_id as id from past_to_book order by market_id')
  const booked = await Promise.allSettled(
    rows.map(({ id }) =>
      withClient(ownerUrl, async (own) => {
        await bookPast(own, id)
        await own.query('delete from past_to_book where market_id = $1', [id])
      }),
    ),
  )
  // Thrown once the others are at rest: who calls again would book beside them.
  for (const each of booked) if (each.status === 'rejected') throw each.reason
  await client.query('drop table past_to_book')
  await client.query('select ledger_roll_up()')
  await client.query('analyze journal_entries, postings, ledger_accounts')
}

/**
 * Books the past of a market's orders as the commands would have: paid by a provider or taken at the door, split, driven back, handed in at the end of the
 * shift. By the same function of PostgreSQL, and so under the same laws.
 */
async function bookPast(client: pg.Client, marketId: string): Promise<void> {
  const booked = await bookedKeys(client, marketId)
  const happenings = await readHappenings(client, marketId)
  for (let from = 0; from < happenings.length; from += BATCH) {
    const rows = happenings
      .slice(from, from + BATCH)
      .flatMap(({ at, entries }) =>
        entries.filter(({ key, postings }) => postings.length > 0 && !booked.has(key)).map((each) => rowOf(each, at)),
      )
    await client.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [
      marketId,
      JSON.stringify(rows),
    ])
    // Plans are kept for the session, and those of empty tables read them whole.
    if (from % (ANALYZED * BATCH) === 0) await client.query('analyze journal_entries, postings, ledger_accounts')
  }
}

async function bookedKeys(client: pg.Client, marketId: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ key: string }>('select key from journal_entries where market_id = $1', [
    marketId,
  ])
  return new Set(rows.map(({ key }) => key))
}

async function readHappenings(client: pg.Client, marketId: string): Promise<Happening[]> {
  const { rows } = await client.query<Ended>(
    `select o.id, o.market_id as "marketId", o.restaurant_id as "restaurantId", o.currency, o.subtotal::float, o.total::float, o.discounts,
       o.service_fee::float as "serviceFee", o.small_order_fee::float as "smallOrderFee", o.tax::float, o.tax_included as "taxIncluded",
       o.tip::float, d.driver_pay::float as "driverPay", m.tax_remitted_by as "taxRemitter", m.tax_basis_points::int as "taxBasisPoints",
       coalesce((select jsonb_agg(jsonb_build_object('authorityId', a.id, 'basisPoints', a.share_basis_points) order by a.id)
         from tax_authorities a where a.market_id = m.id), '[]') as "taxShares", o.closed_at as at, o.status, d.driver_id as "driverId",
       p.settled_at as "settledAt", json_build_object('id', p.id, 'method', p.method, 'provider', p.provider, 'at', p.captured_at) as payment,
       (select json_build_object('id', a.id, 'fee', a.fee) from payment_attempts a where a.payment_id = p.id and a.fee is not null) as call,
       (select r.id from refunds r where r.payment_id = p.id) as "refundId",
       count(*) filter (where o.status = 'delivered') over (partition by o.restaurant_id order by o.closed_at, o.id)::int as orders
     from orders o join deliveries d on d.order_id = o.id join payments p on p.order_id = o.id
       join markets m on m.id = o.market_id
     where o.market_id = $1 and (o.status in ('delivered', 'returned') and d.driver_id is not null or p.provider is not null)`,
    [marketId],
  )
  const ends = rows.flatMap((row): Happening[] => {
    const { at, status, driverId, orders, payment, settledAt: _, ...order } = row
    const paid = payment.provider ? paidHappenings(row, payment.provider) : []
    if (status === 'returned' && driverId)
      paid.push({
        at,
        entries: [orderReturned({ ...order, driverPay: Math.max(order.driverPay - order.tip, 0) }, driverId)],
      })
    if (status !== 'delivered' || !driverId) return paid
    // Who has a past in the demo has been there for longer than the first month.
    const { tier: commissionTier, basisPoints: commissionBasisPoints } = commissionRate(USUAL_COMMISSION, {
      days: USUAL_COMMISSION.firstDays,
      orders,
    })
    const delivered = { ...order, commissionTier, commissionBasisPoints }
    const cash = payment.provider ? [] : [cashTaken(delivered, driverId)]
    return [...paid, { at, entries: [...cash, escrowSplit(delivered, driverId)] }]
  })
  return [...ends, ...settlementsOf(rows)].sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** What came by a provider, what that kept of it, and what went back where nothing was handed over. */
function paidHappenings(order: Ended, provider: Provider): Happening[] {
  const { id: orderId, marketId, currency, total, payment, call, refundId, at } = order
  const paid = {
    paymentId: payment.id,
    orderId,
    marketId,
    currency,
    method: payment.method,
    provider,
    customerId: null,
  }
  const fee = call ? [providerFee({ id: call.id, orderId, marketId, currency, provider }, call.fee)] : []
  const taken = { at: new Date(payment.at), entries: [paymentCaptured(paid, total), ...fee] }
  return refundId ? [taken, { at, entries: [paymentReturned(paid, refundId, total)] }] : [taken]
}

/** Each driver hands in what he has at the end of each shift, all at once. */
function settlementsOf(orders: readonly Ended[]): Happening[] {
  const shifts = new Map<string, { at: Date; order: Ended; amount: number }>()
  for (const order of orders) {
    const { settledAt: at, driverId, status, total } = order
    if (!at || !driverId || status !== 'delivered') continue
    const key = `${driverId} ${at.getTime()}`
    shifts.set(key, { at, order, amount: (shifts.get(key)?.amount ?? 0) + total })
  }
  return [...shifts.values()].map(({ at, order: { marketId, driverId, currency }, amount }) => ({
    at,
    // The same one however often it is asked for: it is booked once.
    entries: driverId
      ? [cashSettled({ id: uuidv5(`${driverId} ${at.getTime()}`, marketId), marketId, driverId, currency, amount })]
      : [],
  }))
}

function rowOf({ postings, ...rest }: Entry, at: Date) {
  return {
    id: randomUUID(),
    at,
    ...rest,
    postings: postings.map(({ account, amount }) => ({
      ...account,
      code: accountCode(account, rest.currency),
      amount,
    })),
  }
}
