import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { stripe } from '../../../src/adapters/payments/stripe'
import { money } from '../../../src/domain/money/money'
import { ProviderError } from '../../../src/ports/call-outcome'
import type { CardAsk, CardPayments } from '../../../src/ports/card-payments'
import { freePort } from '../../../src/server/free-port'
import { stripeBench } from '../../factories/stripe'
import { awaitUntil } from '../../setup/await-until'

const DAY = 86_400
const bench = stripeBench()

const open = (url = bench.simulator.url): CardPayments =>
  stripe({ key: 'sk_test_simulated', webhookSecret: 'whsec_test', url, timeoutMs: 1000 })

const operation = (id: string = randomUUID()) => ({ operationId: id, key: id })

const ask = (more: Partial<CardAsk> = {}): CardAsk => ({
  ...operation(),
  amount: money(5293, 'USD'),
  method: 'pm_card_visa',
  customer: null,
  holderAbsent: false,
  returnUrl: 'https://shop.test/back',
  orderId: randomUUID(),
  ...more,
})

const accepted = <T>(told: { outcome: string; value?: T }): T => {
  if (told.outcome !== 'accepted' || !told.value) throw new Error(`not accepted: ${JSON.stringify(told)}`)
  return told.value
}

const hold = async (more: Partial<CardAsk> = {}) => accepted(await open().authorize(ask(more)))
const capture = async (reference: string, amount = 5293) =>
  accepted(await open().capture(randomUUID(), reference, money(amount, 'USD')))

describe('a card by the port', () => {
  it('is held until a moment that is told', async () => {
    const asked = ask()
    const payment = accepted(await open().authorize(asked))
    expect(payment).toMatchObject({
      operationId: asked.operationId,
      state: 'held',
      amount: money(5293, 'USD'),
      captured: money(0, 'USD'),
      fee: null,
      declined: null,
    })
    const days = (Number(payment.captureBefore) - Date.now()) / 1000 / DAY
    expect(Math.round(days)).toBe(7)
  })

  it('is captured in part, and says what Stripe kept', async () => {
    const { reference } = await hold()
    expect(await capture(reference, 5000)).toMatchObject({ state: 'captured', captured: money(5000, 'USD') })
    expect(await open().read(reference)).toMatchObject({ fee: money(175, 'USD'), captureBefore: null })
  })

  it('is captured once, whoever asks again and under whatever key, and not with another amount', async () => {
    const { reference } = await hold()
    const all = await Promise.all(Array.from({ length: 10 }, () => capture(reference)))
    expect(new Set(all.map(({ captured }) => captured.amount))).toEqual(new Set([5293]))
    const other = await open().capture(randomUUID(), reference, money(100, 'USD'))
    expect(other).toMatchObject({ outcome: 'refused', message: 'captured' })
  })

  it('is let go once, and then refuses to be captured', async () => {
    const { reference } = await hold()
    for (let i = 0; i < 2; i++) expect(accepted(await open().release(randomUUID(), reference)).state).toBe('released')
    const late = await open().capture(randomUUID(), reference, money(5293, 'USD'))
    expect(late).toMatchObject({ outcome: 'refused', message: 'released' })
  })

  it('whose hold has ended refuses to be captured', async () => {
    const { reference } = await hold()
    await bench.simulator.tell('/clock', { advance_s: 7 * DAY + 1 })
    const late = await open().capture(randomUUID(), reference, money(5293, 'USD'))
    expect(late).toMatchObject({ outcome: 'refused', message: 'released' })
  })

  it('that is declined is an answer, not an error', async () => {
    const payment = await hold({ method: 'pm_card_chargeDeclinedInsufficientFunds' })
    expect(payment).toMatchObject({ state: 'open', declined: { code: 'insufficient_funds' } })
  })

  it('that asks for its holder says where', async () => {
    const payment = await hold({ method: 'pm_card_authenticationRequired' })
    expect(payment.state).toBe('action')
    expect(payment.next.url).toContain(payment.reference)
    const absent = await hold({ method: 'pm_card_authenticationRequired', holderAbsent: true })
    expect(absent).toMatchObject({ state: 'open', declined: { code: 'authentication_required' } })
  })

  it('that is still to be given waits for the app', async () => {
    const payment = await hold({ method: null })
    expect(payment.state).toBe('open')
    expect(payment.next.clientSecret).toContain('_secret_')
  })

  it('counts francs whole', async () => {
    expect(await hold({ amount: money(10_000, 'XAF') })).toMatchObject({ amount: money(10_000, 'XAF') })
  })

  it('is refunded once for one operation, and never beyond what was captured', async () => {
    const { reference } = await hold()
    await capture(reference)
    const id = randomUUID()
    const give = (id: string, amount: number) => open().refund(operation(id), reference, money(amount, 'USD'))
    const [first, second] = (await Promise.all([give(id, 1498), give(id, 1498)])).map(accepted)
    expect(second).toEqual(first)
    expect(await give(randomUUID(), 5293)).toMatchObject({ outcome: 'refused' })
    expect(await open().readRefund(String(first?.reference))).toMatchObject({ state: 'paid' })
    expect(await open().findRefund(id, reference)).toEqual(first)
    expect(await open().findRefund(randomUUID(), reference)).toBeNull()
  })

  it('whose bank sends a refund back says so', async () => {
    const { reference } = await hold({ method: 'pm_card_refundFail' })
    await capture(reference)
    const refund = accepted(await open().refund(operation(), reference, money(5293, 'USD')))
    await bench.simulator.tell('/clock', { advance_s: 61 })
    expect(await open().readRefund(refund.reference)).toMatchObject({ state: 'failed' })
  })

  it('that is disputed says so', async () => {
    const { reference } = await hold({ method: 'pm_card_createDispute' })
    await capture(reference)
    expect(await open().read(reference)).toMatchObject({ disputed: true, state: 'captured' })
  })
})

