import Stripe from 'stripe'
import { describe, expect, it } from 'vitest'
import { stripeBench } from '../../factories/stripe'
import { awaitUntil } from '../../setup/await-until'

const DAY = 86_400
const bench = stripeBench()

describe('a card', () => {
  it('is held, taken in part, and the rest is let go', async () => {
    const intent = await bench.held()
    expect(intent).toMatchObject({ status: 'requires_capture', amount_capturable: 5293, amount_received: 0 })
    const taken = await bench.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 5000 }, {
      expand: ['latest_charge.balance_transaction'],
    } as Stripe.RequestOptions)
    expect(taken).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 5000 })
    const whole = await bench.stripe.paymentIntents.retrieve(intent.id, {
      expand: ['latest_charge.balance_transaction'],
    })
    const charge = whole.latest_charge as Stripe.Charge
    expect(charge).toMatchObject({ amount_captured: 5000, captured: true })
    expect(charge.balance_transaction).toMatchObject({ amount: 5000, fee: 175, net: 4825 })
    await expect(bench.stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
  })

  it('is never taken beyond what is held', async () => {
    const intent = await bench.held()
    const more = bench.stripe.paymentIntents.capture(intent.id, { amount_to_capture: 5294 })
    await expect(more).rejects.toMatchObject({ code: 'amount_too_large', param: 'amount_to_capture' })
  })

  it('is let go by a cancellation, and then cannot be taken', async () => {
    const { id } = await bench.held()
    expect(
      await bench.stripe.paymentIntents.cancel(id, { cancellation_reason: 'requested_by_customer' }),
    ).toMatchObject({
      status: 'canceled',
      amount_capturable: 0,
    })
    await expect(bench.stripe.paymentIntents.capture(id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
  })

  it('counts francs whole', async () => {
    const intent = await bench.held({ amount: 10_000, currency: 'xaf' })
    expect(await bench.stripe.paymentIntents.capture(intent.id)).toMatchObject({
      amount_received: 10_000,
      currency: 'xaf',
    })
  })

  it.each([
    ['pm_card_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', ''],
  ])('%s is declined by the bank', async (payment_method, code, decline_code) => {
    const error = await bench.held({ payment_method }).catch((problem: unknown) => problem)
    expect(error).toBeInstanceOf(Stripe.errors.StripeCardError)
    expect(error).toMatchObject({ statusCode: 402, code, decline_code })
    const { payment_intent } = error as Stripe.errors.StripeCardError
    expect(await bench.stripe.paymentIntents.retrieve(payment_intent?.id ?? '')).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code },
    })
  })

  it('asks for its holder, who passes or fails at the bank', async () => {
    for (const [outcome, status] of [
      ['pass', 'requires_capture'],
      ['fail', 'requires_payment_method'],
    ]) {
      const intent = await bench.held({
        payment_method: 'pm_card_authenticationRequired',
        automatic_payment_methods: { enabled: true },
        return_url: 'https://shop.test/back',
      })
      expect(intent.status).toBe('requires_action')
      const body = new URLSearchParams({ outcome: outcome ?? '' })
      const page = await fetch(String(intent.next_action?.redirect_to_url?.url), {
        method: 'POST',
        body,
        redirect: 'manual',
      })
      expect(page.headers.get('location')).toBe('https://shop.test/back')
      expect((await bench.stripe.paymentIntents.retrieve(intent.id)).status).toBe(status)
    }
  })

  it('that asks for its holder cannot be taken behind their back', async () => {
    const absent = bench.held({ payment_method: 'pm_card_authenticationRequired', off_session: true })
    await expect(absent).rejects.toMatchObject({ code: 'authentication_required' })
  })

  it('is confirmed by an app with the secret of the intent and a public key, and not without', async () => {
    const intent = await bench.held({ confirm: false, payment_method: undefined })
    const app = bench.library('pk_test_app')
    const confirm = (client_secret: string) =>
      app.paymentIntents.confirm(intent.id, { payment_method: 'pm_card_visa', client_secret } as never)
    await expect(confirm('pi_guess')).rejects.toMatchObject({ statusCode: 400 })
    await expect(app.paymentIntents.capture(intent.id)).rejects.toMatchObject({ statusCode: 401 })
    expect(await confirm(String(intent.client_secret))).toMatchObject({ status: 'requires_capture' })
  })

  it('is saved for later and listed', async () => {
    const customer = await bench.stripe.customers.create({ email: 'ada@example.test' })
    const setup = await bench.stripe.setupIntents.create({
      customer: customer.id,
      confirm: true,
      payment_method: 'pm_card_mastercard',
      usage: 'off_session',
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    })
    expect(setup.status).toBe('succeeded')
    const cards = await bench.stripe.customers.listPaymentMethods(customer.id, { type: 'card' })
    expect(cards.data).toMatchObject([{ id: setup.payment_method, card: { brand: 'mastercard', last4: '4444' } }])
  })

  it('lets a hold go that nobody took within seven days, and says so', async () => {
    const intent = await bench.held()
    await bench.simulator.tell('/clock', { advance_s: 7 * DAY + 1 })
    expect(await bench.stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'canceled' })
    await expect(bench.stripe.paymentIntents.capture(intent.id)).rejects.toMatchObject({
      code: 'payment_intent_unexpected_state',
    })
    await awaitUntil(() => bench.about(String(intent.latest_charge), 'charge.expired').length > 0)
  })
})

