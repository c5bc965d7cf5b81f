import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { cashHeld, houseAccount, restaurantPayable } from '../../../src/domain/ledger/accounts'
import { addUpLedger } from '../../../src/jobs/add-up-ledger'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { balanceOf, post } from '../../factories/ledger'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
let root: pg.Pool

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  root = new pg.Pool({ connectionString: server.database.superuserUrl(), max: 16 }).on('error', () => undefined)
  root.on('connect', (client) => client.on('error', () => undefined))
})

afterAll(async () => {
  await root.end()
  await town.close()
  await server.stop()
})

const escrow = () => houseAccount(town.marketId, 'escrow')
const office = () => houseAccount(town.marketId, 'cash_office')
const read = <T>(path: string, { token }: Person = town.people.admin) =>
  town.api.get<T>(`/api/ledger/${path}`, { token })
const accountId = async (code: string) =>
  (await town.sql.query<{ id: string }>('select id from ledger_accounts where code = $1', [code])).rows[0]?.id ?? ''

interface Trial {
  at: string
  rows: { purpose: string; debits: number; credits: number; balance: number; side: string }[]
  totals: { currency: string; debits: number; credits: number }[]
}

const trial = async (at?: string) => (await read<Trial>(`trial-balance?market=testville${at ? `&at=${at}` : ''}`)).body
const rowOf = ({ rows }: Trial, wanted: string) => rows.find(({ purpose }) => purpose === wanted)

describe('the trial balance', () => {
  it('is the same to the unit before days are added up, while postings come, and after', async () => {
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        post(root, town.marketId, { from: escrow(), to: office(), amount: index + 1 }),
      ),
    )
    const before = await trial()
    expect(before.totals).toEqual([{ currency: 'XAF', debits: 820, credits: 820 }])
    expect(rowOf(before, 'cash_office')).toMatchObject({ debits: 820, credits: 0, balance: 820, side: 'debit' })
    expect(rowOf(before, 'escrow')).toMatchObject({ balance: 820, side: 'credit' })
    await Promise.all([
      ...Array.from({ length: 40 }, () => post(root, town.marketId, { from: office(), to: escrow(), amount: 3 })),
      ...Array.from({ length: 4 }, () => addUpLedger.run(boundApp(), undefined)),
    ])
    await addUpLedger.run(boundApp(), undefined)
    const after = await trial()
    expect(after.totals).toEqual([{ currency: 'XAF', debits: 940, credits: 940 }])
    expect(rowOf(after, 'cash_office')).toMatchObject({ balance: 700 })
    expect((await verifyLedger(boundApp().db)).differences).toEqual([])
    const { rows } = await town.sql.query(
      'select sum(debits)::int as debits, (select seq > 0 from ledger_rolled) as rolled from ledger_days',
    )
    expect(rows).toEqual([{ debits: 940, rolled: true }])
  })

  it('knows nothing of a day before the first one', async () => {
    expect(await trial('2000-01-01')).toMatchObject({ at: '2000-01-01', rows: [], totals: [] })
  })

  it('is of a market that there is, and of a day that there is', async () => {
    expect((await read('trial-balance?market=nowhere')).code).toBe('not_found')
    expect((await read('trial-balance?market=testville&at=2026-02-31')).code).toBe('validation_failed')
  })
})

