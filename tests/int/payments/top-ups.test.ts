import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cardApp } from '../../factories/card-app'
import { openTill, type TillOrder } from '../../factories/till'
import type { Person } from '../../factories/town'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const app = cardApp(till)

const MTN = '+237670000000'
const NO_FUNDS = '+237670000001'

interface TopUp {
  id: string
  amount: { amount: number; currency: string }
  payment: TillOrder['payment']
}

const customer = () => till.town.person('customer')
const topUp = ({ token }: Person, body: Record<string, unknown>, key?: string) =>
  till.town.api.post<TopUp>('/api/wallet/top-up', { token, key, body: { amount: 5_000, ...body } })
/** What the ledger says that a customer has; credits are below zero. */
const balance = async ({ id }: Person) => 0 - (await till.booked(`customer:${id}:wallet:XAF`))
const filled = async (person: Person, amount: number) => {
  await awaitUntil(async () => (await balance(person)) === amount, { timeout: 30_000, interval: 50 }).catch(
    async () => {
      throw new Error(`${await balance(person)} and not ${amount}`)
    },
  )
}
const paymentsOf = async ({ id }: Person) => {
  const { rows } = await till.town.sql.query<{ status: string; auto: boolean; provider: string }>(
    'select status, provider, auto_top_up_id is not null as auto from payments where customer_id = $1 order by created_at, id',
    [id],
  )
  return rows
}
const statuses = async (person: Person) => (await paymentsOf(person)).map(({ status }) => status)

describe('a wallet is filled', () => {
  it('by mobile money, once the phone has paid', async () => {
    const person = await customer()
    const { status, body } = await topUp(person, { method: 'mobile_money', phone: MTN })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body).toMatchObject({
      amount: { amount: 5_000, currency: 'XAF' },
      payment: { status: 'processing', nextAction: { kind: 'confirm_on_phone', dial: '*126#' } },
    })
    await filled(person, 5_000)
    const told = await till.town.api.get<TopUp>(`/api/wallet/top-up/${body.id}`, { token: person.token })
    expect(told.body.payment.status).toBe('captured')
    const other = await till.town.api.get(`/api/wallet/top-up/${body.id}`, { token: till.town.people.customer.token })
    expect(other.status).toBe(404)
  })

  it('by a saved card, at once, and from the clearing of its provider', async () => {
    const person = await customer()
    const clearing = await till.booked('provider:stripe:clearing:XAF')
    await topUp(person, { method: 'card', paymentMethodId: await app.save(person) })
    await filled(person, 5_000)
    await awaitUntil(async () => (await till.booked('provider:stripe:clearing:XAF')) > clearing)
    expect(await statuses(person)).toEqual(['captured'])
  })

  it('by a card that its app gives, after the bank has asked', async () => {
    const person = await customer()
    const { body } = await topUp(person, { method: 'card' })
    expect(body.payment).toMatchObject({ status: 'requires_action', clientSecret: /_secret_/ })
    const secret = String(body.payment.clientSecret)
    expect(await app.give(secret, 'pm_card_authenticationRequired')).toEqual({ status: 'requires_action' })
    expect(await balance(person)).toBe(0)
    await app.answerBank(secret.split('_secret_')[0] ?? '', 'pass')
    await filled(person, 5_000)
  })

  it('not where the payer has not enough, and says why', async () => {
    const person = await customer()
    await topUp(person, { method: 'mobile_money', phone: NO_FUNDS })
    await awaitUntil(async () => (await statuses(person)).join() === 'failed', { timeout: 20_000 })
    const declined = await topUp(person, {
      method: 'card',
      paymentMethodId: await app.save(person, 'pm_card_chargeDeclinedInsufficientFunds'),
    })
    expect(declined.body.payment).toMatchObject({ status: 'failed', failure: 'insufficient_funds' })
    expect(await balance(person)).toBe(0)
  })

  it('once, however often it is asked for under one key, and however often the provider tells', async () => {
    const person = await customer()
    for (const name of ['campay', 'stripe'] as const)
      await till.simulators[name].tell('/deliveries', { copies: 5, shuffle: true })
    const key = randomUUID()
    const asked = await Promise.all([1, 2, 3, 4].map(() => topUp(person, { method: 'mobile_money', phone: MTN }, key)))
    expect(new Set(asked.filter(({ status }) => status === 201).map(({ body }) => body.id)).size).toBe(1)
    await filled(person, 5_000)
    await topUp(person, { method: 'card', paymentMethodId: await app.save(person) })
    await filled(person, 10_000)
    await till.sweep()
    await till.sweep()
    expect(await balance(person)).toBe(10_000)
  })

  it.each([
    ['campay', 'mobile_money', '/collect/'],
    ['stripe', 'card', '/payment_intents$'],
  ] as const)('once, where the answer of %s was lost', async (name, method, path) => {
    const person = await customer()
    const paymentMethodId = method === 'card' ? await app.save(person) : undefined
    await till.simulators[name].tell('/deliveries', { hold: true })
    await till.simulators[name].tell('/fail', { path, status: 500, after: true, times: 3 })
    const { body } = await topUp(person, { method, phone: MTN, paymentMethodId })
    expect(body.payment.status).toBe('unknown')
    await awaitUntil(
      async () => {
        await till.sweep()
        return (await balance(person)) === 5_000
      },
      { timeout: 30_000, interval: 300 },
    )
    const asked = await till.simulators[name].tell<unknown[]>(
      name === 'stripe' ? '/book/payment_intent' : '/book/transactions',
    )
    const operation = await operationOf(body.id)
    expect(asked.filter((one) => JSON.stringify(one).includes(operation))).toHaveLength(1)
  })

  it('within the limits of its market, all of a day together', async () => {
    const person = await customer()
    await till.market({ top_up_least: 1_000, top_up_most: 6_000, top_up_daily: 8_000 })
    const by = { method: 'mobile_money', phone: MTN }
    for (const amount of [999, 6_001])
      expect(await topUp(person, { ...by, amount })).toMatchObject({ status: 422, code: 'top_up_limit' })
    // Two at once do not each take what is left of the day.
    const both = await Promise.all([1, 2].map(() => topUp(person, { ...by, amount: 5_000 })))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
    await till.market({ top_up_least: null, top_up_most: null, top_up_daily: null })
  })

  it('no more with a card that nobody confirms in time, and gives back what is held late', async () => {
    const person = await customer()
    const { body } = await topUp(person, { method: 'card' })
    await till.town.sql.query(`update payments set created_at = now() - interval '1 hour' where id = $1`, [body.id])
    await sweep()
    expect(await statuses(person)).toEqual(['expired'])
    const [intent = ''] = String(body.payment.clientSecret).split('_secret_')
    await awaitUntil(
      async () => {
        const all = await till.simulators.stripe.tell<{ id: string; status: string }[]>('/book/payment_intent')
        return all.find(({ id }) => id === intent)?.status === 'canceled'
      },
      { timeout: 20_000 },
    )
    expect(await balance(person)).toBe(0)
  })
})

