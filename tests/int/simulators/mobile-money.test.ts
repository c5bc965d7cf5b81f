import { createHmac, randomUUID } from 'node:crypto'
import { jwtVerify } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { awaitUntil } from '../../setup/await-until'
import { type Simulator, startSimulator } from '../../setup/simulator'
import { startWebhook, type Webhook } from '../../setup/webhook'

const KEY = 'webhook-key'

let webhook: Webhook
let simulator: Simulator

async function ask<T = Record<string, unknown>>(
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: T }> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(`${simulator.url}${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: answer.status, body: (await answer.json()) as T }
}

beforeAll(async () => {
  webhook = await startWebhook()
})
beforeEach(() => {
  webhook.calls.length = 0
})
afterAll(() => webhook.stop())

describe('CamPay', () => {
  let authorization: string

  beforeAll(async () => {
    simulator = await startSimulator('campay', {
      'webhook-key': KEY,
      'settle-seconds': '0',
      float: '5000',
      'webhook-url': webhook.url,
    })
    const { body } = await ask('/api/token/', { username: 'simulated-app', password: 'simulated-password' })
    expect(body.expires_in).toBe(3600)
    authorization = `Token ${body.token}`
  })
  afterAll(() => simulator.stop())

  const call = <T = Record<string, unknown>>(path: string, body?: unknown) => ask<T>(path, body, { authorization })
  const collect = (from: string, amount = '10000', external_reference: string = randomUUID()) =>
    call('/api/collect/', { amount, currency: 'XAF', from, description: 'Order 1', external_reference })
  const settled = (reference: unknown, status: string) =>
    awaitUntil(async () => (await call(`/api/transaction/${reference}/`)).body.status === status)

  it('collects from a phone of MTN or Orange, keeps its fee, and rings with a token that binds nothing', async () => {
    for (const [from, operator, net, ussd] of [
      ['237670000000', 'MTN', '9750.00', '*126#'],
      ['237690000000', 'Orange', '9800.00', '#150*50#'],
    ] as const) {
      const { body } = await collect(from)
      expect(body).toMatchObject({ ussd_code: ussd, operator: operator.toLowerCase() })
      expect(body).not.toHaveProperty('status')
      await settled(body.reference, 'SUCCESSFUL')
      expect((await call(`/api/transaction/${body.reference}/`)).body).toMatchObject({
        amount: '10000.00',
        app_amount: net,
        operator,
        endpoint: 'collect',
        reason: 'None',
      })
    }
    await awaitUntil(() => webhook.calls.length === 2)
    const told = JSON.parse(webhook.calls[0]?.body ?? '') as Record<string, string>
    const { payload } = await jwtVerify(String(told.signature), new TextEncoder().encode(KEY), {
      algorithms: ['HS256'],
    })
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'source'])
    const { body } = await call('/api/balance/')
    expect(body).toMatchObject({ mtn_balance: 14_750, orange_balance: 14_800, total_balance: 29_550 })
  })

  it.each([
    ['237110000000', '100', 'ER101'],
    ['237620000000', '100', 'ER102'],
    ['237670000000', '10.5', 'ER201'],
  ])('refuses %s for %s francs with %s', async (from, amount, error_code) => {
    const { status, body } = await collect(from, amount)
    expect({ status, error_code: body.error_code }).toEqual({ status: 400, error_code })
  })

  it('is one transaction for one external reference', async () => {
    const reference = randomUUID()
    const made = await Promise.all(Array.from({ length: 5 }, () => collect('237670000000', '100', reference)))
    expect(new Set(made.map(({ body }) => body.reference)).size).toBe(1)
  })

  it('fails, stays silent, lies or loses its answer for the numbers that say so', async () => {
    const refused = await collect('237670000001')
    await settled(refused.body.reference, 'FAILED')
    const silent = await collect('237670000002')
    const untold = await collect('237670000003')
    await settled(untold.body.reference, 'SUCCESSFUL')
    const lie = await collect('237670000005')
    await settled(lie.body.reference, 'FAILED')
    await awaitUntil(() => webhook.calls.some(({ body }) => body.includes(String(lie.body.reference))))
    const told = (reference: unknown) => webhook.calls.filter(({ body }) => body.includes(String(reference)))
    expect(JSON.parse(told(lie.body.reference)[0]?.body ?? '')).toMatchObject({ status: 'SUCCESSFUL' })
    expect(told(untold.body.reference)).toEqual([])
    expect((await call(`/api/transaction/${silent.body.reference}/`)).body.status).toBe('PENDING')
    const reference = randomUUID()
    expect((await collect('237670000006', '100', reference)).status).toBe(500)
    // Nobody was told its reference, but the history has it.
    const today = new Date().toISOString().slice(0, 10)
    await awaitUntil(async () => {
      const { body } = await call<{ data: { phone_number: string; status: string }[] }>('/api/history/', {
        start_date: today,
        end_date: today,
      })
      const lost = body.data.filter(({ phone_number }) => phone_number === '237670000006')
      return lost.length === 1 && lost[0]?.status === 'SUCCESSFUL'
    })
  })

  it('sends as far as the float of that operator goes', async () => {
    const send = (to: string, amount: string) =>
      call('/api/withdraw/', { amount, currency: 'XAF', to, description: 'Pay', external_reference: randomUUID() })
    expect((await send('237690000000', '999999')).body.error_code).toBe('ER301')
    const before = (await call<{ mtn_balance: number }>('/api/balance/')).body.mtn_balance
    const { body } = await send('237670000000', '1000')
    await settled(body.reference, 'SUCCESSFUL')
    expect((await call('/api/balance/')).body.mtn_balance).toBe(before - 1000)
  })

  it('knows no path without its slash, nobody without a token, and forgets a token after an hour', async () => {
    expect((await call('/api/balance')).status).toBe(404)
    expect((await ask('/api/balance/')).status).toBe(401)
    await simulator.tell('/clock', { advance_s: 3601 })
    expect((await call('/api/balance/')).status).toBe(401)
  })

  it('remembers its books after it was killed', async () => {
    await simulator.killAndRestart()
    const { body } = await ask('/api/token/', { username: 'simulated-app', password: 'simulated-password' })
    const balance = await ask('/api/balance/', undefined, { authorization: `Token ${body.token}` })
    expect(Number(balance.body.total_balance)).toBeGreaterThan(10_000)
  })
})

describe('NouPay', () => {
  const authorization = 'Bearer np_test_simulated'

  beforeAll(async () => {
    simulator = await startSimulator('noupay', {
      'webhook-secret': KEY,
      'settle-seconds': '0',
      float: '5000',
      'webhook-url': webhook.url,
    })
  })
  afterAll(() => simulator.stop())

  const post = (path: string, body: object, key: string = randomUUID()) =>
    ask(path, body, { authorization, 'idempotency-key': key })
  const get = (path: string) => ask(path, undefined, { authorization })
  const collection = (more: object = {}) => ({
    reference: randomUUID(),
    amount: 1500,
    currency: 'XAF',
    msisdn: '+237670000000',
    ...more,
  })
  const settled = (path: string, status: string) => awaitUntil(async () => (await get(path)).body.status === status)

  it('collects, tells by a signed webhook, and says its fee', async () => {
    const { status, body } = await post('/v1/collections', collection())
    expect({ status, body }).toMatchObject({ status: 202, body: { status: 'PENDING', operator: 'MTN' } })
    await settled(`/v1/collections/${body.id}`, 'SUCCEEDED')
    expect((await get(`/v1/collections/${body.id}`)).body.fee).toBe(38)
    const call = await awaitUntil(() => webhook.calls.find((one) => one.body.includes(String(body.id))))
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]+)$/.exec(String(call.headers['x-momo-signature'])) ?? []
    expect(v1).toBe(createHmac('sha256', KEY).update(`${t}.${call.body}`).digest('hex'))
    expect(JSON.parse(call.body)).toMatchObject({ type: 'collection.succeeded', data: { id: body.id } })
  })

  it('takes EU Mobile too, which CamPay does not', async () => {
    const { body } = await post('/v1/collections', collection({ msisdn: '+237660000000' }))
    expect(body.operator).toBe('EU')
  })

  it('has one effect under one key, and needs one', async () => {
    const asked = collection()
    const key = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => post('/v1/collections', asked, key)))
    expect(new Set(made.map(({ body }) => body.id)).size).toBe(1)
    expect((await post('/v1/collections', { ...asked, amount: 1 }, key)).status).toBe(409)
    expect((await ask('/v1/collections', asked, { authorization })).status).toBe(400)
    expect((await post('/v1/collections', asked)).body).toMatchObject({ error: { code: 'duplicate_reference' } })
  })

  it('is found by our reference when its answer was lost', async () => {
    const asked = collection({ msisdn: '+237670000006' })
    expect((await post('/v1/collections', asked)).status).toBe(500)
    const { body } = await get(`/v1/collections?reference=${asked.reference}`)
    expect(body.data).toHaveLength(1)
  })

  it('gives back at most what was collected', async () => {
    const { body } = await post('/v1/collections', collection())
    const refund = (amount: number) => post('/v1/refunds', { collection_id: body.id, amount, reference: randomUUID() })
    await settled(`/v1/collections/${body.id}`, 'SUCCEEDED')
    expect((await refund(1000)).status).toBe(202)
    expect((await refund(501)).body).toMatchObject({ error: { code: 'invalid_amount' } })
    expect((await refund(500)).status).toBe(202)
  })

  it('lets a prompt go that nobody answers', async () => {
    const { body } = await post('/v1/collections', collection({ msisdn: '+237670000002' }))
    await simulator.tell('/clock', { advance_s: 301 })
    await settled(`/v1/collections/${body.id}`, 'EXPIRED')
  })

  it.each([
    [{ msisdn: '670000000' }, 'invalid_msisdn'],
    [{ msisdn: '+237620000000' }, 'unsupported_operator'],
    [{ amount: 10.5 }, 'invalid_amount'],
  ])('refuses %j', async (more, code) => {
    expect((await post('/v1/collections', collection(more))).body).toMatchObject({ error: { code } })
  })

  it('sends no more than the float', async () => {
    const { body } = await post('/v1/payouts', collection({ amount: 999_999 }))
    expect(body).toMatchObject({ error: { code: 'insufficient_float' } })
  })
})
