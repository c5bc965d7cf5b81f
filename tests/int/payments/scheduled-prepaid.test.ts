import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { boundApp } from '../../../src/commands/app'
import { releaseScheduledOrders } from '../../../src/jobs/release-scheduled-orders'
import { cardApp } from '../../factories/card-app'
import { DOUALA } from '../../factories/market-terms'
import { noonSlot, takeLaterOrders } from '../../factories/slots'
import { thinkAgain } from '../../factories/thinking-again'
import { openTill } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const { rows, attempts, own, put, escrow, cancel, ask, change, payments, moved, allBooksAgree } = thinkAgain(till)

const MTN = { method: 'mobile_money', phone: '+237670000000' }

beforeAll(async () => {
  await till.market(DOUALA)
  await takeLaterOrders(till.town, 50)
})
beforeEach(() => rows('delete from carts'))

const savedCard = async (card?: string) => ({
  method: 'card',
  paymentMethodId: await cardApp(till).save(till.town.people.customer, card),
})

/** An order for noon of another day. */
async function later(payment: Record<string, unknown>): Promise<string> {
  const { body, code } = await ask(payment, { scheduledFor: (await noonSlot(till.town, 2)).from })
  expect([code, body.status]).toEqual([undefined, 'scheduled'])
  return body.id
}

const comes = (id: string) => rows(`update orders set sleeps_until = now() - interval '1 second' where id = $1`, id)
const release = () => releaseScheduledOrders.run(boundApp(), {})
async function wake(id: string): Promise<void> {
  await comes(id)
  await release()
}
/** Its kitchen is told that noon is now, which dispatch waits for. */
async function deliver(id: string): Promise<void> {
  const { token } = till.town.people.owner
  await till.town.api.post(`/api/orders/${id}/accept`, { token, body: { prepMinutes: 1 } })
  await rows('update deliveries set ready_by = now() where order_id = $1', id)
  await till.deliver(id)
}
const told = async (id: string) => (await till.payment(id)).body
const again = (id: string, body: object) =>
  till.town.api.post(`/api/orders/${id}/pay`, { token: till.town.people.customer.token, body })

describe('an order for later, until its time comes', () => {
  it('asks nobody for money, whatever it is to be paid by, and says so', async () => {
    await put(2_000)
    const [had, before] = [await own(), await escrow()]
    for (const payment of [await savedCard(), MTN, { ...MTN, wallet: 1_000 }]) {
      const id = await later(payment)
      await release()
      expect(await told(id)).toMatchObject({ status: 'scheduled', payment: { status: 'created', parts: [] } })
      expect([await attempts(id), await payments(id)]).toEqual([[], []])
      const back = await cancel(id)
      expect(back.body).toMatchObject({ status: 'cancelled', fee: { amount: 0 }, refund: { amount: 0 } })
      await wake(id)
      expect([await attempts(id), await payments(id)]).toEqual([[], []])
    }
    expect([await own(), await escrow()]).toEqual([had, before])
  })

  it('may become cheaper, and dearer by whoever pays it; then that is what is asked for', async () => {
    const id = await later({ ...MTN, wallet: 1_000 })
    expect((await change(id, 4)).body).toMatchObject({ total: { amount: 9_500 }, back: { amount: 0 } })
    const desk = await change(id, 5, { by: till.town.people.support.token })
    expect([desk.status, desk.code]).toEqual([422, 'change_refused'])
    expect((await change(id, 1, { by: till.town.people.support.token })).body).toMatchObject({
      total: { amount: 3_500 },
    })
    await wake(id)
    await till.status(id, 'placed')
    expect((await payments(id)).map(({ method, kept }) => [method, kept])).toEqual([
      ['wallet', 1_000],
      ['mobile_money', 2_500],
    ])
    await deliver(id)
  })

  it('takes no more from the wallet than it costs by then', async () => {
    await put(6_000)
    const had = await own()
    const id = await later({ ...MTN, wallet: 6_000 })
    await change(id, 1)
    await wake(id)
    await till.status(id, 'placed')
    expect([await own(), await attempts(id)]).toEqual([had - 3_500, []])
    await cancel(id)
    expect(await own()).toBe(had)
  })
})

