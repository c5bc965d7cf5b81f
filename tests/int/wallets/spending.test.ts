import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { systemCall } from '../../../src/commands/context'
import { creditWallet } from '../../../src/commands/wallets/credit-wallet'
import { expireGrants } from '../../../src/commands/wallets/expire-grants'
import { houseAccount } from '../../../src/domain/ledger/accounts'
import { customerAccount } from '../../../src/domain/ledger/wallet-entries'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { post } from '../../factories/ledger'
import { makeTown, type Town } from '../../factories/town'
import { fill, giveBack, held, spend, walletId } from '../../factories/wallets'
import { startTestServer, type TestServer } from '../../setup/server'

let server: TestServer
let town: Town
/** The server's own login. */
let app: pg.Pool
/** A customer who has never been here. */
let customerId: string

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
  app = new pg.Pool({ connectionString: server.database.appUrl, max: 32 })
    .on('error', () => undefined)
    .on('connect', (client) => client.on('error', () => undefined))
})

beforeEach(async () => {
  customerId = (await town.person('customer')).id
})

afterAll(async () => {
  await app.end()
  await town.close()
  await server.stop()
})

const own = (amount: number) => fill(app, town.marketId, customerId, amount)
const pay = (amount: number, rest = {}) => spend({ customerId, marketId: town.marketId, amount, ...rest })
const has = () => held(town.sql, customerId)
const set = async (columns: string) =>
  town.sql.query(`update wallets set ${columns} where customer_id = $1`, [customerId])
const raw = (amount: number, at?: string) =>
  post(app, town.marketId, {
    from: houseAccount(town.marketId, 'escrow'),
    to: customerAccount(customerId, 'wallet'),
    amount,
    at,
  })

async function credit(amount: number, days?: number, purpose: 'promotional_credit' | 'points' = 'promotional_credit') {
  const expiresAt = days === undefined ? undefined : new Date(boundApp().clock.now().getTime() + days * 86_400_000)
  await creditWallet(systemCall(boundApp(), 'test'), {
    walletId: await walletId(town.sql, customerId),
    amount,
    purpose,
    reason: 'A test',
    expiresAt: expiresAt?.toISOString(),
  })
}

const outcomes = (tries: PromiseSettledResult<unknown>[]) => ({
  done: tries.filter(({ status }) => status === 'fulfilled').length,
  refused: [...new Set(tries.flatMap((each) => (each.status === 'rejected' ? [refusal(each.reason)] : [])))],
})
const refusal = (error: { code: string; constraint?: string }) => error.constraint ?? error.code

/** A hundred at once, each taking ten. */
const hundred = (take: () => Promise<unknown>) => Promise.allSettled(Array.from({ length: 100 }, take)).then(outcomes)

describe('a hundred at once that take 10', () => {
  it('from a wallet of 500 are fifty', async () => {
    await own(500)
    expect(await hundred(() => pay(10))).toEqual({ done: 50, refused: ['insufficient_funds'] })
    expect(await has()).toEqual([0, 0, 0])
  })

  it('from 200 of own money and 300 of credit in three grants are fifty', async () => {
    await own(200)
    for (const amount of [95, 105, 100]) await credit(amount, 3)
    expect(await hundred(() => pay(10))).toEqual({ done: 50, refused: ['insufficient_funds'] })
    expect(await has()).toEqual([0, 0, 0])
  })

  it('go no further than the day’s limit, by the house’s command', async () => {
    await own(5_000)
    await set('daily_limit = 300')
    expect(await hundred(() => pay(10))).toEqual({ done: 30, refused: ['wallet_limit'] })
    expect(await has()).toEqual([4_700, 0, 0])
  })

  it('go no further than the limits by plain SQL of the server’s own login', async () => {
    await own(5_000)
    await set('monthly_limit = 250')
    expect(await hundred(() => raw(10))).toEqual({ done: 25, refused: ['wallets_limit'] })
  })

  it('stop where the wallet is frozen in between, and nothing is taken after that', async () => {
    await own(5_000)
    const tries = hundred(() => pay(10))
    await set(`status = 'frozen'`)
    const [then] = await has()
    const { done, refused } = await tries
    expect(refused.filter((code) => code !== 'wallet_frozen')).toEqual([])
    const [now] = await has()
    expect(now).toBe(5_000 - done * 10)
    // Who had the wallet's row before the freeze was through before it was stored.
    expect(now).toBe(then)
  })
})

