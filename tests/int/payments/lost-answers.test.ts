import { describe, expect, it } from 'vitest'
import { openTill } from '../../factories/till'

const till = openTill()

/** The provider's first answers to calls of this kind are lost, or are errors. */
const lose = (path: string, how: Record<string, unknown>) =>
  till.simulators.stripe.tell('/fail', { path, method: 'POST', ...how })
const order = () => till.order({ method: 'card', paymentMethodId: 'pm_card_visa' })
const attempts = async (orderId: string) => {
  const { rows } = await till.town.sql.query<{ told: string }>(
    `select kind || ' ' || status || ' ' || calls as told from payment_attempts where order_id = $1 order by created_at, id`,
    [orderId],
  )
  return rows.map(({ told }) => told)
}
const holdsOf = async (orderId: string) => {
  const all = await till.simulators.stripe.tell<{ metadata: { order_id?: string } }[]>('/book/payment_intent')
  return all.filter(({ metadata }) => metadata.order_id === orderId).length
}
const minutesPass = (orderId: string) =>
  till.town.sql.query(`update payment_attempts set called_at = called_at - interval '3 minutes' where order_id = $1`, [
    orderId,
  ])

describe('a call of a card whose key has an error for an answer', () => {
  it('is a hold that is found in their book', async () => {
    await lose('/payment_intents$', { status: 500, after: true })
    const { body } = await order()
    await till.sweep()
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['authorize succeeded 1'])
    expect(await holdsOf(body.id)).toBe(1)
  })

  it('is a capture that is read from its payment', async () => {
    const { body } = await order()
    await lose('/capture$', { status: 500, after: true })
    await till.deliver(body.id)
    await till.sweep()
    await till.paid(body.id, 'captured')
    expect(await attempts(body.id)).toEqual(['authorize succeeded 1', 'capture succeeded 1'])
  })

  it('is a release that is read from its payment', async () => {
    const { body } = await order()
    await lose('/cancel$', { status: 500, after: true })
    await till.town.api.post(`/api/orders/${body.id}/cancel`, { token: till.town.people.customer.token })
    await till.sweep()
    await till.paid(body.id, 'voided')
    expect(await attempts(body.id)).toEqual(['authorize succeeded 1', 'release succeeded 1'])
  })

  it('is a refund that is found among those of its payment', async () => {
    const { body } = await order()
    await till.deliver(body.id)
    await till.paid(body.id, 'captured')
    await lose('/refunds$', { status: 500, after: true })
    const { token } = till.town.people.support
    const asked = { amount: 1_000, fault: 'platform', reason: 'It came cold' }
    await till.town.api.post(`/api/orders/${body.id}/refund`, { token, body: asked })
    await till.sweep()
    await till.paid(body.id, 'partially_refunded')
    expect((await attempts(body.id)).at(-1)).toBe('refund succeeded 1')
  })
})

describe('a call of a card that never arrived', () => {
  it('is made again under another key when it is surely over, and not before', async () => {
    await lose('/payment_intents$', { what: 'reset', times: null })
    const { body } = await order()
    await till.sweep()
    expect(await attempts(body.id)).toEqual(['authorize unknown 1'])
    await till.simulators.stripe.tell('/calm', {})
    await minutesPass(body.id)
    // The first look finds that it was surely not done, the second does it.
    await till.sweep()
    await till.sweep()
    await till.status(body.id, 'placed')
    expect(await attempts(body.id)).toEqual(['authorize succeeded 2'])
    expect(await holdsOf(body.id)).toBe(1)
  })

  it('is looked for before it is made again, in case somebody did it after all', async () => {
    await lose('/payment_intents$', { what: 'reset', after: true })
    await lose('/payment_intents$', { status: 429 })
    const { body } = await order()
    await till.sweep()
    await till.status(body.id, 'placed')
    expect(await holdsOf(body.id)).toBe(1)
  })

  it('is known though whoever asks would send its holder back elsewhere', async () => {
    await lose('/payment_intents$', { what: 'reset', after: true, times: 3 })
    const { body } = await order()
    // As another process would, whose public address is another.
    await till.town.sql.query('update orders set tracking_token = $2 where id = $1', [body.id, `moved-${body.id}`])
    await till.sweep()
    await till.status(body.id, 'placed')
    expect(await holdsOf(body.id)).toBe(1)
  })
})