describe('an order for later, when its time comes', () => {
  it('is held on the saved card, once however many wake it, and its kitchen has the whole time to answer', async () => {
    const before = await escrow()
    const id = await later(await savedCard())
    await rows(`update orders set created_at = created_at - interval '1 day' where id = $1`, id)
    await comes(id)
    await Promise.all([release(), release(), release()])
    await till.status(id, 'placed')
    expect(await attempts(id)).toEqual(['authorize 7500 succeeded'])
    const [order] = await rows<{ fresh: boolean; whole: boolean; lasts: boolean }>(
      `select released_at > now() - interval '1 minute' as fresh, accept_by > now() + interval '9 minutes' as whole,
         (select capture_before > o.scheduled_for from payments p where p.order_id = o.id) as lasts from orders o where id = $1`,
      id,
    )
    expect(order).toEqual({ fresh: true, whole: true, lasts: true })
    await deliver(id)
    await till.paid(id, 'captured')
    expect([await moved(id), await escrow()]).toEqual([[7_500], before])
  })

  it('is held anew where its slot is further than the hold lasts', async () => {
    await till.market({ hold_rule: 'reauthorize' })
    const id = await later(await savedCard())
    await wake(id)
    await till.paid(id, 'authorized')
    await rows(`update payments set capture_before = now() + interval '1 hour' where order_id = $1`, id)
    await till.sweep()
    await awaitUntil(async () => (await attempts(id)).includes('release 7500 succeeded'), { timeout: 20_000 })
    await cancel(id)
    await till.paid(id, 'voided')
    await till.market({ hold_rule: 'capture_early' })
    expect(await moved(id)).toEqual([])
  })

  it('is paid by the phone, which is asked now', async () => {
    const before = await escrow()
    const id = await later(MTN)
    await comes(id)
    await Promise.all([release(), release()])
    await till.status(id, 'placed')
    expect(await attempts(id)).toEqual(['collect 7500 succeeded'])
    expect((await escrow()) - before).toBe(7_500)
    expect((await cancel(id)).body).toMatchObject({ refund: { amount: 7_500 } })
    await till.paid(id, 'refunded')
    expect([await moved(id), await escrow()]).toEqual([[7_500, -7_500], before])
  })

  it('gives back by itself what the phone paid for an order cancelled meanwhile', async () => {
    const before = await escrow()
    const id = await later(MTN)
    await till.simulators.campay.tell('/deliveries', { hold: true })
    await wake(id)
    await awaitUntil(async () => (await attempts(id)).includes('collect 7500 pending'))
    await cancel(id)
    await till.simulators.campay.tell('/deliveries', { hold: false })
    await till.sweep()
    await till.paid(id, 'refunded')
    expect(await escrow()).toBe(before)
  })

  it('has failed where the card is gone by then, and is paid by its customer in another way', async () => {
    const card = await savedCard()
    const id = await later(card)
    const { token } = till.town.people.customer
    await till.town.api.call('DELETE', `/api/payments/methods/${card.paymentMethodId}`, { token })
    await awaitUntil(
      async () => {
        const cards =
          await till.simulators.stripe.tell<{ customer: string | null; sim_spent?: boolean }[]>('/book/payment_method')
        return cards.some(({ customer, sim_spent }) => customer === null && sim_spent)
      },
      { timeout: 20_000 },
    )
    await wake(id)
    await till.status(id, 'payment_failed')
    expect(await told(id)).toMatchObject({ payment: { status: 'failed', failure: expect.any(String) } })
    expect((await again(id, MTN)).status).toBe(200)
    await till.status(id, 'placed')
    await deliver(id)
  })

  it('has failed where the wallet holds less by now, says so, and holds nobody else up', async () => {
    await put(8_000)
    const [before, poor, sound] = [await escrow(), await later({ method: 'wallet' }), await later(MTN)]
    await put(7_500 - (await own()))
    const spends = await ask({ method: 'wallet' })
    expect(spends.body.status).toBe('placed')
    await comes(sound)
    await wake(poor)
    expect(await told(poor)).toMatchObject({
      status: 'payment_failed',
      payment: { method: 'wallet', status: 'failed', failure: 'insufficient_funds' },
    })
    await till.status(sound, 'placed')
    await wake(poor)
    expect(await payments(poor)).toHaveLength(1)
    expect((await again(poor, MTN)).status).toBe(200)
    await till.status(poor, 'placed')
    for (const id of [poor, sound, spends.body.id]) await cancel(id)
    await till.paid(poor, 'failed', 'refunded')
    expect([await own(), await escrow()]).toEqual([7_500, before])
  })

  it('ends where nobody pays it in time', async () => {
    const id = await later({ ...MTN, phone: '+237670000001' })
    await wake(id)
    await till.status(id, 'payment_failed')
    await rows(`update orders set pay_by = now() - interval '1 second' where id = $1`, id)
    await till.status(id, 'cancelled')
  })

  it('asks nobody where its restaurant is closed for that day after all', async () => {
    const id = await later(MTN)
    await rows(
      'update restaurants set hours = $1 where id = $2',
      { week: Array(7).fill([]), special: [] },
      till.town.mine.id,
    )
    await wake(id)
    await till.status(id, 'cancelled')
    expect([await attempts(id), await payments(id)]).toEqual([[], []])
    await takeLaterOrders(till.town, 50)
  })
})

it('leaves nothing in any book that another does not have', allBooksAgree)
