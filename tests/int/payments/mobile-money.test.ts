import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { campay } from '../../../src/adapters/payments/campay'
import { noupay } from '../../../src/adapters/payments/noupay'
import { money } from '../../../src/domain/money/money'
import { ProviderError } from '../../../src/ports/call-outcome'
import type { IncomingCall, MobileMoney, MobileMoneyAsk } from '../../../src/ports/mobile-money'
import { freePort } from '../../../src/server/free-port'
import { awaitUntil } from '../../setup/await-until'
import { type Simulator, startSimulator } from '../../setup/simulator'
import { type Call, startWebhook, type Webhook } from '../../setup/webhook'

const KEY = 'webhook-key'
const TIMEOUT_MS = 1000

const PROVIDERS = {
  campay: {
    secret: { 'webhook-key': KEY },
    open: (url: string) =>
      campay({
        url,
        username: 'simulated-app',
        password: 'simulated-password',
        webhookKey: KEY,
        timeoutMs: TIMEOUT_MS,
      }),
    paths: { collect: '/api/collect/', payOut: '/api/withdraw/' },
  },
  noupay: {
    secret: { 'webhook-secret': KEY },
    open: (url: string) => noupay({ url, key: 'np_test_simulated', webhookSecret: KEY, timeoutMs: TIMEOUT_MS }),
    paths: { collect: '/v1/collections', payOut: '/v1/payouts' },
  },
} as const

/** The call about this movement: what rings late of a test before it is no answer to this one. */
const callAbout = (webhook: Webhook, reference: string) =>
  awaitUntil(() => webhook.calls.find(({ url, body }) => `${url.search}${body}`.includes(reference)))

const heardAs = ({ headers, url, body }: Call): IncomingCall => ({
  headers: headers as Record<string, string>,
  query: Object.fromEntries(url.searchParams),
  body: Buffer.from(body),
})

