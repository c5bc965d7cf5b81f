import { beforeAll, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { verifyLedger } from '../../../src/queries/ledger/verify'
import { balanceOf, postingsOf } from '../../factories/ledger'
import { asFlorida, refundsOf, sell, settledRefunds } from '../../factories/paid-orders'
import { makePromotion } from '../../factories/promotions'
import { hear } from '../../factories/sockets'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()

beforeAll(() => asFlorida(till.town))

const CARD = { method: 'card', paymentMethodId: 'pm_card_visa' }
const names = () => ({
  market: till.town.marketId,
  restaurant: till.town.mine.id,
  driver: till.town.people.driver.driverId ?? '',
})

const refund = (id: string, body: object, by: 'support' | 'admin' = 'admin', key?: string) =>
  till.town.api.post<{ refund: { amount: number }; refunds: { id: string }[] }>(`/api/orders/${id}/refund`, {
    token: till.town.people[by].token,
    key,
    body: { reason: 'The soup was missing', ...body },
  })
const quote = (id: string, query = '', by: 'support' | 'admin' = 'admin') =>
  till.town.api.get<{ refund: { amount: number }; given: { amount: number }; postings: object[]; parts: object[] }>(
    `/api/orders/${id}/refund/quote?${query}`,
    { token: till.town.people[by].token },
  )
const pieces = (id: string, quantity = 1) => ({ items: [{ id, quantity }] })

describe('the worked example of states.md, on a card', () => {
  let sold: Awaited<ReturnType<typeof sell>>

  it('tells what will be booked before it is', async () => {
    await makePromotion(till.town, { kind: 'fixed', amount: 500, fundedBy: 'platform', uses: 1 })
    sold = await sell(till.town, { price: 1_400, quantity: 3, tip: 600, payment: CARD })
    const { body } = await quote(sold.id, `items=${sold.lineId}:1&fault=restaurant`)
    expect(body).toMatchObject({
      refund: { amount: 1_498, currency: 'USD' },
      given: { amount: 0 },
      parts: [{ method: 'card', to: 'provider', amount: { amount: 1_498 } }],
      postings: [
        { purpose: 'payable', owner: 'restaurant', debit: 1_232 },
        { purpose: 'commission', debit: 168 },
        { purpose: 'tax', debit: 98 },
        { purpose: 'clearing', owner: 'provider', credit: 1_498 },
      ],
    })
    expect(await refundsOf(till.town, sold.id)).toEqual([])
  })

  it('books the restaurant’s fault, pays it by Stripe, and tells the customer and the history', async () => {
    const ear = await hear(till.server.url, '/customer', { token: till.town.people.customer.token })
    const { status, body } = await refund(sold.id, { ...pieces(sold.lineId), fault: 'restaurant' })
    expect([status, body.refund]).toEqual([200, { amount: 1_498, currency: 'USD' }])
    const [one] = await settledRefunds(till.town, sold.id, 'paid')
    expect(await postingsOf(till.town.sql, `refund:${one?.id}`, names())).toEqual({
      'restaurant:restaurant:payable:USD': 1_232,
      'market:market:commission:USD': 168,
      'market:market:tax:USD': 98,
      'provider:stripe:clearing:USD': -1_498,
    })
    const heard = () => ear.heard.filter(({ event }) => event === 'refund-updates').map(({ payload }) => payload.status)
    await awaitUntil(() => heard().includes('paid'), { timeout: 10_000 })
    expect(heard()).toEqual(['processing', 'paid'])
    ear.socket.close()
    const { rows } = await till.town.sql.query(
      `select "to", changes from order_events where order_id = $1 and subject = 'refund'`,
      [sold.id],
    )
    expect(rows).toEqual([
      { to: 'refunded', changes: { refund: { items: [{ name: expect.any(String), quantity: 1 }], amount: 1_498 } } },
    ])
  })

  it('books the platform’s fault', async () => {
    const { body } = await refund(sold.id, { ...pieces(sold.lineId), fault: 'platform' })
    expect(await postingsOf(till.town.sql, `refund:${body.refunds[0]?.id}`, names())).toEqual({
      'market:market:refunds:USD': 1_400,
      'market:market:tax:USD': 98,
      'provider:stripe:clearing:USD': -1_498,
    })
  })

  it('gives all of it back in the end, promotion, fees and tip, and no cent more', async () => {
    const all = { ...pieces(sold.lineId), also: ['delivery', 'service', 'small_order', 'tip'] }
    expect((await refund(sold.id, all)).body.refund.amount).toBe(5_293 - 2 * 1_498)
    await settledRefunds(till.town, sold.id, 'paid')
    const { rows } = await till.town.sql.query(
      'select status, captured::int, refunded::int from payments where id = $1',
      [sold.paymentId],
    )
    expect(rows).toEqual([{ status: 'refunded', captured: 5_293, refunded: 5_293 }])
    const more = await refund(sold.id, { amount: 1 })
    expect([more.status, more.code]).toEqual([422, 'refund_refused'])
  })
})

describe('two who click at once', () => {
  it('refund an item once, by one key or by two', async () => {
    const sold = await sell(till.town, { price: 1_000, payment: CARD })
    const same = await Promise.all(
      Array.from({ length: 5 }, () => refund(sold.id, pieces(sold.lineId), 'admin', 'one-key')),
    )
    expect(new Set(same.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(same.map(({ body }) => body.refunds[0]?.id)).size).toBe(1)
    const others = await Promise.all(
      Array.from({ length: 10 }, (_, i) => refund(sold.id, pieces(sold.lineId), 'admin', `key-${i}`)),
    )
    expect(others.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'refund_refused'))
    expect(await refundsOf(till.town, sold.id)).toHaveLength(1)
  })

  it('refund an amount once, where both say what went back before', async () => {
    const sold = await sell(till.town, { price: 1_000, payment: CARD })
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) => refund(sold.id, { amount: 100, given: 0 }, 'admin', `amount-${i}`)),
    )
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(new Set(all.filter(({ status }) => status !== 200).map(({ code }) => code))).toEqual(new Set(['stale']))
    expect((await refundsOf(till.town, sold.id)).map(({ amount }) => amount)).toEqual([100])
  })
})