describe('money back', () => {
  const captured = async (payment_method = 'pm_card_visa') => {
    const { id } = await bench.held({ payment_method })
    await bench.stripe.paymentIntents.capture(id)
    return id
  }

  it('is given in parts up to what was taken, never beyond', async () => {
    const payment_intent = await captured()
    await bench.stripe.refunds.create({ payment_intent, amount: 5000 })
    await expect(bench.stripe.refunds.create({ payment_intent, amount: 294 })).rejects.toMatchObject({
      param: 'amount',
    })
    await bench.stripe.refunds.create({ payment_intent, amount: 293 })
    await expect(bench.stripe.refunds.create({ payment_intent })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    })
  })

  it('that a bank sends back is the account’s again', async () => {
    const refund = await bench.stripe.refunds.create({ payment_intent: await captured('pm_card_refundFail') })
    await bench.simulator.tell('/clock', { advance_s: 61 })
    expect((await bench.stripe.refunds.retrieve(refund.id)).status).toBe('failed')
    const lines = await bench.stripe.balanceTransactions.list({ source: refund.id })
    expect(lines.data.map(({ net }) => net)).toEqual([5293, -5293])
  })

  it('is fetched by a dispute, and returned when evidence wins', async () => {
    const intent = await captured('pm_card_createDispute')
    const [dispute] = (await bench.stripe.disputes.list({ payment_intent: intent })).data
    expect(dispute).toMatchObject({ status: 'needs_response', amount: 5293 })
    await expect(bench.stripe.refunds.create({ payment_intent: intent })).rejects.toMatchObject({
      code: 'charge_disputed',
    })
    const won = await bench.stripe.disputes.update(dispute?.id ?? '', {
      evidence: { uncategorized_text: 'winning_evidence' },
      submit: true,
    })
    expect(won.status).toBe('won')
    const lines = await bench.stripe.balanceTransactions.list({ source: won.id })
    expect(lines.data.reduce((sum, { net }) => sum + net, 0)).toBe(0)
  })

  it('is sent to a connected account as far as there is any, and taken back', async () => {
    await captured()
    const { id: destination } = await bench.stripe.accounts.create({ type: 'express', country: 'US' })
    const send = (amount: number) => bench.stripe.transfers.create({ amount, currency: 'usd', destination })
    await expect(send(99_999_999)).rejects.toMatchObject({ code: 'balance_insufficient' })
    const transfer = await send(1000)
    await bench.stripe.transfers.createReversal(transfer.id, { amount: 400 })
    expect(await bench.stripe.transfers.retrieve(transfer.id)).toMatchObject({ amount_reversed: 400, reversed: false })
  })
})
