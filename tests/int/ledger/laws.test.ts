import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accountCode,
  cashHeld,
  driverPayable,
  houseAccount,
  PURPOSES,
  restaurantPayable,
} from '../../../src/domain/ledger/accounts'
import { balanceOf, post } from '../../factories/ledger'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
/** The server's own login, and a superuser's. */
let app: pg.Pool
let root: pg.Pool

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  const pool = (connectionString: string) =>
    new pg.Pool({ connectionString, max: 32 })
      .on('error', () => undefined)
      .on('connect', (client) => client.on('error', () => undefined))
  app = pool(server.database.appUrl)
  root = pool(server.database.superuserUrl())
})

afterAll(async () => {
  await Promise.all([app.end(), root.end()])
  await town.close()
  await server.stop()
})

const escrow = () => houseAccount(town.marketId, 'escrow')
const codeOf = (account: Parameters<typeof accountCode>[0]) => accountCode(account, 'XAF')

/** A balanced entry of 1,000 between escrow and a driver who has never been here. */
async function booked(): Promise<string> {
  return post(app, town.marketId, { from: escrow(), to: cashHeld(town.people.driver.driverId ?? ''), amount: 1_000 })
}

describe('what is booked', () => {
  it.each([
    ['journal_entries', 'key'],
    ['postings', 'amount'],
    ['ledger_accounts', 'balance'],
    ['ledger_days', 'debits'],
    ['ledger_rolled', 'seq'],
  ])('the server may not write to %s but by posting', async (table, column) => {
    await booked()
    for (const statement of [
      `insert into ${table} default values`,
      `update ${table} set ${column} = default`,
      `delete from ${table}`,
      `truncate ${table}`,
    ])
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })

  it.each(['journal_entries', 'postings'])(
    'nobody changes or takes back in %s, its owner no more than others',
    async (table) => {
      await booked()
      const column = table === 'postings' ? 'amount = 1' : `kind = 'reversal'`
      for (const statement of [`update ${table} set ${column}`, `delete from ${table}`, `truncate ${table} cascade`])
        await expect(town.sql.query(statement), statement).rejects.toThrow(/is append-only/)
    },
  )

  it('has words beside it that go whole or stay as they are: the application puts no others in their place', async () => {
    await booked()
    const { rows } = await town.sql.query<{ id: string }>('select id from journal_entries limit 1')
    await app.query(`insert into ledger_notes (entry_id, words) values ($1, 'For the cake')`, [rows[0]?.id])
    for (const statement of [`update ledger_notes set words = 'x'`, 'truncate ledger_notes'])
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: '42501' })
    expect((await app.query('delete from ledger_notes where entry_id = $1', [rows[0]?.id])).rowCount).toBe(1)
  })

  it('stays with its account: nobody deletes one or makes it another’s', async () => {
    await booked()
    for (const statement of [
      'delete from ledger_accounts',
      'truncate ledger_accounts cascade',
      `update ledger_accounts set code = code || 'x'`,
      `update ledger_accounts set driver_id = '${randomUUID()}' where driver_id is not null`,
    ])
      await expect(town.sql.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  })
})