describe('a reversal', () => {
  const reverse = (id: string, reason = 'Wrong driver') =>
    town.api.post<{ id: string }>(`/api/ledger/entries/${id}/reverse`, {
      token: town.people.admin.token,
      body: { reason },
    })

  it('books the opposite, once, though twenty ask at once, and each tells of the other', async () => {
    const booked = await original()
    const answers = await Promise.all(Array.from({ length: 20 }, () => reverse(booked)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(409)])
    const done = answers.find(({ status }) => status === 200)?.body.id
    const back = await read(`entries/${done}`)
    expect(back.body).toMatchObject({ kind: 'reversal', reverses: booked, reason: 'Wrong driver', amount: 70 })
    expect((await read(`entries/${booked}`)).body).toMatchObject({ reversedBy: done })
    expect((await reverse(done ?? '')).code).toBe('illegal_transition')
  })

  it('takes back from a restaurant what it no longer has: it owes that then', async () => {
    const payable = restaurantPayable(town.mine.id)
    const paid = await original({ from: payable, to: escrow(), amount: 900 })
    await post(root, town.marketId, { from: escrow(), to: payable, amount: 600 })
    expect((await reverse(paid)).status).toBe(200)
    const code = `restaurant:${town.mine.id}:payable:XAF`
    expect([await balanceOf(town.sql, code), await balanceOf(town.sql, code.replace('payable', 'receivable'))]).toEqual(
      [0, 600],
    )
  })

  it('is refused where the money has gone on', async () => {
    const held = cashHeld(town.people.driver.driverId ?? '')
    const taken = await original({ from: escrow(), to: held, amount: 50 })
    await post(root, town.marketId, { from: held, to: office(), amount: 50 })
    expect((await reverse(taken)).code).toBe('insufficient_funds')
  })

  async function original(move = { from: escrow(), to: office(), amount: 70 }): Promise<string> {
    const id = await post(root, town.marketId, move)
    await asNobody(`update journal_entries set kind = 'order.delivered' where id = '${id}'`)
    return id
  }
})

describe('an account', () => {
  it('is told to its owner and its driver, and to nobody else of their kind', async () => {
    const { owner, otherOwner, driver, otherDriver, staff, compliance } = town.people
    await post(root, town.marketId, { from: restaurantPayable(town.mine.id), to: escrow(), amount: 1_000 })
    const payable = await accountId(`restaurant:${town.mine.id}:payable:XAF`)
    const held = await accountId(`driver:${driver.driverId}:cash_held:XAF`)
    const seen = async (id: string, who: Person) => (await read(`accounts/${id}/statement`, who)).status
    expect(await seen(payable, owner)).toBe(200)
    expect(await seen(payable, compliance)).toBe(200)
    expect(await seen(payable, otherOwner)).toBe(404)
    expect(await seen(payable, driver)).toBe(404)
    expect(await seen(payable, staff)).toBe(403)
    expect(await seen(held, driver)).toBe(200)
    expect(await seen(held, otherDriver)).toBe(404)
    expect(await seen(held, owner)).toBe(404)
  })

  it('of the house is the sum of its postings', async () => {
    const { body } = await read<{ balance: { amount: number }; lines: unknown[] }>(
      `accounts/${await accountId(`market:${town.marketId}:cash_office:XAF`)}/statement`,
    )
    expect(body.balance.amount).toBe(rowOf(await trial(), 'cash_office')?.balance)
    expect(body.lines.length).toBeGreaterThan(0)
  })
})

/** As nobody may: a superuser with the triggers off. */
async function asNobody(statement: string): Promise<void> {
  const client = await root.connect()
  try {
    await client.query('begin')
    await client.query(`set local session_replication_role = 'replica'`)
    await client.query(statement)
    await client.query('commit')
  } finally {
    client.release()
  }
}

describe('the verifier', () => {
  const differences = async () =>
    (await verifyLedger(boundApp().db)).differences.map(({ what, said, found }) => [what, found - said])

  it.each([
    [
      'a balance',
      `update ledger_accounts set balance = balance + 5 where purpose = 'cash_held'`,
      `update ledger_accounts set balance = balance - 5 where purpose = 'cash_held'`,
      [['balance', -5]],
    ],
    [
      'a line',
      `update postings set amount = amount + 7 where seq = 1`,
      `update postings set amount = amount - 7 where seq = 1`,
      expect.arrayContaining([
        ['day', 7],
        ['entry out of balance', 7],
      ]),
    ],
    [
      'a day',
      `update ledger_days set debits = debits + 9 where account_id = (select id from ledger_accounts where purpose = 'escrow')`,
      `update ledger_days set debits = debits - 9 where account_id = (select id from ledger_accounts where purpose = 'escrow')`,
      [['day', -9]],
    ],
  ])('names what was planted: %s', async (_, plant, mend, found) => {
    expect(await differences()).toEqual([])
    await asNobody(plant)
    expect(await differences()).toEqual(found)
    await asNobody(mend)
    expect(await differences()).toEqual([])
  })
})