describe('PostgreSQL', () => {
  it('lets nobody take from a frozen wallet, and anybody give', async () => {
    await own(100)
    await set(`status = 'frozen'`)
    await expect(raw(10)).rejects.toMatchObject({ constraint: 'wallets_active' })
    await own(50)
    expect(await has()).toEqual([150, 0, 0])
  })

  it('counts a limit by the calendar day and month of the market', async () => {
    await own(1_000)
    await set('daily_limit = 100, monthly_limit = 150')
    // Midnight in Douala is an hour before midnight in UTC, and April begins there then.
    await raw(80, '2026-03-30T22:59:00Z')
    await raw(70, '2026-03-30T23:00:00Z')
    await expect(raw(1, '2026-03-31T22:59:00Z')).rejects.toMatchObject({ constraint: 'wallets_limit' })
    await raw(100, '2026-03-31T23:00:00Z')
    await expect(raw(1, '2026-04-01T12:00:00Z')).rejects.toMatchObject({ constraint: 'wallets_limit' })
    await raw(50, '2026-04-02T12:00:00Z')
  })

  it('lets no credit be booked that no grant stands for, nor a grant that is not booked', async () => {
    await own(100)
    const unfounded = post(app, town.marketId, {
      from: customerAccount(customerId, 'promotional_credit'),
      to: houseAccount(town.marketId, 'promotions'),
      amount: 500,
    })
    await expect(unfounded).rejects.toMatchObject({ constraint: 'wallet_grants_add_up' })
    await credit(500)
    await expect(
      app.query('update wallet_grants set remaining = 10 where wallet_id = $1', [await walletId(town.sql, customerId)]),
    ).rejects.toMatchObject({ constraint: 'wallet_grants_add_up' })
  })

  it('keeps wallets, grants and takes: the server may not delete them, nor make one another’s', async () => {
    await own(100)
    for (const table of ['wallets', 'wallet_grants', 'wallet_takes'])
      await expect(app.query(`delete from ${table}`), table).rejects.toMatchObject({ code: '42501' })
    const theft = app.query('update wallets set customer_id = $1 where customer_id = $2', [
      town.people.otherCustomer.id,
      customerId,
    ])
    await expect(theft).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a payment', () => {
  it('takes credit before own money, the nearest expiry first, and books it once', async () => {
    await own(1_000)
    await credit(300, 20)
    await credit(200, 2)
    const paymentId = await pay(600)
    expect(await has()).toEqual([900, 0, 0])
    await expect(pay(10, { paymentId })).rejects.toMatchObject({ code: 'already_booked' })
  })

  it('by points takes points alone', async () => {
    await own(1_000)
    await credit(80, undefined, 'points')
    await expect(pay(81, { by: 'points' })).rejects.toMatchObject({ code: 'insufficient_funds' })
    await pay(30, { by: 'points' })
    expect(await has()).toEqual([1_000, 0, 50])
  })

  it('for what the wallet may not pay for is refused, and says what that is', async () => {
    await own(1_000)
    await set(`barred_categories = '["spirits"]'`)
    await expect(pay(10, { categories: ['mains', 'spirits'] })).rejects.toMatchObject({
      code: 'wallet_restricted',
      details: { categories: ['spirits'] },
    })
    await pay(10, { categories: ['mains'] })
  })

  it('by who never had a wallet finds nothing in it', async () => {
    await expect(pay(10)).rejects.toMatchObject({ code: 'insufficient_funds', details: { available: 0 } })
  })

  it('of credit alone counts for no limit', async () => {
    await own(100)
    await set('daily_limit = 0')
    await credit(50)
    await pay(50)
    await expect(pay(1)).rejects.toMatchObject({ code: 'wallet_limit', details: { period: 'day', left: 0 } })
  })
})

describe('what is given back', () => {
  it('goes where it came from, in parts, once each, and never more', async () => {
    await own(100)
    await credit(60, 2)
    const paymentId = await pay(120)
    expect(await has()).toEqual([40, 0, 0])
    const back = (amount: number | null, returnId?: string) =>
      giveBack({ paymentId, marketId: town.marketId, amount, returnId })
    await back(70, '0199aaaa-0000-7000-8000-000000000001')
    expect(await has()).toEqual([100, 10, 0])
    await expect(back(10, '0199aaaa-0000-7000-8000-000000000001')).rejects.toMatchObject({ code: 'already_booked' })
    await expect(back(51)).rejects.toMatchObject({ code: 'insufficient_funds' })
    await back(null)
    expect(await has()).toEqual([100, 60, 0])
    await back(null)
    expect(await has()).toEqual([100, 60, 0])
  })

  it('by twenty at once is given back once', async () => {
    await own(100)
    const paymentId = await pay(80)
    const all = Array.from({ length: 20 }, () => giveBack({ paymentId, marketId: town.marketId, amount: 80 }))
    expect(outcomes(await Promise.allSettled(all))).toEqual({ done: 1, refused: ['insufficient_funds'] })
    expect(await has()).toEqual([100, 0, 0])
  })

  it('makes room in the limits again', async () => {
    await own(500)
    await set('daily_limit = 100')
    const paymentId = await pay(100)
    await giveBack({ paymentId, marketId: town.marketId, amount: 40 })
    await pay(40)
    await expect(pay(1)).rejects.toMatchObject({ code: 'wallet_limit' })
  })

  it('is good for a week again where it expired meanwhile', async () => {
    await own(1)
    await credit(60, 2)
    const paymentId = await pay(60)
    await town.sql.query(`update wallet_grants set expires_at = now() - interval '1 hour' where wallet_id = $1`, [
      await walletId(town.sql, customerId),
    ])
    await giveBack({ paymentId, marketId: town.marketId, amount: 60 })
    await pay(60)
    expect(await has()).toEqual([1, 0, 0])
  })
})

describe('what expires', () => {
  const past = async () =>
    town.sql.query(
      `update wallet_grants set expires_at = date_trunc('milliseconds', now()) - interval '1 minute' where wallet_id = $1 and expires_at is not null`,
      [await walletId(town.sql, customerId)],
    )
  const expire = async () =>
    expireGrants(systemCall(boundApp(), 'test'), { walletId: await walletId(town.sql, customerId) })

  it('is what was not spent, once, however many look at it at once', async () => {
    await own(100)
    await credit(70, 2)
    await credit(30)
    await pay(50)
    await past()
    const tries = await Promise.all(Array.from({ length: 10 }, expire))
    expect(tries.reduce((sum, { expired }) => sum + expired, 0)).toBe(1)
    expect(await has()).toEqual([100, 30, 0])
  })

  it('cannot be spent before it is booked', async () => {
    await own(10)
    await credit(70, 2)
    await past()
    await expect(pay(11)).rejects.toMatchObject({ code: 'insufficient_funds', details: { available: 10 } })
  })

  it('expires in a frozen wallet, too', async () => {
    await own(10)
    await credit(70, 2)
    await past()
    await set(`status = 'frozen'`)
    await expire()
    expect(await has()).toEqual([10, 0, 0])
  })
})

it('leaves books that add up', async () => {
  expect((await verifyLedger(boundApp().db)).differences).toEqual([])
})