it('takes what a provider will never pay out of the books again, so that it can be refunded otherwise', async () => {
  const sold = await sell(till.town, {
    price: 1_000,
    payment: { method: 'card', paymentMethodId: 'pm_card_refundFail' },
  })
  await refund(sold.id, { ...pieces(sold.lineId), fault: 'restaurant' })
  await settledRefunds(till.town, sold.id, 'paid')
  // A bank sends it back days later.
  await till.simulators.stripe.tell('/clock', { advance_s: 61 })
  await bounce()
  const [failed] = await settledRefunds(till.town, sold.id, 'failed')
  const booked = await postingsOf(till.town.sql, `refund:${failed?.id}`)
  const back = await postingsOf(till.town.sql, `refund:${failed?.id}:failed`)
  expect(back).toEqual(Object.fromEntries(Object.entries(booked).map(([code, amount]) => [code, -amount])))
  expect((await quote(sold.id)).body.given.amount).toBe(0)
})

describe('a refund that a bank sent back', () => {
  const REFUNDED_NEVER = { method: 'card', paymentMethodId: 'pm_card_refundFail' }
  const sentBack = async (customer?: null) => {
    const sold = await sell(till.town, {
      price: 1_000,
      payment: REFUNDED_NEVER,
      ...(customer === null && { customer }),
    })
    await refund(sold.id, { ...pieces(sold.lineId), fault: 'restaurant' })
    await settledRefunds(till.town, sold.id, 'paid')
    await till.simulators.stripe.tell('/clock', { advance_s: 61 })
    await bounce()
    const [failed] = await settledRefunds(till.town, sold.id, 'failed')
    return { sold, id: failed?.id ?? '', amount: failed?.amount ?? 0 }
  }
  const retry = (id: string, body: object, key?: string) =>
    till.town.api.post<{ id: string }>(`/api/refunds/${id}/retry`, { token: till.town.people.support.token, body, key })
  const bookedOf = (id?: string) => postingsOf(till.town.sql, `refund:${id}`)

  it('goes to the customer’s wallet, booked as it was but for where it goes, once of ten who click', async () => {
    const { sold, id, amount } = await sentBack()
    const wallet = `customer:${till.town.people.customer.id}:wallet:USD`
    const before = await balanceOf(till.town.sql, wallet)
    const all = await Promise.all(Array.from({ length: 10 }, (_, i) => retry(id, { to: 'customer' }, `again-${i}`)))
    expect(all.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, ...Array(9).fill('already_booked')])
    const made = all.find(({ status }) => status === 200)?.body.id
    const { 'provider:stripe:clearing:USD': _, ...borne } = await bookedOf(id)
    expect(await bookedOf(made)).toEqual({ ...borne, [wallet]: -amount })
    expect(await balanceOf(till.town.sql, wallet)).toBe(before + amount)
    const refunds = await refundsOf(till.town, sold.id)
    expect(refunds.map(({ method, status }) => [method, status])).toEqual([
      ['card', 'failed'],
      ['wallet', 'paid'],
    ])
    expect((await quote(sold.id)).body.given.amount).toBe(amount)
    expect((await refund(sold.id, pieces(sold.lineId))).code, 'the item went back').toBe('refund_refused')
  })

  it('waits for a guest at the office', async () => {
    const { sold, id, amount } = await sentBack(null)
    const { body } = await retry(id, { to: 'customer' })
    expect(await bookedOf(body.id)).toMatchObject({ [`market:${till.town.marketId}:cash_office:USD`]: -amount })
    expect((await refundsOf(till.town, sold.id)).map(({ status }) => status)).toEqual(['failed', 'created'])
    const { token } = till.town.people.support
    expect((await till.town.api.post(`/api/refunds/${body.id}/hand-out`, { token })).status).toBe(200)
  })

  it('is sent to the card once more, and says so again where that fails again', async () => {
    const { sold, id } = await sentBack()
    expect((await retry(id, {})).status).toBe(200)
    await awaitUntil(async () => (await refundsOf(till.town, sold.id))[1]?.status === 'paid', { timeout: 20_000 })
    expect((await retry(id, { to: 'customer' })).code).toBe('already_booked')
    await till.simulators.stripe.tell('/clock', { advance_s: 61 })
    await bounce()
    const [, second] = await settledRefunds(till.town, sold.id, 'failed')
    expect((await retry(second?.id ?? '', { to: 'customer' })).status).toBe(200)
    expect((await verifyLedger(boundApp().db)).differences).toEqual([])
  })

  it('is nobody’s to send before it has failed', async () => {
    const sold = await sell(till.town, { price: 1_000, payment: CARD })
    const { body } = await refund(sold.id, pieces(sold.lineId))
    await settledRefunds(till.town, sold.id, 'paid')
    expect((await retry(body.refunds[0]?.id ?? '', {})).code).toBe('illegal_transition')
  })
})

