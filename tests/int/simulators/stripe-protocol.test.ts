import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { stripeBench } from '../../factories/stripe'
import { awaitUntil } from '../../setup/await-until'

const bench = stripeBench()

describe('what is asked', () => {
  it('is refused without the key', async () => {
    const stranger = bench.library('sk_test_other')
    await expect(stranger.paymentIntents.retrieve('pi_1')).rejects.toBeInstanceOf(
      Stripe.errors.StripeAuthenticationError,
    )
  })

  it.each([
    [{ amount: 1 }, 'amount_too_small'],
    [{ currency: 'zzz' }, 'invalid_currency'],
    [{ customer: 'cus_none' }, 'resource_missing'],
    [{ payment_method: 'pm_none' }, 'resource_missing'],
    [{ colour: 'red' } as never, 'parameter_unknown'],
  ])('%j is refused as Stripe refuses it', async (more, code) => {
    await expect(bench.held(more)).rejects.toMatchObject({ code })
  })

  it('has one effect under one key, and another request under it is an error', async () => {
    const idempotencyKey = `order:${Date.now()}:auth:v1`
    const [one, two] = await Promise.all([bench.held({}, { idempotencyKey }), bench.held({}, { idempotencyKey })])
    expect(two.id).toBe(one.id)
    await expect(bench.held({ amount: 100 }, { idempotencyKey })).rejects.toBeInstanceOf(
      Stripe.errors.StripeIdempotencyError,
    )
  })

  it('keeps a decline under its key too', async () => {
    const options = { idempotencyKey: `order:${Date.now()}:declined` }
    const tries = [1, 2].map(() => bench.held({ payment_method: 'pm_card_chargeDeclined' }, options))
    const errors = await Promise.all(tries.map((attempt) => attempt.catch((error) => error.payment_intent.id)))
    expect(errors[0]).toBe(errors[1])
  })

  it('is paged by the last id, newest first', async () => {
    const made = [await bench.held(), await bench.held(), await bench.held()].map(({ id }) => id).reverse()
    const all: string[] = []
    for await (const { id } of bench.stripe.paymentIntents.list({ limit: 2 })) {
      all.push(id)
      if (all.length === 3) break
    }
    expect(all).toEqual(made)
  })
})

describe('its webhooks', () => {
  it('are signed, and come once each', async () => {
    const intent = await bench.held()
    await awaitUntil(() => bench.about(intent.id).length === 2)
    expect(bench.about(intent.id).map(({ type }) => type)).toEqual([
      'payment_intent.created',
      'payment_intent.amount_capturable_updated',
    ])
  })

  it('come again until they are answered', async () => {
    bench.webhook.answer(500)
    const intent = await bench.held()
    const times = () => bench.about(intent.id, 'payment_intent.created').length
    await awaitUntil(() => times() === 1)
    bench.webhook.answer(200)
    await awaitUntil(async () => {
      await bench.simulator.tell('/clock', { advance_s: 60 })
      return times() === 2
    })
  })

  it('come twenty times at once, held back and shuffled, where told to', async () => {
    await bench.simulator.tell('/deliveries', { hold: true, shuffle: true, copies: 20 })
    const { id } = await bench.held()
    await bench.simulator.tell('/deliveries', { hold: false })
    await awaitUntil(() => bench.about(id).length === 2 * 20)
  })

  it.each([
    ['signed by somebody else', 'signature'],
    ['signed too long ago', 'stale'],
  ] as const)('are refused by the library when %s', async (_why, flaw) => {
    await bench.simulator.tell('/deliveries', { flaw })
    const { id } = await bench.held()
    await awaitUntil(() => bench.webhook.calls.some(({ body }) => body.includes(id)))
    const judged = bench.heard(id)
    expect(judged.every(({ event, error }) => event === undefined && error !== undefined)).toBe(true)
  })
})

describe('misbehaving', () => {
  it('does what was asked and loses the answer: the same key tells it', async () => {
    const idempotencyKey = `order:${Date.now()}:lost`
    const before = (await bench.stripe.paymentIntents.list({ limit: 100 })).data.length
    await bench.simulator.tell('/fail', { path: '/payment_intents$', method: 'POST', what: 'silence', after: true })
    await expect(bench.held({}, { idempotencyKey })).rejects.toBeInstanceOf(Stripe.errors.StripeConnectionError)
    const intent = await bench.held({}, { idempotencyKey })
    expect(intent.status).toBe('requires_capture')
    expect((await bench.stripe.paymentIntents.list({ limit: 100 })).data.length).toBe(Math.min(before + 1, 100))
  })

  it('is down for as often as it was told, and then well', async () => {
    await bench.simulator.tell('/fail', { times: 2, status: 503 })
    for (let i = 0; i < 2; i++) await expect(bench.held()).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError)
    expect((await bench.held()).status).toBe('requires_capture')
  })

  it('suffers at random, and has one effect for each key, told to whoever asks again or reads', async () => {
    await bench.simulator.tell('/chaos', { seed: 7, rate: 0.3 })
    const patient = bench.library('sk_test_simulated', 4)
    const told = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        patient.paymentIntents.create(
          { amount: 1000 + i, currency: 'usd', metadata: { run: 'chaos' } },
          { idempotencyKey: `chaos:${i}` },
        ),
      ),
    )
    const { suffered } = await bench.simulator.tell<{ suffered: number }>('/calm', {})
    expect(suffered).toBeGreaterThan(0)
    const all = await bench.simulator.tell<{ id: string; metadata: { run?: string } }[]>('/book/payment_intent')
    const made = all.filter(({ metadata }) => metadata.run === 'chaos').map(({ id }) => id)
    expect(made).toHaveLength(20)
    const answered = told.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : []))
    expect(made).toEqual(expect.arrayContaining(answered))
    // Whose key has an error for an answer has it for a day.
    const failed = told.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(failed.every((error) => error instanceof Stripe.errors.StripeAPIError)).toBe(true)
  })

  it('answers a key with the error that it was answered with first', async () => {
    const idempotencyKey = `order:${Date.now()}:error`
    await bench.simulator.tell('/fail', { method: 'POST', status: 500, after: true })
    for (let i = 0; i < 2; i++)
      await expect(bench.held({}, { idempotencyKey })).rejects.toBeInstanceOf(Stripe.errors.StripeAPIError)
  })

  it('remembers everything after it was killed', async () => {
    const intent = await bench.held()
    await bench.simulator.killAndRestart()
    expect(await bench.stripe.paymentIntents.capture(intent.id)).toMatchObject({ status: 'succeeded' })
  })
})
