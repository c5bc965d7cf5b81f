import { afterEach, describe, expect, it } from 'vitest'
import { cardApp } from '../../factories/card-app'
import { postingsOf } from '../../factories/ledger'
import { FLORIDA } from '../../factories/market-terms'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()

const names = () => ({
  market: till.town.marketId,
  restaurant: till.town.mine.id,
  driver: till.town.people.driver.driverId ?? '',
})
const entry = (key: string) => postingsOf(till.town.sql, key, names())
const ofPayment = async (orderId: string, what: string) => {
  const { rows } = await till.town.sql.query<{ id: string }>(
    'select id from payments where order_id = $1 order by created_at desc limit 1',
    [orderId],
  )
  return entry(`payment:${rows[0]?.id}:${what}`)
}
const attempts = async (orderId: string) => {
  const { rows } = await till.town.sql.query<{ kind: string; status: string; provider: string }>(
    'select kind, status, provider from payment_attempts where order_id = $1 order by created_at, id',
    [orderId],
  )
  return rows.map(({ kind, status, provider }) => `${provider} ${kind} ${status}`)
}
const cancel = (id: string) =>
  till.town.api.post(`/api/orders/${id}/cancel`, { token: till.town.people.customer.token })

describe('an order paid by card', () => {
  afterEach(() => till.market({ currency: 'USD', hold_rule: 'capture_early', cancel_fee_placed_basis_points: 0 }))

  const order = (card = 'pm_card_visa', more = {}) =>
    till.order({ method: 'card', paymentMethodId: card }, { price: 4_200, meters: 4_200, tip: 600, ...more })

  it('is held when it is ordered, taken when it is delivered, and split as states.md has it', async () => {
    await till.market(FLORIDA)
    const { body } = await order()
    expect(body).toMatchObject({ status: 'placed', payment: { method: 'card', status: 'authorized' } })
    await till.deliver(body.id)
    await till.paid(body.id, 'captured')
    const total = body.total.amount
    expect(await ofPayment(body.id, 'captured')).toEqual({
      'provider:stripe:clearing:USD': total,
      'market:market:escrow:USD': -total,
    })
    expect(await till.booked(`market:${till.town.marketId}:escrow:USD`)).toBe(0)
  })

  it('has failed where the card is declined, says why, and is paid with another', async () => {
    const { body } = await order('pm_card_chargeDeclinedInsufficientFunds')
    expect(body).toMatchObject({
      status: 'payment_failed',
      payment: { status: 'failed', failure: 'insufficient_funds' },
    })
    const { token } = till.town.people.customer
    const paid = await till.town.api.post(`/api/orders/${body.id}/pay`, {
      token,
      body: { method: 'card', paymentMethodId: 'pm_card_visa' },
    })
    expect(paid.body).toMatchObject({ status: 'placed', payment: { status: 'authorized' } })
  })

  it('waits for its holder to confirm at the bank', async () => {
    const { body } = await order('pm_card_authenticationRequired')
    expect(body).toMatchObject({ status: 'pending', payment: { status: 'requires_action' } })
    const { url = '' } = body.payment.nextAction ?? {}
    expect(body.payment.clientSecret).toMatch(/^pi_.*_secret_/)
    const page = await (await fetch(url)).text()
    expect(page).toContain('form')
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'outcome=pass',
      redirect: 'manual',
    })
    await till.status(body.id, 'placed')
    await till.paid(body.id, 'authorized')
  })

  it('is let go when it is cancelled, and but for the fee where there is one', async () => {
    const free = await order()
    await cancel(free.body.id)
    await till.paid(free.body.id, 'voided')
    expect(await attempts(free.body.id)).toEqual(['stripe authorize succeeded', 'stripe release succeeded'])
    await till.market({ cancel_fee_placed_basis_points: 1_000 })
    const dear = await order()
    const fee = Math.round(dear.body.total.amount / 10)
    expect((await cancel(dear.body.id)).body).toMatchObject({
      fee: { amount: fee },
      refund: { amount: dear.body.total.amount - fee },
    })
    await till.paid(dear.body.id, 'captured')
    expect(await ofPayment(dear.body.id, 'captured')).toMatchObject({ 'provider:stripe:clearing:USD': fee })
    expect(await till.booked(`market:${till.town.marketId}:escrow:USD`)).toBe(0)
  })

  it('is charged once when the answer was lost', async () => {
    await till.simulators.stripe.tell('/fail', {
      path: '/payment_intents$',
      method: 'POST',
      what: 'reset',
      after: true,
      times: 3,
    })
    const { body } = await order()
    await till.sweep()
    await till.paid(body.id, 'authorized')
    expect(await attempts(body.id)).toEqual(['stripe authorize succeeded'])
  })

  it('is taken early where its hold is about to end, or held anew where the market says so', async () => {
    const early = await order()
    await till.town.sql.query(`update payments set capture_before = now() + interval '1 hour' where order_id = $1`, [
      early.body.id,
    ])
    await till.sweep()
    await till.paid(early.body.id, 'captured')
    await till.deliver(early.body.id)
    expect(await till.booked(`market:${till.town.marketId}:escrow:USD`)).toBe(0)

    await till.market({ hold_rule: 'reauthorize' })
    // Only what is saved can be held without its holder.
    const anew = await order(await cardApp(till).save(till.town.people.customer))
    await till.town.sql.query(`update payments set capture_before = now() + interval '1 hour' where order_id = $1`, [
      anew.body.id,
    ])
    await till.sweep()
    await awaitUntil(async () => (await attempts(anew.body.id)).includes('stripe release succeeded'))
    await till.deliver(anew.body.id)
    await till.paid(anew.body.id, 'captured')
    expect(await attempts(anew.body.id)).toEqual([
      'stripe authorize succeeded',
      'stripe authorize succeeded',
      'stripe release succeeded',
      'stripe capture succeeded',
    ])
  })

  it('is the platform’s loss where the hold had ended before the door, and says so', async () => {
    const { body } = await order()
    await till.simulators.stripe.tell('/clock', { advance_s: 8 * 86_400 })
    await till.deliver(body.id)
    await till.paid(body.id, 'expired')
    expect(await ofPayment(body.id, 'uncollected')).toEqual({
      'market:market:uncollected:USD': body.total.amount,
      'market:market:escrow:USD': -body.total.amount,
    })
  })
})