/** Time passes at Stripe when somebody calls. */
const bounce = () =>
  fetch(`${till.simulators.stripe.url}/v1/refunds`, { headers: { authorization: 'Bearer sk_test_simulated' } })

describe('an order paid in several ways', () => {
  it('gives back to the card first, and then to the wallet', async () => {
    const { customer } = till.town.people
    const wallet = `customer:${customer.id}:wallet:USD`
    const before = await balanceOf(till.town.sql, wallet)
    await till.town.sql.query(`select ledger_post($1, now(), now(), 'system', null, $2::jsonb)`, [
      till.town.marketId,
      JSON.stringify([filled(customer.id, 500)]),
    ])
    const sold = await sell(till.town, { price: 1_000, payment: { ...CARD, wallet: 500 } })
    expect(await balanceOf(till.town.sql, wallet)).toBe(before)
    const also = ['delivery', 'service', 'small_order', 'tip']
    const { body } = await refund(sold.id, { ...pieces(sold.lineId), also })
    const refunds = await settledRefunds(till.town, sold.id, 'paid')
    expect(refunds.map(({ method }) => method).toSorted()).toEqual(['card', 'wallet'])
    expect(refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(body.refund.amount)
    expect(await balanceOf(till.town.sql, wallet)).toBe(before + 500)
  })
})

const filled = (customerId: string, amount: number) => ({
  id: crypto.randomUUID(),
  key: `test:${crypto.randomUUID()}`,
  kind: 'reversal',
  currency: 'USD',
  orderId: null,
  postings: [
    { owner: 'provider', ownerId: 'stripe', purpose: 'clearing', code: 'provider:stripe:clearing:USD', amount },
    {
      owner: 'customer',
      ownerId: customerId,
      purpose: 'wallet',
      code: `customer:${customerId}:wallet:USD`,
      amount: -amount,
    },
  ],
})

describe('an order paid in cash', () => {
  it('goes back to the customer’s wallet', async () => {
    const { otherCustomer } = till.town.people
    const sold = await sell(till.town, { price: 1_000, payment: { method: 'cash' }, customer: otherCustomer })
    await refund(sold.id, pieces(sold.lineId))
    expect(await refundsOf(till.town, sold.id)).toMatchObject([{ method: 'wallet', status: 'paid', amount: 1_070 }])
    expect(await balanceOf(till.town.sql, `customer:${otherCustomer.id}:wallet:USD`)).toBe(1_070)
  })

  it('waits at the office for a guest, and is handed out once', async () => {
    const sold = await sell(till.town, { price: 1_000, payment: { method: 'cash' }, customer: null })
    await refund(sold.id, pieces(sold.lineId))
    const [one] = await refundsOf(till.town, sold.id)
    expect(one).toMatchObject({ method: 'cash', status: 'created', amount: 1_070 })
    const handOut = () =>
      till.town.api.post(`/api/refunds/${one?.id}/hand-out`, { token: till.town.people.support.token, body: {} })
    const told = await Promise.all([handOut(), handOut(), handOut()])
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(await refundsOf(till.town, sold.id)).toMatchObject([{ status: 'paid' }])
  })
})

it('lets support refund up to the market’s limit of one order, and admins beyond', async () => {
  await till.town.sql.query('update markets set refund_limit = 1500 where id = $1', [till.town.marketId])
  const sold = await sell(till.town, { price: 1_000, quantity: 2, payment: CARD })
  expect((await refund(sold.id, pieces(sold.lineId), 'support')).status).toBe(200)
  const more = await refund(sold.id, pieces(sold.lineId), 'support')
  expect([more.status, more.code]).toEqual([403, 'refund_limit'])
  expect((await quote(sold.id, `items=${sold.lineId}:1`, 'support')).code).toBe('refund_limit')
  expect((await refund(sold.id, pieces(sold.lineId))).status).toBe(200)
})

it('refunds no order that is not delivered', async () => {
  const productId = await till.town.product({ price: 1_000 })
  const { token } = till.town.people.customer
  await till.town.api.post('/api/cart/add', { token, body: { productId, quantity: 1 } })
  const address = { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }
  const { body } = await till.town.api.post<{ id: string }>('/api/orders', {
    token,
    body: { address, payment: { method: 'cash' } },
  })
  const early = await refund(body.id, { amount: 100 })
  expect([early.status, early.code]).toEqual([409, 'illegal_transition'])
})
