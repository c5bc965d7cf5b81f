import { beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { restaurantPayable } from '../../../src/domain/ledger/accounts'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { balanceOf, postingsOf } from '../../factories/ledger'
import { payoutsOf } from '../../factories/payouts'
import { openTill } from '../../factories/till'
import type { Person } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const payouts = payoutsOf(() => till.town)
let second: Person

const NO_FUNDS = '+237670000001'
const NEVER_ANSWERS = '+237670000002'

beforeAll(async () => {
  second = await till.town.person('admin')
  await till.market({ payout_hold_days: 0, payout_approval_above: 0 })
})

/** Asked for, approved by somebody else, and its destination's day has passed. */
async function ready(amount: number, phone?: string): Promise<{ id: string; restaurant: string }> {
  const restaurant = await payouts.restaurant()
  await payouts.earn(restaurantPayable(restaurant), amount)
  const { body } = await payouts.ask(restaurant, { amount, phone })
  await payouts.waited(body.id)
  expect((await payouts.verb(body.id, 'approve', undefined, second)).status).toBe(200)
  return { id: body.id, restaurant }
}

const sentByCampay = async (amount: number) =>
  (await till.simulators.campay.tell<{ endpoint: string; amount: string }[]>('/book/transactions')).filter(
    (one) => one.endpoint === 'withdraw' && Number(one.amount) === amount,
  ).length
const sentByNoupay = async (amount: number) =>
  (await till.simulators.noupay.tell<{ amount: number; sim: { kind: string } }[]>('/book/movements')).filter(
    (one) => one.sim.kind === 'payout' && one.amount === amount,
  ).length
const payable = (id: string) => balanceOf(till.town.sql, `restaurant:${id}:payable:XAF`)
const attemptsOf = async (id: string) => {
  const { rows } = await till.town.sql.query<{ provider: string; status: string }>(
    'select provider, status from payment_attempts where payout_id = $1 order by created_at, id',
    [id],
  )
  return rows.map(({ provider, status }) => `${provider} ${status}`)
}

describe('a payout by mobile money', () => {
  it('is sent once, however often it is approved and however many runs begin', async () => {
    const restaurant = await payouts.restaurant()
    await payouts.earn(restaurantPayable(restaurant), 7_001)
    const { id } = (await payouts.ask(restaurant, { amount: 7_001 })).body
    await payouts.waited(id)
    const approvals = await Promise.all([1, 2, 3].map(() => payouts.verb(id, 'approve', undefined, second)))
    expect(approvals.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const runs = await Promise.all([1, 2, 3, 4].map(() => payouts.run()))
    expect(runs.reduce((sum, { body }) => sum + body.payouts, 0)).toBe(1)
    expect(await payouts.becomes(id, 'paid')).toMatchObject({ reference: expect.any(String), failure: null })
    expect(await sentByCampay(7_001)).toBe(1)
    expect(await postingsOf(till.town.sql, `payout:${id}:paid`, { market: till.town.marketId })).toEqual({
      'market:market:payouts:XAF': 7_001,
      'provider:campay:clearing:XAF': -7_001,
    })
  })

  it('tells how far its run is', async () => {
    const { id } = await ready(7_002)
    const { batch } = (await payouts.run()).body
    await payouts.becomes(id, 'paid')
    const { body } = await till.town.api.get(`/api/payouts/runs/${batch}`, payouts.as())
    expect(body).toMatchObject({
      payouts: 1,
      paid: 1,
      failed: 0,
      running: 0,
      amount: { amount: 7_002, currency: 'XAF' },
    })
    const all = await till.town.api.get<{ runs: { batch: string }[] }>('/api/payouts/runs', payouts.as())
    expect(all.body.runs[0]?.batch).toBe(batch)
  })

  it('whose answer was lost is asked about, and paid once', async () => {
    const { id, restaurant } = await ready(7_003)
    await till.simulators.campay.tell('/fail', { path: '/api/withdraw/', method: 'POST', what: 'reset', after: true })
    await payouts.run()
    await payouts.becomes(id, 'unknown', 'paid')
    await till.sweep()
    await payouts.becomes(id, 'paid')
    expect([await sentByCampay(7_003), await sentByNoupay(7_003), await payable(restaurant)]).toEqual([1, 0, 0])
    expect(await attemptsOf(id)).toEqual(['campay succeeded'])
  })

  it('is with nobody else while nobody knows what became of it', async () => {
    const { id } = await ready(7_004, NEVER_ANSWERS)
    await payouts.run()
    await awaitUntil(async () => (await attemptsOf(id))[0] === 'campay pending', { timeout: 20_000 })
    await till.sweep()
    expect(await payouts.row(id)).toMatchObject({ status: 'processing' })
    expect(await sentByNoupay(7_004)).toBe(0)
  })

  it('goes by another provider where the first surely did nothing', async () => {
    const { id } = await ready(7_005)
    await till.simulators.campay.tell('/fail', { path: '/api/withdraw/', method: 'POST', status: 429, times: 3 })
    await payouts.run()
    await payouts.becomes(id, 'paid')
    expect([await sentByCampay(7_005), await sentByNoupay(7_005)]).toEqual([0, 1])
    expect(await attemptsOf(id)).toEqual(['campay refused', 'noupay succeeded'])
  })

  it('that fails is back on its owner’s account, and can be asked for anew', async () => {
    const { id, restaurant } = await ready(7_006, NO_FUNDS)
    expect(await payable(restaurant)).toBe(0)
    await payouts.run()
    expect((await payouts.becomes(id, 'failed')).failure).toMatch(/funds/i)
    expect(await payable(restaurant)).toBe(7_006)
    expect((await payouts.verb(id, 'retry')).status).toBe(201)
    expect(await payable(restaurant)).toBe(0)
  })

  it('leaves books in which every account is what its postings say, and what is in transit is what nobody has yet', async () => {
    expect((await verifyLedger(boundApp().db)).differences).toEqual([])
    const { rows } = await till.town.sql.query<{ sum: string }>(
      `select coalesce(sum(amount), 0) as sum from payouts where status in ('requested', 'approved', 'processing', 'unknown')`,
    )
    expect(await till.booked(`market:${till.town.marketId}:payouts:XAF`)).toBe(-Number(rows[0]?.sum))
  })
})