describe.each(['campay', 'noupay'] as const)('%s keeps the contract of mobile money', (name) => {
  const { secret, open, paths } = PROVIDERS[name]
  let simulator: Simulator
  let webhook: Webhook
  let provider: MobileMoney

  const ask = (more: Partial<MobileMoneyAsk> = {}): MobileMoneyAsk => ({
    operationId: randomUUID(),
    amount: money(10_000, 'XAF'),
    phone: '+237670000000',
    description: 'Order 1',
    ...more,
  })
  const settled = (direction: 'in' | 'out', reference: string) =>
    awaitUntil(async () => {
      const record = await provider.read(direction, reference)
      return record && record.state !== 'pending' ? record : null
    })
  const accepted = <T>(told: { outcome: string; value?: T }): T => {
    if (told.outcome !== 'accepted' || !told.value) throw new Error(`not accepted: ${JSON.stringify(told)}`)
    return told.value
  }

  beforeAll(async () => {
    webhook = await startWebhook()
    simulator = await startSimulator(name, {
      ...secret,
      'settle-seconds': '0',
      float: '50000',
      'webhook-url': webhook.url,
    })
    provider = open(simulator.url)
  })
  beforeEach(async () => {
    webhook.calls.length = 0
    await simulator.tell('/calm', {})
  })
  afterAll(async () => {
    await simulator?.stop()
    webhook?.stop()
  })

  it('collects, and says by whom, how much, and what it kept', async () => {
    const asked = ask()
    const { reference, dial } = accepted(await provider.collect(asked))
    expect(dial).toBe('*126#')
    expect(await settled('in', reference)).toEqual({
      reference,
      operationId: asked.operationId,
      direction: 'in',
      state: 'succeeded',
      amount: money(10_000, 'XAF'),
      fee: money(250, 'XAF'),
      operator: 'mtn',
      reason: null,
    })
  })

  it('pays out and gives back', async () => {
    const { reference } = accepted(await provider.collect(ask()))
    await settled('in', reference)
    const refund = accepted(await provider.refund(ask({ amount: money(4000, 'XAF') }), reference))
    const payout = accepted(await provider.payOut(ask({ amount: money(3000, 'XAF') })))
    for (const [one, amount] of [
      [refund, 4000],
      [payout, 3000],
    ] as const)
      expect(await settled('out', one.reference)).toMatchObject({
        direction: 'out',
        state: 'succeeded',
        amount: money(amount, 'XAF'),
      })
  })

  it('says why a payer could not pay', async () => {
    const { reference } = accepted(await provider.collect(ask({ phone: '+237670000001' })))
    expect(await settled('in', reference)).toMatchObject({ state: 'failed', fee: null, reason: /funds/i })
  })

  it('refuses what it will never do, and says that nothing happened', async () => {
    const told = await provider.collect(ask({ phone: '+237620000000' }))
    expect(told).toMatchObject({ outcome: 'refused', code: name === 'campay' ? 'ER102' : 'unsupported_operator' })
  })

  it('puts off what its float does not allow', async () => {
    const told = await provider.payOut(ask({ amount: money(9_000_000, 'XAF') }))
    expect(told.outcome).toBe('later')
  })

  it('is one movement however often it is asked', async () => {
    const asked = ask()
    const told = await Promise.all(Array.from({ length: 5 }, () => provider.collect(asked)))
    expect(new Set(told.map((one) => accepted(one).reference)).size).toBe(1)
  })

  it.each(['collect', 'payOut'] as const)('does not know what became of a lost %s until it asks', async (verb) => {
    const since = new Date()
    const asked = ask({ amount: money(100, 'XAF') })
    await simulator.tell('/fail', { path: paths[verb], method: 'POST', what: 'silence', after: true })
    expect(await provider[verb](asked)).toMatchObject({ outcome: 'unknown' })
    const found = await provider.find(verb === 'collect' ? 'in' : 'out', asked.operationId, since)
    expect(found).toMatchObject({ operationId: asked.operationId, amount: money(100, 'XAF') })
  })

  it('does not know either where it failed after it may have begun', async () => {
    const asked = ask({ phone: '+237670000006' })
    expect(await provider.collect(asked)).toMatchObject({ outcome: 'unknown' })
    expect(await provider.find('in', asked.operationId, new Date())).toMatchObject({ operationId: asked.operationId })
  })

  it('knows that an operation never arrived', async () => {
    expect(await provider.find('in', randomUUID(), new Date())).toBeNull()
    expect(await provider.read('in', '00000000-0000-4000-8000-999999999999')).toBeNull()
  })

  it('is asked later where nobody was there or it was too much', async () => {
    await simulator.tell('/fail', { path: paths.collect, status: 429 })
    expect(await provider.collect(ask())).toMatchObject({ outcome: 'later' })
    const nobody = open(`http://127.0.0.1:${await freePort()}`)
    expect(await nobody.collect(ask())).toMatchObject({ outcome: 'later', why: 'ECONNREFUSED' })
    await expect(nobody.read('in', 'x')).rejects.toBeInstanceOf(ProviderError)
  })

  it('rings, and a ring says what to ask about', async () => {
    const { reference } = accepted(await provider.collect(ask()))
    const call = await callAbout(webhook, reference)
    const ring = await provider.hear(heardAs(call), new Date())
    expect(ring).toMatchObject({ reference, direction: 'in', eventId: expect.any(String) })
    expect(await provider.hear(heardAs(call), new Date())).toEqual(ring)
  })

  it.each([
    ['signed by somebody else', 'signature'],
    ['signed too long ago', 'stale'],
  ] as const)('does not hear a call that was %s', async (_why, flaw) => {
    await simulator.tell('/deliveries', { flaw })
    const { reference } = accepted(await provider.collect(ask()))
    expect(await provider.hear(heardAs(await callAbout(webhook, reference)), new Date())).toBeNull()
  })

  it('does not hear a call whose body was changed, or that is no call at all', async () => {
    const { reference } = accepted(await provider.collect(ask()))
    const call = await callAbout(webhook, reference)
    const genuine = heardAs(call)
    const changed = { ...genuine, body: Buffer.from(call.body.replace('10000', '99999')) }
    // CamPay's token binds nothing: what it says is believed by nobody, and its record is asked.
    if (name === 'noupay') expect(await provider.hear(changed, new Date())).toBeNull()
    for (const body of ['', '{}', 'not json'])
      expect(await provider.hear({ headers: {}, query: {}, body: Buffer.from(body) }, new Date())).toBeNull()
  })

  it('reports its book, by which ours is held', async () => {
    const { reference } = accepted(await provider.collect(ask({ amount: money(777, 'XAF') })))
    await settled('in', reference)
    const today = new Date().toISOString().slice(0, 10)
    const lines = await provider.report(today, today)
    expect(lines.find((line) => line.reference === reference)).toMatchObject({
      amount: money(777, 'XAF'),
      fee: money(19, 'XAF'),
      state: 'succeeded',
      direction: 'in',
    })
    const before = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10)
    expect(await provider.report(before, before)).toEqual([])
  })

  it('goes on with its book after it was killed', async () => {
    const { reference } = accepted(await provider.collect(ask()))
    await simulator.killAndRestart()
    expect(await provider.read('in', reference)).toMatchObject({ reference })
  })
})

it('campay asks for another token when the one it has has ended, however many want one', async () => {
  const simulator = await startSimulator('campay', { 'settle-seconds': '0' })
  const provider = PROVIDERS.campay.open(simulator.url)
  const today = new Date().toISOString().slice(0, 10)
  await provider.report(today, today)
  await simulator.tell('/clock', { advance_s: 3601 })
  await Promise.all(Array.from({ length: 10 }, () => provider.report(today, today)))
  expect((await simulator.tell<unknown[]>('/book/tokens')).length).toBeLessThanOrEqual(11)
  await simulator.stop()
})

it('campay takes callbacks by GET as well', async () => {
  const webhook = await startWebhook()
  const simulator = await startSimulator('campay', {
    'settle-seconds': '0',
    'callback-method': 'GET',
    'webhook-key': KEY,
    'webhook-url': webhook.url,
  })
  const provider = PROVIDERS.campay.open(simulator.url)
  await provider.collect({
    operationId: randomUUID(),
    amount: money(100, 'XAF'),
    phone: '+237690000000',
    description: 'Order 1',
  })
  const call = await awaitUntil(() => webhook.calls[0])
  expect(call.method).toBe('GET')
  expect(await provider.hear(heardAs(call), new Date())).toMatchObject({ direction: 'in' })
  await simulator.stop()
  webhook.stop()
})