describe('what came of it', () => {
  it('is unknown where the answer was lost, and known by the same operation', async () => {
    const asked = ask()
    await bench.simulator.tell('/fail', { path: '/payment_intents$', what: 'silence', after: true, times: 3 })
    expect(await open().authorize(asked)).toMatchObject({ outcome: 'unknown' })
    const payment = accepted(await open().authorize(asked))
    const all = await bench.simulator.tell<{ metadata: { operation_id?: string } }[]>('/book/payment_intent')
    expect(all.filter(({ metadata }) => metadata.operation_id === asked.operationId)).toHaveLength(1)
    expect(payment.state).toBe('held')
  })

  it('is read where the key has an error for an answer for ever', async () => {
    const since = new Date()
    const asked = ask()
    await bench.simulator.tell('/fail', { path: '/payment_intents$', method: 'POST', status: 500, after: true })
    expect(await open().authorize(asked)).toMatchObject({ outcome: 'unknown' })
    expect(await open().authorize(asked)).toMatchObject({ outcome: 'unknown' })
    expect(await open().find(asked.operationId, since)).toMatchObject({
      state: 'held',
      captureBefore: expect.any(Date),
    })
    expect(await open().find(randomUUID(), since)).toBeNull()
  })

  it('is unknown after an error of theirs, later where nobody is there, refused where it makes no sense', async () => {
    await bench.simulator.tell('/fail', { path: '/payment_intents$', status: 500, after: true, times: 3 })
    expect(await open().authorize(ask())).toMatchObject({ outcome: 'unknown' })
    const nobody = open(`http://127.0.0.1:${await freePort()}`)
    expect(await nobody.authorize(ask())).toMatchObject({ outcome: 'later' })
    await expect(nobody.read('pi_1')).rejects.toBeInstanceOf(ProviderError)
    expect(await open().authorize(ask({ amount: money(1, 'USD') }))).toMatchObject({
      outcome: 'refused',
      code: 'amount_too_small',
    })
    expect(await open().read('pi_none')).toBeNull()
  })
})

describe('events', () => {
  /** What came about this payment: what rings late of a test before it is not about it. */
  const callsAbout = (reference: string) => bench.webhook.calls.filter(({ body }) => body.includes(reference))
  const heard = (reference: string) =>
    callsAbout(reference).map(({ headers, body }) =>
      open().hear({ headers: headers as Record<string, string>, query: {}, body: Buffer.from(body) }),
    )

  it('name the payment, also where they are about its charge', async () => {
    const { reference } = await hold()
    await awaitUntil(() => callsAbout(reference).length === 3)
    expect(heard(reference).map((event) => [event?.type, event?.subject])).toEqual(
      ['payment_intent.created', 'charge.succeeded', 'payment_intent.amount_capturable_updated'].map((type) => [
        type,
        { kind: 'payment', reference },
      ]),
    )
  })

  it.each([
    ['signed by somebody else', 'signature'],
    ['signed too long ago', 'stale'],
  ] as const)('%s are not heard', async (_why, flaw) => {
    await bench.simulator.tell('/deliveries', { flaw })
    const { reference } = await hold()
    await awaitUntil(() => callsAbout(reference).length > 0)
    expect(heard(reference).every((event) => event === null)).toBe(true)
  })
})

it('reports every movement, from one moment until before another', async () => {
  const from = new Date(Date.now() - 1000)
  const { reference } = await hold()
  await capture(reference)
  await open().refund(operation(), reference, money(1000, 'USD'))
  const now = (await bench.simulator.tell<{ now: number }>('/clock', { advance_s: 1 })).now
  const lines = await open().report(from, new Date((now + 1) * 1000))
  expect(lines.slice(0, 2).map(({ kind, amount, fee }) => ({ kind, amount, fee }))).toEqual([
    { kind: 'refund', amount: money(-1000, 'USD'), fee: money(0, 'USD') },
    { kind: 'charge', amount: money(5293, 'USD'), fee: money(183, 'USD') },
  ])
  expect(await open().report(new Date(0), new Date(1000))).toEqual([])
})