describe('an entry', () => {
  const entry = (postings: { code: string; amount: number }[], rest = {}) =>
    JSON.stringify([
      {
        id: randomUUID(),
        key: randomUUID(),
        kind: 'reversal',
        currency: 'XAF',
        postings: postings.map((each) => ({ ...owned(each.code), ...each })),
        ...rest,
      },
    ])
  const owned = (code: string) => {
    const [owner, ownerId, purpose] = code.split(':')
    return { owner, ownerId, purpose }
  }
  const send = (entries: string, sql: pg.Pool = app) =>
    sql.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [town.marketId, entries])

  it('out of balance is refused at the commit, to the server', async () => {
    const lines = [
      { code: codeOf(escrow()), amount: -100 },
      { code: codeOf(cashHeld(town.people.driver.driverId ?? '')), amount: 99 },
    ]
    await expect(send(entry(lines))).rejects.toMatchObject({ constraint: 'journal_entries_balanced' })
  })

  it('out of balance is refused to the tables’ owner too, who writes the rows himself', async () => {
    await booked()
    const client = await town.sql.connect()
    try {
      await client.query('begin')
      await client.query(
        `with one as (insert into journal_entries (id, key, kind, market_id, currency, amount, actor_role, day, at, recorded_at)
           values (gen_random_uuid(), 'by hand', 'reversal', $1, 'XAF', 5, 'system', current_date, now(), now()) returning *)
         select set_config('test.entry', id::text, true) from one`,
        [town.marketId],
      )
      const half = client.query(
        `insert into postings (entry_id, account_id, market_id, day, amount)
         select current_setting('test.entry')::uuid, id, $1, current_date, 5 from ledger_accounts where code = $2`,
        [town.marketId, codeOf(escrow())],
      )
      await expect(half).rejects.toMatchObject({ constraint: 'journal_entries_balanced' })
      await client.query('rollback')
    } finally {
      client.release()
    }
  })

  it('takes nothing more once it is booked, not even what balances', async () => {
    const id = await booked()
    const office = houseAccount(town.marketId, 'cash_office')
    await post(app, town.marketId, { from: office, to: cashHeld(town.people.otherDriver.driverId ?? ''), amount: 1 })
    await post(app, town.marketId, { from: cashHeld(town.people.otherDriver.driverId ?? ''), to: office, amount: 1 })
    const more = town.sql.query(
      `insert into postings (entry_id, account_id, market_id, day, amount)
       select e.id, a.id, e.market_id, e.day, case a.owner when 'driver' then 5 else -5 end from journal_entries e, ledger_accounts a
       where e.id = $1 and a.code = any($2)`,
      [
        id,
        [codeOf(houseAccount(town.marketId, 'cash_office')), codeOf(cashHeld(town.people.otherDriver.driverId ?? ''))],
      ],
    )
    await expect(more).rejects.toMatchObject({ constraint: 'postings_fit' })
  })

  it('without postings is none', async () => {
    await expect(
      town.sql.query(
        `insert into journal_entries (id, key, kind, market_id, currency, amount, actor_role, day, at, recorded_at)
         values (gen_random_uuid(), 'empty', 'reversal', $1, 'XAF', 0, 'system', current_date, now(), now())`,
        [town.marketId],
      ),
    ).rejects.toMatchObject({ constraint: 'journal_entries_balanced' })
  })

  it('is in the currency of all its accounts', async () => {
    await booked()
    const lines = [
      { code: codeOf(escrow()), amount: -100 },
      { code: codeOf(cashHeld(town.people.driver.driverId ?? '')), amount: 100 },
    ]
    await expect(send(entry(lines, { currency: 'USD' }))).rejects.toMatchObject({ constraint: 'postings_fit' })
  })

  it('is booked but once by its key', async () => {
    const move = { from: escrow(), to: houseAccount(town.marketId, 'cash_office'), amount: 10, key: 'once' }
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => post(app, town.marketId, move)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('a balance', () => {
  it('never goes below zero, however many take from it at once', async () => {
    const held = cashHeld(town.people.otherDriver.driverId ?? '')
    await post(app, town.marketId, { from: escrow(), to: held, amount: 500 })
    const take = () =>
      post(app, town.marketId, { from: held, to: houseAccount(town.marketId, 'cash_office'), amount: 10 })
    const tries = await Promise.allSettled(Array.from({ length: 100 }, take))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(50)
    for (const failed of tries.filter((each) => each.status === 'rejected'))
      expect(failed.reason).toMatchObject({ constraint: 'ledger_accounts_not_negative' })
    expect(await balanceOf(town.sql, codeOf(held))).toBe(0)
  })

  it('that is frozen gives nothing and takes what comes', async () => {
    const held = cashHeld(town.people.driver.driverId ?? '')
    await booked()
    const before = await balanceOf(town.sql, codeOf(held))
    await app.query('update ledger_accounts set frozen = true where code = $1', [codeOf(held)])
    const office = houseAccount(town.marketId, 'cash_office')
    const taking = post(app, town.marketId, { from: held, to: office, amount: 1 })
    await expect(taking).rejects.toMatchObject({ constraint: 'ledger_accounts_frozen' })
    await post(app, town.marketId, { from: escrow(), to: held, amount: 1 })
    expect(await balanceOf(town.sql, codeOf(held))).toBe(before + 1)
    await app.query('update ledger_accounts set frozen = false where code = $1', [codeOf(held)])
  })
})

describe('what an owner owes beyond what he is owed', () => {
  it.each([
    ['restaurant', () => restaurantPayable(town.mine.id)],
    ['driver', () => driverPayable(town.people.driver.driverId ?? '')],
  ] as const)('becomes a receivable of the %s, and the next credits are set against it', async (_, payable) => {
    const earns = (amount: number) => post(app, town.marketId, { from: payable(), to: escrow(), amount })
    const owes = (amount: number) => post(app, town.marketId, { from: escrow(), to: payable(), amount })
    const both = async () => [
      await balanceOf(town.sql, codeOf(payable())),
      await balanceOf(town.sql, codeOf(payable()).replace(':payable:', ':receivable:')),
    ]
    await earns(1_000)
    expect(await both()).toEqual([1_000, 0])
    await owes(1_400)
    expect(await both()).toEqual([0, 400])
    await owes(100)
    expect(await both()).toEqual([0, 500])
    await earns(300)
    expect(await both()).toEqual([0, 200])
    await earns(500)
    expect(await both()).toEqual([300, 0])
    await owes(300)
    expect(await both()).toEqual([0, 0])
  })

  it('is right to the unit with thirty at once', async () => {
    const payable = restaurantPayable(town.other.id)
    const amounts = Array.from({ length: 60 }, (_, index) => (index % 2 ? -1 : 1) * ((index * 37) % 101))
    await Promise.all(
      amounts
        .filter((amount) => amount !== 0)
        .map((amount) =>
          amount > 0
            ? post(app, town.marketId, { from: payable, to: escrow(), amount })
            : post(app, town.marketId, { from: escrow(), to: payable, amount: -amount }),
        ),
    )
    const [owed, owes] = [
      await balanceOf(town.sql, codeOf(payable)),
      await balanceOf(town.sql, codeOf(payable).replace(':payable:', ':receivable:')),
    ]
    expect(owed - owes).toBe(amounts.reduce((sum, amount) => sum + amount, 0))
    expect(Math.min(owed, owes)).toBe(0)
  })
})

it('tells PostgreSQL of every account what the domain says', async () => {
  const { rows } = await root.query<{ purpose: string; side: string; kept: boolean }>(
    `select p::text as purpose, ledger_side(p::text) as side, ledger_keeps_balance(p::text) as kept from unnest(enum_range(null::enum_ledger_accounts_purpose)) p`,
  )
  const said = Object.fromEntries(rows.map(({ purpose, side, kept }) => [purpose, { side, kept }]))
  const meant = Object.fromEntries(
    Object.entries(PURPOSES).map(([purpose, { side, kept }]) => [purpose, { side, kept }]),
  )
  expect(said).toEqual(meant)
})
