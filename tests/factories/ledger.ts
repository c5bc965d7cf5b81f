import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Account, accountCode } from '../../src/domain/ledger/accounts'
import type { Entry } from '../../src/domain/ledger/entry'
import { cashTaken, escrowSplit } from '../../src/domain/ledger/order-entries'
import type { DeliveredOrder } from '../../src/domain/ledger/split-order'

type Sql = Pick<pg.Pool, 'query'>

/** What an entry posted, as states.md writes it: amounts by account, credits below zero. Ids stand by the names given. */
export async function postingsOf(sql: Sql, key: string, names: Record<string, string> = {}) {
  const { rows } = await sql.query<{ code: string; amount: string }>(
    `select a.code, p.amount from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts a on a.id = p.account_id
     where e.key = $1 order by p.seq`,
    [key],
  )
  const named = (code: string) => Object.entries(names).reduce((text, [name, id]) => text.replace(id, name), code)
  return Object.fromEntries(rows.map(({ code, amount }) => [named(code), Number(amount)]))
}

/** The kept balance of an account, 0 before its first posting. */
export async function balanceOf(sql: Sql, code: string): Promise<number> {
  const { rows } = await sql.query<{ balance: string }>('select balance from ledger_accounts where code = $1', [code])
  return Number(rows[0]?.balance ?? 0)
}

interface Move {
  /** Is credited. */
  from: Account
  /** Is debited. */
  to: Account
  /** Minor units. */
  amount: number
  key?: string
  currency?: Entry['currency']
  orderId?: string
  /** When it happened, where that is not now. */
  at?: string
}

/** Posts an entry of two lines as `ledger_post` takes it, whoever asks. @returns its id */
export async function post(
  sql: Sql,
  marketId: string,
  { from, to, amount, key = randomUUID(), currency = 'XAF', orderId, at }: Move,
): Promise<string> {
  const id = randomUUID()
  const postings = [
    { account: to, amount },
    { account: from, amount: -amount },
  ]
  await send(sql, marketId, [
    { id, key, kind: 'reversal', currency, orderId: orderId ?? null, postings, ...(at && { at }) },
  ])
  return id
}

/** What a delivered cash order of 1,000 F leaves in the books, as `putOrder` writes its rows. */
export async function bookDelivered(
  sql: Sql,
  ids: Pick<DeliveredOrder, 'id' | 'marketId' | 'restaurantId'>,
  driverId: string,
): Promise<void> {
  const order: DeliveredOrder = {
    ...ids,
    currency: 'XAF',
    subtotal: 1_000,
    total: 1_000,
    discounts: [],
    serviceFee: 0,
    smallOrderFee: 0,
    tax: 0,
    taxIncluded: false,
    tip: 0,
    driverPay: 610,
    commissionBasisPoints: 1_500,
    taxRemitter: 'platform',
  }
  const entries = [cashTaken(order, driverId), escrowSplit(order, driverId)]
  await send(
    sql,
    ids.marketId,
    entries.map((entry) => ({ id: randomUUID(), ...entry })),
  )
}

/** Posts entries as `ledger_post` takes them; `at` is when they happened, where that is not now. */
export async function send(
  sql: Sql,
  marketId: string,
  entries: readonly (Entry & { id: string; at?: string; reverses?: string })[],
): Promise<void> {
  const rows = entries.map(({ postings, ...rest }) => ({
    ...rest,
    postings: postings.map(({ account, amount }) => ({
      ...account,
      code: accountCode(account, rest.currency),
      amount,
    })),
  }))
  await sql.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [marketId, JSON.stringify(rows)])
}
