import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cardApp } from '../../factories/card-app'
import { DOUALA } from '../../factories/market-terms'
import { refundsOf, settledRefunds } from '../../factories/paid-orders'
import { thinkAgain } from '../../factories/thinking-again'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const { rows, attempts, escrow, cancel, ask, placed, change, payments, moved, allBooksAgree } = thinkAgain(till)

const MTN = { method: 'mobile_money', phone: '+237670000000' }
const CARD = { method: 'card', paymentMethodId: 'pm_card_visa' }

beforeAll(() => till.market(DOUALA))
beforeEach(() => rows('delete from carts'))

describe('an order on a card, of which less is wanted', () => {
  it('holds what it held, tells it before, and takes exactly the new total at the door', async () => {
    const [before, clearing] = [await escrow(), await till.booked('provider:stripe:clearing:XAF')]
    const id = await placed(CARD)
    const told = await change(id, 1, { quote: true })
    const done = await change(id, 1)
    expect(done.body).toEqual(told.body)
    expect(done.body).toMatchObject({ total: { amount: 3_500 }, back: { amount: 0 }, spared: { amount: 4_000 } })
    expect(await payments(id)).toEqual([{ method: 'card', status: 'authorized', amount: 3_500, kept: 0 }])
    await till.deliver(id)
    await till.paid(id, 'captured')
    expect(await attempts(id)).toEqual(['authorize 7500 succeeded', 'capture 3500 succeeded'])
    expect(await moved(id)).toEqual([3_500])
    await awaitUntil(async () => {
      const [fee] = await rows<{ fee: number | null }>(
        `select fee::int from payment_attempts where order_id = $1 and kind = 'capture'`,
        id,
      )
      return fee?.fee && (await till.booked('provider:stripe:clearing:XAF')) - clearing === 3_500 - fee.fee
    })
    expect(await escrow()).toBe(before)
  })

  it('is held anew for the new total where its hold is about to end', async () => {
    await till.market({ hold_rule: 'reauthorize' })
    const id = await placed({ method: 'card', paymentMethodId: await cardApp(till).save(till.town.people.customer) })
    await change(id, 2)
    await rows(`update payments set capture_before = now() + interval '1 hour' where order_id = $1`, id)
    await till.sweep()
    await awaitUntil(async () => (await attempts(id)).some((said) => /release .* succeeded/.test(said)))
    await till.market({ hold_rule: 'capture_early' })
    await till.deliver(id)
    await till.paid(id, 'captured')
    const [first, anew, , taken] = await attempts(id)
    expect([first, anew, taken]).toEqual([
      'authorize 7500 succeeded',
      'authorize 5500 succeeded',
      'capture 5500 succeeded',
    ])
    expect(await moved(id)).toEqual([5_500])
  })

  it('waits while its provider has not answered, and gives back what was taken early', async () => {
    const before = await escrow()
    const id = await placed(CARD)
    await till.simulators.stripe.tell('/fail', { path: '/capture$', method: 'POST', status: 503, times: null })
    await rows(`update payments set capture_before = now() + interval '1 hour' where order_id = $1`, id)
    await till.sweep()
    const refused = await change(id, 1)
    expect([refused.status, refused.code, refused.message]).toEqual([
      422,
      'change_refused',
      'The payment of this order is being settled. Please try again in a moment.',
    ])
    await till.simulators.stripe.tell('/calm', {})
    await till.sweep()
    await till.paid(id, 'captured')
    expect((await change(id, 1)).body).toMatchObject({ back: { amount: 4_000 }, spared: { amount: 0 } })
    await till.paid(id, 'partially_refunded')
    await till.deliver(id)
    expect(await moved(id)).toEqual([7_500, -4_000])
    expect(await escrow()).toBe(before)
  })
})

