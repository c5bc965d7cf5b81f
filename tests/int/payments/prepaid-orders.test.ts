import { describe, expect, it } from 'vitest'
import { postingsOf } from '../../factories/ledger'
import { DOUALA } from '../../factories/market-terms'
import { openTill } from '../../factories/till'

const till = openTill()

const MTN = '+237670000000'
const NO_FUNDS = '+237670000001'
const SILENT = '+237670000002'

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
const escrow = () => till.booked(`market:${till.town.marketId}:escrow:XAF`)

describe('an order paid by mobile money', () => {
  it('waits for the phone, stands before its restaurant once the money is there, and is split as states.md has it', async () => {
    await till.market(DOUALA)
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'pending', payment: { status: 'processing' } })
    expect(body.payment.nextAction).toEqual({ kind: 'confirm_on_phone', dial: '*126#' })
    await till.paid(body.id, 'captured')
    await till.status(body.id, 'placed')
    expect(await ofPayment(body.id, 'captured')).toEqual({
      'provider:campay:clearing:XAF': 10_000,
      'market:market:escrow:XAF': -10_000,
    })
    await till.deliver(body.id)
    expect(await entry(`order:${body.id}:delivered`)).toEqual({
      'market:market:escrow:XAF': 10_000,
      'restaurant:restaurant:payable:XAF': -7_225,
      'market:market:commission:XAF': -1_275,
      'driver:driver:payable:XAF': -1_340,
      'market:market:delivery_margin:XAF': -160,
    })
    const { rows } = await till.town.sql.query<{ id: string }>('select id from payment_attempts where order_id = $1', [
      body.id,
    ])
    expect(await entry(`attempt:${rows[0]?.id}:fee`)).toEqual({
      'market:market:processing_fees:XAF': 250,
      'provider:campay:clearing:XAF': -250,
    })
  })

  it('has failed where the payer has not enough, and is paid by another phone', async () => {
    const { body } = await till.order({ method: 'mobile_money', phone: NO_FUNDS })
    await till.status(body.id, 'payment_failed')
    const { token } = till.town.people.customer
    const again = { method: 'mobile_money', phone: MTN }
    expect((await till.town.api.post(`/api/orders/${body.id}/pay`, { token, body: again })).status).toBe(200)
    await till.status(body.id, 'placed')
    await till.paid(body.id, 'failed', 'captured')
    const refused = await till.town.api.post(`/api/orders/${body.id}/pay`, { token, body: again })
    expect(refused).toMatchObject({ status: 409, code: 'illegal_transition' })
  })

  it('gives back what was paid when it is cancelled, and the ledger is as before', async () => {
    const before = await escrow()
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    await till.status(body.id, 'placed')
    expect((await cancel(body.id)).body).toMatchObject({ refund: { amount: 10_000 }, fee: { amount: 0 } })
    await till.paid(body.id, 'refunded')
    expect(await escrow()).toBe(before)
    expect(await attempts(body.id)).toEqual(['campay collect succeeded', 'campay refund succeeded'])
  })

  it('keeps the fee of the market’s terms, and gives back the rest', async () => {
    await till.market({ cancel_fee_placed_basis_points: 2_000 })
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    await till.status(body.id, 'placed')
    expect((await cancel(body.id)).body).toMatchObject({ refund: { amount: 8_000 }, fee: { amount: 2_000 } })
    await till.paid(body.id, 'partially_refunded')
    expect(await entry(`order:${body.id}:cancellation_fee`)).toEqual({
      'market:market:escrow:XAF': 2_000,
      'market:market:cancellation_fees:XAF': -2_000,
    })
    await till.market({ cancel_fee_placed_basis_points: 0 })
  })

  it('gives back by itself what came when the order was over', async () => {
    const before = await escrow()
    await till.simulators.campay.tell('/deliveries', { hold: true })
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    expect((await cancel(body.id)).status).toBe(200)
    await till.simulators.campay.tell('/deliveries', { hold: false })
    await till.sweep()
    await till.paid(body.id, 'refunded')
    expect(await escrow()).toBe(before)
  })

  it('is charged once when the answer was lost, by asking what became of it', async () => {
    await till.simulators.campay.tell('/fail', { path: '/api/collect/', method: 'POST', what: 'reset', after: true })
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    expect(body.payment.status).toMatch(/unknown|captured/)
    await till.sweep()
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['campay collect succeeded'])
  })

  it('goes by the other provider where the first surely did nothing', async () => {
    await till.simulators.campay.tell('/fail', { path: '/api/collect/', status: 429, times: 3 })
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['campay collect refused', 'noupay collect succeeded'])
  })

  it('takes EU Mobile by the one that can, and tells who has no such money', async () => {
    const { body } = await till.order({ method: 'mobile_money', phone: '+237660000000' })
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['noupay collect succeeded'])
    expect(await till.order({ method: 'mobile_money', phone: '+33612345678' })).toMatchObject({
      status: 422,
      code: 'payment_method_unavailable',
    })
  })

  it('ends where nobody pays: failed after the market’s minutes, cancelled after as many again', async () => {
    const { body } = await till.order({ method: 'mobile_money', phone: SILENT })
    const late = () =>
      till.town.sql.query(`update orders set pay_by = now() - interval '1 second' where id = $1`, [body.id])
    await late()
    await till.status(body.id, 'payment_failed')
    await late()
    await till.status(body.id, 'cancelled')
  })
})

describe('rings at the door', () => {
  it('have one effect, twenty times at once and in any order', async () => {
    await till.simulators.campay.tell('/deliveries', { hold: true, shuffle: true, copies: 20 })
    const before = await till.booked('provider:campay:clearing:XAF')
    const { body } = await till.order({ method: 'mobile_money', phone: MTN })
    await till.simulators.campay.tell('/deliveries', { hold: false })
    await till.paid(body.id, 'captured')
    expect((await till.booked('provider:campay:clearing:XAF')) - before).toBe(10_000 - 250)
  })

  it('are 400 where they are not genuine, whoever is named', async () => {
    for (const provider of ['stripe', 'campay', 'noupay']) {
      const answer = await fetch(`${till.server.url}/webhooks/${provider}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=00' },
        body: JSON.stringify({ reference: 'x', status: 'SUCCESSFUL', signature: 'x' }),
      })
      expect(answer.status, provider).toBe(400)
    }
    const { rows } = await till.town.sql.query(`select 1 from provider_events where reference = 'x'`)
    expect(rows).toEqual([])
  })
})

describe('a key that is sent twice', () => {
  it('orders and charges once, and tells both how it stands', async () => {
    await till.market({ currency: 'XAF' })
    const key = `till-${Date.now()}`
    const { body } = await till.order({ method: 'mobile_money', phone: MTN }, { key })
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['campay collect succeeded'])
  })
})
