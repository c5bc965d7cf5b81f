import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aesGcmVault } from '../../../src/adapters/vault/aes-gcm'
import { boundApp } from '../../../src/commands/app'
import { openText } from '../../../src/commands/sealed-text'
import {
  cashHeld,
  customerWallet,
  driverPayable,
  houseAccount,
  restaurantPayable,
} from '../../../src/domain/ledger/accounts'
import { SEALED } from '../../../src/domain/privacy/sealed-columns'
import { resealColumns } from '../../../src/jobs/reseal-columns'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { balanceOf, post, postingsOf } from '../../factories/ledger'
import { payoutsOf } from '../../factories/payouts'
import { makeTown, type Person, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

const KEY = { id: 'k1', secret: 'q8Zt1vNw4Yb7Ke0Rj3Ms6Ph9Ld2Xf5Gc8Ua' }

let server: TestServer
let town: Town
let second: Person
const payouts = payoutsOf(() => town)

beforeAll(async () => {
  server = await startTestServer({ DATA_KEYS: `${KEY.id}:${KEY.secret}` })
  town = await makeTown(server)
  second = await town.person('admin')
  await terms({ payout_hold_days: 0, payout_approval_above: 1_000 })
})

afterAll(async () => {
  const { differences } = await verifyLedger(boundApp().db)
  await town.close()
  await server.stop()
  expect(differences).toEqual([])
})

const terms = (columns: Record<string, number | null>) =>
  town.sql.query(`update markets set ${Object.keys(columns).map((name, at) => `${name} = $${at + 2}`)} where id = $1`, [
    town.marketId,
    ...Object.values(columns),
  ])
const payable = (id: string) => balanceOf(town.sql, `restaurant:${id}:payable:XAF`)
const owes = (id: string) => balanceOf(town.sql, `restaurant:${id}:receivable:XAF`)
const inTransit = async () => {
  const { rows } = await town.sql.query<{ sum: string }>(
    `select coalesce(-sum(p.amount), 0) as sum from postings p join ledger_accounts a on a.id = p.account_id where a.code = $1`,
    [`market:${town.marketId}:payouts:XAF`],
  )
  return Number(rows[0]?.sum)
}

/** A restaurant that is owed so much. */
async function owed(amount: number): Promise<string> {
  const id = await payouts.restaurant()
  await payouts.earn(restaurantPayable(id), amount)
  return id
}

describe('a payout that is asked for', () => {
  it('of 100 at once, 10 each, leaves a payable of 500 fifty times', async () => {
    const id = await owed(500)
    const before = await inTransit()
    const told = await Promise.all(Array.from({ length: 100 }, () => payouts.ask(id, { amount: 10 })))
    expect(told.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(new Set(told.filter(({ status }) => status !== 201).map(({ code }) => code))).toEqual(
      new Set(['insufficient_funds']),
    )
    expect([await payable(id), await owes(id), (await inTransit()) - before]).toEqual([0, 0, 500])
  })

  it('of 100 at once, 10 each, leaves a wallet of 500 fifty times', async () => {
    const customer = await town.person('customer')
    await payouts.earn(customerWallet(customer.id), 500)
    const told = await Promise.all(Array.from({ length: 100 }, () => payouts.askOwn(customer, { amount: 10 })))
    expect(told.filter(({ status }) => status === 201)).toHaveLength(50)
    expect(await balanceOf(town.sql, `customer:${customer.id}:wallet:XAF`)).toBe(0)
  })

  it('is one, however often the same wish is sent', async () => {
    const id = await owed(1_000)
    const told = await Promise.all(Array.from({ length: 5 }, () => payouts.ask(id, { amount: 400, key: 'a-wish' })))
    expect(new Set(told.map(({ body }) => body.id)).size).toBe(1)
    expect(await payable(id)).toBe(600)
  })

  it('is refused below the least, above the day’s most, and of what was earned too lately', async () => {
    const id = await owed(5_000)
    await terms({ payout_minimum: 100, payout_daily_limit: 3_000 })
    expect(await payouts.ask(id, { amount: 99 })).toMatchObject({ status: 422, code: 'payout_limit' })
    expect((await payouts.ask(id, { amount: 2_000 })).status).toBe(201)
    expect(await payouts.ask(id, { amount: 1_001 })).toMatchObject({ status: 422, code: 'payout_limit' })
    await terms({ payout_minimum: 0, payout_daily_limit: null, payout_hold_days: 2 })
    expect(await payouts.ask(id, { amount: 1 })).toMatchObject({ status: 422, code: 'insufficient_funds' })
    await terms({ payout_hold_days: 0 })
    expect((await payouts.ask(id, { amount: 3_000 })).status).toBe(201)
  })

  it('sets what a driver holds in cash against his pay first, and says so', async () => {
    const { driverId = '', ...driver } = await town.person('driver')
    await payouts.earn(driverPayable(driverId), 3_000)
    await post(town.sql, town.marketId, {
      from: houseAccount(town.marketId, 'escrow'),
      to: cashHeld(driverId),
      amount: 1_200,
    })
    expect(await payouts.askOwn(driver, { amount: 1_801 })).toMatchObject({ code: 'insufficient_funds' })
    const { body } = await payouts.askOwn(driver, { amount: 1_800 })
    expect(body).toMatchObject({ status: 'requested', netted: { amount: 1_200, currency: 'XAF' } })
    const names = { driver: driverId, market: town.marketId }
    expect(await postingsOf(town.sql, `payout:${body.id}:netted`, names)).toEqual({
      'driver:driver:payable:XAF': 1_200,
      'driver:driver:cash_held:XAF': -1_200,
    })
    expect(await postingsOf(town.sql, `payout:${body.id}`, names)).toEqual({
      'driver:driver:payable:XAF': 1_800,
      'market:market:payouts:XAF': -1_800,
    })
  })

  it('goes to a telephone that nobody has proved only after a day', async () => {
    const id = await owed(100)
    const { body } = await payouts.ask(id, { amount: 100 })
    expect(Date.parse(body.sendAfter) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect((await payouts.run()).body).toEqual({ batch: null, payouts: 0 })
    const { rows } = await town.sql.query(
      `select 1 from events where name = 'payout.destination_added' and data->>'ownerId' = $1`,
      [id],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('a decision about a payout', () => {
  it('is a second person’s above the market’s threshold', async () => {
    const id = await owed(5_000)
    const { body } = await payouts.ask(id, { amount: 1_001 })
    expect(body.status).toBe('requested')
    expect(await payouts.verb(body.id, 'approve')).toMatchObject({ status: 403, code: 'second_person_needed' })
    expect((await payouts.verb(body.id, 'approve', undefined, second)).status).toBe(200)
    expect(await payouts.row(body.id)).toMatchObject({ status: 'approved', approved_by_id: second.id })
    await expect(
      town.sql.query('update payouts set approved_by_id = requested_by_id where id = $1', [body.id]),
    ).rejects.toMatchObject({ constraint: 'payouts_second_person' })
  })

  it('by its owner is no decision', async () => {
    await payouts.earn(restaurantPayable(town.mine.id), 2_000)
    const { body } = await payouts.ask(town.mine.id, { amount: 2_000, token: town.people.owner.token })
    expect((await payouts.verb(body.id, 'approve', undefined, town.people.owner)).status).toBe(403)
  })

  it('that says no gives the money back, once', async () => {
    const id = await owed(5_000)
    const { body } = await payouts.ask(id, { amount: 5_000 })
    expect((await payouts.verb(body.id, 'reject', {}, second)).status).toBe(400)
    const told = await Promise.all(
      [1, 2, 3].map(() => payouts.verb(body.id, 'reject', { reason: 'Under review' }, second)),
    )
    expect(told.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await payable(id)).toBe(5_000)
  })
})

describe('a hold', () => {
  it('stops requests, approvals and runs of its owner until it is lifted', async () => {
    const id = await owed(9_000)
    const small = (await payouts.ask(id, { amount: 500 })).body.id
    const large = (await payouts.ask(id, { amount: 5_000 })).body.id
    await payouts.waited(small)
    const token = town.people.admin.token
    const body = { owner: 'restaurant', ownerId: id, reason: 'Sales that nobody made' }
    const hold = await town.api.post<{ id: string }>('/api/payouts/holds', { token, body })
    expect(hold.status).toBe(201)
    expect(await payouts.ask(id, { amount: 10 })).toMatchObject({ code: 'payout_held' })
    expect(await payouts.verb(large, 'approve', undefined, second)).toMatchObject({ code: 'payout_held' })
    expect((await payouts.run()).body.payouts).toBe(0)
    const lift = { token, body: { reason: 'They were made' } }
    expect((await town.api.post(`/api/payouts/holds/${hold.body.id}/lift`, lift)).status).toBe(200)
    expect((await payouts.verb(large, 'approve', undefined, second)).status).toBe(200)
  })
})

describe('a payout to a bank', () => {
  const bank = { kind: 'bank', bank: 'Afriland', holder: 'Chez Wou SARL', account: 'CM21 1000 2000 3000 4000 5678' }

  it('is made by a person, who says under which reference', async () => {
    const id = await owed(900)
    const { body } = await payouts.ask(id, { amount: 900, destination: bank })
    await payouts.waited(body.id)
    await payouts.run()
    expect(await payouts.row(body.id)).toMatchObject({ status: 'processing' })
    const { token } = town.people.admin
    const shown = await town.api.get(`/api/payouts/${body.id}/account`, { token })
    expect(shown.body).toEqual({
      bank: 'Afriland',
      holder: 'Chez Wou SARL',
      account: 'CM2110002000300040005678',
    })
    const { rows } = await town.sql.query<{ account: string; tail: string }>(
      'select account, tail from payout_destinations where restaurant_id = $1',
      [id],
    )
    expect(rows).toEqual([{ account: expect.not.stringContaining('5678'), tail: '5678' }])
    expect((await payouts.verb(body.id, 'settle', { reference: 'VIR-1' })).status).toBe(200)
    expect(await payouts.row(body.id)).toMatchObject({ status: 'paid', reference: 'VIR-1' })
    expect(await postingsOf(town.sql, `payout:${body.id}:paid`, { market: town.marketId })).toEqual({
      'market:market:payouts:XAF': 900,
      'provider:bank:clearing:XAF': -900,
    })
  })

  it('has its number sealed anew when there is a new key, and the old one may go', async () => {
    const id = await owed(900)
    const { body } = await payouts.ask(id, { amount: 900, destination: bank })
    const next = { id: 'k2', secret: 'Vq2Lw8Nd4Ty6Ue1Ip0Oa3Sz9Df5Gh7Jk2Mc' }
    const app = { ...boundApp(), vault: aesGcmVault([next, KEY]) }
    await resealColumns.run(app, {})
    await resealColumns.run(app, {})
    const { rows } = await town.sql.query<{ id: string; account: string }>(
      'select d.id, d.account from payout_destinations d join payouts p on p.destination_id = d.id where p.id = $1',
      [body.id],
    )
    expect(openText(aesGcmVault([next]), SEALED.accountNumber.about(rows[0]?.id ?? ''), rows[0]?.account ?? '')).toBe(
      'CM2110002000300040005678',
    )
  })

  it('that the bank does not take is back, and can be tried anew once', async () => {
    const id = await owed(900)
    const { body } = await payouts.ask(id, { amount: 900, destination: bank })
    await payouts.waited(body.id)
    await payouts.run()
    expect((await payouts.verb(body.id, 'fail', { reason: 'Account closed' })).status).toBe(200)
    expect(await payable(id)).toBe(900)
    expect((await payouts.verb(body.id, 'retry')).status).toBe(201)
    expect(await payouts.verb(body.id, 'retry')).toMatchObject({ status: 409, code: 'already_booked' })
    expect(await payable(id)).toBe(0)
  })
})

describe('whoever writes to the database', () => {
  const insert = (restaurantId: string, destinationId: string, id = uuid()) =>
    `insert into payouts (id, owner, restaurant_id, market_id, status, amount, currency, destination_id, send_after)
     values ('${id}', 'restaurant', '${restaurantId}', '${town.marketId}', 'approved', 700, 'XAF', '${destinationId}', now())`

  it('pays out nothing that is not booked, nor more than its owner has', async () => {
    const id = await owed(600)
    await payouts.ask(id, { amount: 10 })
    const { rows } = await town.sql.query<{ id: string }>(
      'select id from payout_destinations where restaurant_id = $1',
      [id],
    )
    const destination = rows[0]?.id ?? ''
    const app = new pg.Client({ connectionString: server.database.appUrl })
    await app.connect()
    await expect(app.query(insert(id, destination))).rejects.toMatchObject({ constraint: 'payouts_booked' })
    const payout = uuid()
    const lines = [
      { owner: 'restaurant', ownerId: id, purpose: 'payable', code: `restaurant:${id}:payable:XAF`, amount: 700 },
      {
        owner: 'market',
        ownerId: town.marketId,
        purpose: 'payouts',
        code: `market:${town.marketId}:payouts:XAF`,
        amount: -700,
      },
    ]
    const entry = {
      id: uuid(),
      key: `payout:${payout}`,
      kind: 'payout.requested',
      currency: 'XAF',
      orderId: null,
      postings: lines,
    }
    await app.query('begin')
    await app.query(insert(id, destination, payout))
    await app.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [
      town.marketId,
      JSON.stringify([entry]),
    ])
    await expect(app.query('commit')).rejects.toMatchObject({ constraint: 'payouts_of_credit' })
    await app.end()
    expect([await payable(id), await owes(id)]).toEqual([590, 0])
  })
})