async function operationOf(paymentId: string): Promise<string> {
  const { rows } = await till.town.sql.query<{ id: string }>(
    `select id from payment_attempts where payment_id = $1 and kind in ('collect', 'authorize')`,
    [paymentId],
  )
  return rows[0]?.id ?? ''
}

async function sweep(): Promise<void> {
  const { sweepTopUps } = await import('../../../src/jobs/sweep-top-ups')
  const { boundApp } = await import('../../../src/commands/app')
  await sweepTopUps.run(boundApp(), {})
}

interface Auto {
  autoTopUp: { id: string; active: boolean; failure: string | null; stoppedAt: string | null } | null
}

describe('a wallet is filled by itself', () => {
  const set = ({ token }: Person, body: Record<string, unknown>) =>
    till.town.api.call<Auto>('PUT', '/api/wallet/auto-top-up', {
      token,
      body: { threshold: 2_000, amount: 5_000, ...body },
    })
  const read = async ({ token }: Person) =>
    (await till.town.api.get<Auto>('/api/wallet/auto-top-up', { token })).body.autoTopUp
  const run = async (autoTopUpId: string) => {
    const { runAutoTopUp } = await import('../../../src/commands/auto-top-ups/run-auto-top-up')
    const { systemCall } = await import('../../../src/commands/context')
    const { boundApp } = await import('../../../src/commands/app')
    return runAutoTopUp(systemCall(boundApp(), 'test'), { autoTopUpId })
  }
  const spend = async (person: Person, price: number) =>
    till.order({ method: 'wallet' }, { customer: person, price, tip: 0 })

  it('as soon as it holds less than its customer wants, by the saved card, its holder absent', async () => {
    const person = await customer()
    const { body } = await set(person, { method: 'card', paymentMethodId: await app.save(person) })
    expect(body.autoTopUp).toMatchObject({ active: true, threshold: { amount: 2_000 }, amount: { amount: 5_000 } })
    await filled(person, 5_000)
    expect(await paymentsOf(person)).toMatchObject([{ auto: true, provider: 'stripe', status: 'captured' }])
  })

  it('one at a time, whoever looks and however much is spent at once', async () => {
    const person = await customer()
    const by = await app.save(person)
    await topUp(person, { amount: 30_000, method: 'card', paymentMethodId: by })
    await filled(person, 30_000)
    const id = (await set(person, { threshold: 25_000, amount: 7_000, method: 'card', paymentMethodId: by })).body
      .autoTopUp?.id
    await till.market({ delivery_base: 0, delivery_per_km: 0 })
    for (let i = 0; i < 3; i++) expect((await spend(person, 2_000)).body).toMatchObject({ status: 'placed' })
    expect(await balance(person)).toBeLessThan(25_000)
    await Promise.all(Array.from({ length: 20 }, () => run(String(id))))
    await filled(person, 31_000)
    expect(await paymentsOf(person)).toMatchObject([
      { auto: false, status: 'captured' },
      { auto: true, status: 'captured' },
    ])
  })

  it('so many times a day and no more', async () => {
    const person = await customer()
    await till.market({ auto_top_ups_per_day: 2 })
    const id = (await set(person, { threshold: 900_000, method: 'mobile_money', phone: MTN })).body.autoTopUp?.id
    for (const amount of [5_000, 10_000]) {
      await run(String(id))
      await filled(person, amount)
    }
    expect(await run(String(id))).toEqual({ paymentId: null })
    expect(await balance(person)).toBe(10_000)
    await till.market({ auto_top_ups_per_day: 3 })
  })

  it('not any more after two failures, which is told, until its customer says so anew', async () => {
    const person = await customer()
    const id = (await set(person, { method: 'mobile_money', phone: NO_FUNDS })).body.autoTopUp?.id
    await awaitUntil(async () => (await statuses(person)).join() === 'failed', { timeout: 20_000 })
    // A failure is not followed by another try at once.
    expect(await run(String(id))).toEqual({ paymentId: null })
    await till.town.sql.query(`update payments set updated_at = now() - interval '2 hours' where customer_id = $1`, [
      person.id,
    ])
    await run(String(id))
    await awaitUntil(async () => (await statuses(person)).join() === 'failed,failed', { timeout: 20_000 })
    await sweep()
    expect(await read(person)).toMatchObject({ active: false, stoppedAt: /T/ })
    const { rows } = await till.town.sql.query(
      `select data from events where name = 'auto_top_up.stopped' and data->>'customerId' = $1`,
      [person.id],
    )
    expect(rows).toMatchObject([{ data: { autoTopUpId: id } }])
    expect(await run(String(id))).toEqual({ paymentId: null })
    await set(person, { method: 'mobile_money', phone: MTN })
    await filled(person, 5_000)
  })

  it('no more by a card that was removed, nor once it is switched off', async () => {
    const person = await customer()
    const paymentMethodId = await app.save(person)
    const id = String((await set(person, { method: 'card', paymentMethodId })).body.autoTopUp?.id)
    await filled(person, 5_000)
    await till.town.sql.query('update auto_top_ups set threshold = 9000 where id = $1', [id])
    await till.town.api.call('DELETE', `/api/payments/methods/${paymentMethodId}`, { token: person.token })
    await run(id)
    expect(await read(person)).toMatchObject({ active: false, failure: 'payment_method_gone' })
    await set(person, { threshold: 1, method: 'mobile_money', phone: MTN })
    const off = await till.town.api.call<Auto>('DELETE', '/api/wallet/auto-top-up', { token: person.token })
    expect(off.body.autoTopUp).toMatchObject({ active: false })
    await till.town.sql.query('update auto_top_ups set threshold = 9000 where id = $1', [id])
    expect(await run(id)).toEqual({ paymentId: null })
    expect(await balance(person)).toBe(5_000)
  })

  it('only by a card of one’s own that is saved', async () => {
    const person = await customer()
    const others = await app.save(till.town.people.otherCustomer)
    expect(await set(person, { method: 'card', paymentMethodId: others })).toMatchObject({ status: 400 })
    expect(await set(person, { method: 'card' })).toMatchObject({ status: 400 })
  })
})