describe('an order that a phone has paid', () => {
  it('gives the difference back once, however often and by however many it is said', async () => {
    const before = await escrow()
    const id = await placed(MTN)
    const same = await Promise.all(Array.from({ length: 4 }, () => change(id, 1, { key: 'fewer' })))
    const others = await Promise.all(Array.from({ length: 4 }, (_, i) => change(id, 1, { key: `fewer-${i}` })))
    expect([...same, ...others].map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    expect(same.map(({ body }) => body.back.amount)).toEqual([4_000, 4_000, 4_000, 4_000])
    expect((await escrow()) - before).toBe(3_500)
    expect(await settledRefunds(till.town, id, 'paid')).toMatchObject([{ method: 'mobile_money', amount: 4_000 }])
    expect(await moved(id)).toEqual([7_500, -4_000])
    const [step] = await rows(`select changes from order_events where order_id = $1 and subject = 'change'`, id)
    expect(step).toMatchObject({ changes: { total: { before: 7_500, after: 3_500 }, back: 4_000 } })
    await till.deliver(id)
    expect(await escrow()).toBe(before)
  })

  it('gives exactly the rest back when it is cancelled afterwards', async () => {
    const before = await escrow()
    const id = await placed(MTN)
    await change(id, 2)
    await change(id, 1)
    expect((await cancel(id)).body).toMatchObject({ refund: { amount: 3_500 }, fee: { amount: 0 } })
    await till.paid(id, 'refunded')
    expect((await settledRefunds(till.town, id, 'paid')).map(({ amount }) => amount)).toEqual([2_000, 2_000, 3_500])
    expect((await moved(id)).reduce((sum, one) => sum + one, 0)).toBe(0)
    expect(await escrow()).toBe(before)
  })

  it('is changed only once the phone has answered', async () => {
    await till.simulators.campay.tell('/deliveries', { hold: true })
    const { body } = await ask(MTN)
    expect(body.status).toBe('pending')
    const refused = await change(body.id, 1)
    expect([refused.code, refused.body]).toMatchObject(['change_refused', { errors: [{ data: { reason: 'paying' } }] }])
    await till.simulators.campay.tell('/deliveries', { hold: false })
    await till.sweep()
    await till.status(body.id, 'placed')
    expect((await change(body.id, 1)).body).toMatchObject({ back: { amount: 4_000 } })
    await till.deliver(body.id)
  })

  it('does not become dearer, and says why in both languages', async () => {
    const id = await placed(MTN)
    const [more, tip] = [await change(id, 4), await change(id, 3, { body: { tip: 900 } })]
    expect([more.code, tip.code]).toEqual(['change_refused', 'change_refused'])
    expect(more.message).toMatch(/is paid already, and would cost more/)
    const french = await change(id, 4, { locale: 'fr' })
    expect(french.message).toMatch(/est déjà payée et coûterait plus cher/)
    // Fewer pieces and a better tip come to less.
    expect((await change(id, 2, { body: { tip: 900 } })).body).toMatchObject({ back: { amount: 1_600 } })
    await till.deliver(id)
  })
})

it('leaves nothing in any book that another does not have', allBooksAgree)

it('gives back after its delivery no more than was taken for fewer pieces', async () => {
  const id = await placed(CARD)
  await change(id, 2)
  await till.deliver(id)
  await till.paid(id, 'captured')
  const [line] = await rows<{ id: string }>('select id from order_lines where order_id = $1', id)
  const refund = (quantity: number) =>
    till.town.api.post(`/api/orders/${id}/refund`, {
      token: till.town.people.admin.token,
      body: { reason: 'It was cold', items: [{ id: line?.id, quantity }], also: ['delivery', 'tip'] },
    })
  expect(await refund(3)).toMatchObject({ status: 422, code: 'refund_refused' })
  expect((await refund(2)).body).toMatchObject({ refund: { amount: 5_500 } })
  await till.paid(id, 'refunded')
  expect(await moved(id)).toEqual([5_500, -5_500])
})

it('is delivered all the same where the provider would not give the difference back, which stays the customer’s', async () => {
  const before = await escrow()
  const id = await placed(MTN)
  await till.simulators.campay.tell('/fail', { path: '/withdraw/', method: 'POST', status: 400, times: null })
  await change(id, 1)
  await settledRefunds(till.town, id, 'failed')
  expect(await refundsOf(till.town, id)).toHaveLength(1)
  await till.deliver(id)
  expect((await escrow()) - before).toBe(4_000)
})

it('is a smaller loss where the hold had ended before it was changed', async () => {
  const id = await placed(CARD)
  await till.simulators.stripe.tell('/clock', { advance_s: 8 * 86_400 })
  await till.paid(id, 'expired')
  const before = await till.booked(`market:${till.town.marketId}:uncollected:XAF`)
  await change(id, 1)
  await till.deliver(id)
  expect((await till.booked(`market:${till.town.marketId}:uncollected:XAF`)) - before).toBe(3_500)
})
