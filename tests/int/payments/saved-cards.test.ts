import { describe, expect, it } from 'vitest'
import { cardApp } from '../../factories/card-app'
import { noonSlot, takeLaterOrders } from '../../factories/slots'
import { openTill, type TillOrder } from '../../factories/till'
import { awaitUntil } from '../../setup/await-until'

const till = openTill()
const app = cardApp(till)

interface Method {
  id: string
  brand: string
  last4: string
}
const own = async (token: string) =>
  (await till.town.api.get<{ docs: Method[] }>('/api/payments/methods', { token })).body.docs
const begin = (token: string) =>
  till.town.api.post<{ id: string; clientSecret: string; publishableKey: string }>('/api/payments/methods', { token })
const confirm = (token: string, setup: string) =>
  till.town.api.post<{ state: string; method: Method | null; nextAction: { url: string } | null }>(
    '/api/payment-methods/confirm',
    { token, body: { setup } },
  )
const intentsAt = (order: string) =>
  till.simulators.stripe
    .tell<{ metadata: { order_id?: string }; customer: string | null; status: string }[]>('/book/payment_intent')
    .then((all) => all.filter(({ metadata }) => metadata.order_id === order))

describe('saving a card', () => {
  it('takes its number nowhere near us, and keeps what is told of it', async () => {
    const { token } = await till.town.person('customer')
    const begun = await begin(token)
    expect(begun.status).toBe(201)
    expect(begun.body).toMatchObject({ clientSecret: /_secret_/, publishableKey: 'pk_test_simulated' })
    expect(await confirm(token, begun.body.id)).toMatchObject({ body: { state: 'open', method: null } })
    await app.give(begun.body.clientSecret, 'pm_card_mastercard')
    const saved = await confirm(token, begun.body.id)
    expect(saved.body).toMatchObject({ state: 'saved', method: { brand: 'mastercard', last4: '4444', expYear: 2034 } })
    expect(await own(token)).toEqual([saved.body.method])
  })

  it('needs no word of the app: what the provider tells is enough, and told often it is one card', async () => {
    const { token } = await till.town.person('customer')
    await till.simulators.stripe.tell('/deliveries', { copies: 5, shuffle: true })
    const begun = await begin(token)
    await app.give(begun.body.clientSecret, 'pm_card_visa')
    await awaitUntil(async () => (await own(token)).length > 0, { timeout: 20_000, interval: 50 })
    await Promise.all([1, 2, 3].map(() => confirm(token, begun.body.id)))
    expect(await own(token)).toHaveLength(1)
  })

  it('makes one customer at the provider, however many cards are begun at once', async () => {
    const { token, id } = await till.town.person('customer')
    const begun = await Promise.all([1, 2, 3, 4].map(() => begin(token)))
    expect(begun.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const customers = await till.simulators.stripe.tell<{ metadata: { operation_id?: string } }[]>('/book/customer')
    expect(customers.filter(({ metadata }) => metadata.operation_id === id)).toHaveLength(1)
  })

  it('waits for the holder at the bank where the card asks so', async () => {
    const { token } = await till.town.person('customer')
    const begun = await begin(token)
    expect(await app.give(begun.body.clientSecret, 'pm_card_authenticationRequired')).toEqual({
      status: 'requires_action',
    })
    const asked = await confirm(token, begun.body.id)
    expect(asked.body).toMatchObject({ state: 'action', method: null, nextAction: { kind: 'redirect' } })
    await app.answerBank(begun.body.id, 'pass')
    expect((await confirm(token, begun.body.id)).body).toMatchObject({ state: 'saved', method: { last4: '3184' } })
  })

  it('is nobody else’s to confirm', async () => {
    const begun = await begin((await till.town.person('customer')).token)
    await app.give(begun.body.clientSecret, 'pm_card_visa')
    expect(await confirm(till.town.people.otherCustomer.token, begun.body.id)).toMatchObject({ status: 404 })
    expect(await confirm(till.town.people.otherCustomer.token, 'seti_none')).toMatchObject({ status: 404 })
  })
})

describe('a saved card', () => {
  it('pays an order by our id, as the provider’s customer', async () => {
    const customer = await till.town.person('customer')
    const paymentMethodId = await app.save(customer)
    const { body } = await till.order({ method: 'card', paymentMethodId }, { customer })
    expect(body, JSON.stringify(body)).toMatchObject({ status: 'placed', payment: { status: 'authorized' } })
    const [intent, ...others] = await intentsAt(body.id)
    expect(others).toEqual([])
    expect(intent).toMatchObject({ status: 'requires_capture', customer: /^cus_/ })
  })

  it('is refused to everybody else: by our id, and by the provider’s name', async () => {
    const holder = await till.town.person('customer')
    const paymentMethodId = await app.save(holder)
    const { rows } = await till.town.sql.query<{ reference: string }>(
      'select reference from payment_methods where id = $1',
      [paymentMethodId],
    )
    const thief = till.town.people.otherCustomer
    for (const id of [paymentMethodId, rows[0]?.reference, 'not a card']) {
      const stolen = await till.order({ method: 'card', paymentMethodId: id }, { customer: thief })
      expect(stolen, String(id)).toMatchObject({ status: 400, code: 'validation_failed' })
    }
    const removed = await till.town.api.call('DELETE', `/api/payments/methods/${paymentMethodId}`, {
      token: thief.token,
    })
    expect(removed.status).toBe(404)
    expect(await own(thief.token)).toEqual([])
    expect(await own(holder.token)).toHaveLength(1)
  })

  it('that we never saved is refused by the provider, where it is somebody’s there', async () => {
    const elsewhere = async (path: string, form: Record<string, string> = {}) => {
      const answer = await fetch(`${till.simulators.stripe.url}/v1${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer sk_test_simulated', 'stripe-version': '2026-10-28.endive' },
        body: new URLSearchParams(form),
      })
      return (await answer.json()) as { id: string }
    }
    const { id: customer } = await elsewhere('/customers')
    const { id: paymentMethodId } = await elsewhere('/payment_methods/pm_card_visa/attach', { customer })
    const { body } = await till.order({ method: 'card', paymentMethodId })
    expect(body).toMatchObject({ status: 'payment_failed', payment: { failure: 'payment_method_customer_decline' } })
  })

  it('asks its holder who is there, and is charged once the bank is content', async () => {
    const customer = await till.town.person('customer')
    const paymentMethodId = await app.save(customer, 'pm_card_visa')
    const begun = await begin(customer.token)
    await app.give(begun.body.clientSecret, 'pm_card_authenticationRequired')
    await app.answerBank(begun.body.id, 'pass')
    const careful = (await confirm(customer.token, begun.body.id)).body.method?.id
    expect(careful).not.toBe(paymentMethodId)
    const { body } = await till.order({ method: 'card', paymentMethodId: careful }, { customer })
    expect(body.payment).toMatchObject({ status: 'requires_action', nextAction: { kind: 'redirect' } })
    await app.answerBank(String(body.payment.nextAction?.url?.split('/').at(-1)), 'pass')
    await till.status(body.id, 'placed')
    await till.paid(body.id, 'authorized')
  })

  it('that is removed pays no more, here and at the provider, and stays removed whatever is told late', async () => {
    const customer = await till.town.person('customer')
    const begun = await begin(customer.token)
    await app.give(begun.body.clientSecret, 'pm_card_visa')
    const id = (await confirm(customer.token, begun.body.id)).body.method?.id
    const gone = await till.town.api.call('DELETE', `/api/payments/methods/${id}`, { token: customer.token })
    expect(gone).toMatchObject({ status: 200, body: { id } })
    await awaitUntil(
      async () => {
        const all =
          await till.simulators.stripe.tell<{ customer: string | null; sim_spent?: boolean }[]>('/book/payment_method')
        return all.some(({ customer: whose, sim_spent }) => whose === null && sim_spent)
      },
      { timeout: 20_000, interval: 50 },
    )
    await confirm(customer.token, begun.body.id)
    expect(await own(customer.token)).toEqual([])
    const generated = await till.town.api.get<{ totalDocs: number }>('/api/payment-methods', { token: customer.token })
    expect(generated.body.totalDocs).toBe(0)
    const refused = await till.order({ method: 'card', paymentMethodId: id }, { customer })
    expect(refused.code).toBe('validation_failed')
  })
})

describe('an order for later', () => {
  const wake = async (id: string) => {
    await till.town.sql.query(`update orders set sleeps_until = now() - interval '1 minute' where id = $1`, [id])
    const { releaseScheduledOrders } = await import('../../../src/jobs/release-scheduled-orders')
    const { boundApp } = await import('../../../src/commands/app')
    await releaseScheduledOrders.run(boundApp(), {})
  }
  const later = async (paymentMethodId: string, customer: Awaited<ReturnType<typeof till.town.person>>) => {
    await takeLaterOrders(till.town)
    const { from } = await noonSlot(till.town)
    return till.order({ method: 'card', paymentMethodId }, { customer, body: { scheduledFor: from } })
  }

  it('is charged to the saved card when it wakes, its holder asleep', async () => {
    const customer = await till.town.person('customer')
    const { body } = await later(await app.save(customer), customer)
    expect(body.status, JSON.stringify(body)).toBe('scheduled')
    expect(await intentsAt(body.id)).toEqual([])
    await wake(body.id)
    await till.status(body.id, 'placed')
    expect(await intentsAt(body.id)).toMatchObject([{ status: 'requires_capture', customer: /^cus_/ }])
  })

  it('whose card wants its holder has failed, and is paid by its holder', async () => {
    const customer = await till.town.person('customer')
    const begun = await begin(customer.token)
    await app.give(begun.body.clientSecret, 'pm_card_authenticationRequired')
    await app.answerBank(begun.body.id, 'pass')
    const careful = String((await confirm(customer.token, begun.body.id)).body.method?.id)
    const { body } = await later(careful, customer)
    await wake(body.id)
    await till.status(body.id, 'payment_failed')
    const { token } = customer
    const again = await till.town.api.post<TillOrder>('/api/payments/create-intent', {
      token,
      body: { orderId: body.id },
    })
    expect(again.body).toMatchObject({ payment: { status: 'requires_action', clientSecret: /_secret_/ } })
    await app.give(String(again.body.payment.clientSecret), 'pm_card_visa')
    await till.status(body.id, 'placed')
  })

  it('takes no card that is only just typed', async () => {
    const customer = await till.town.person('customer')
    expect(await later('pm_card_visa', customer)).toMatchObject({ status: 400, code: 'validation_failed' })
  })
})

it('gives an app one intent for card, Apple Pay and Google Pay, and to nobody else', async () => {
  const { token } = till.town.people.customer
  const { body } = await till.order({ method: 'card' })
  const intent = (as: string) =>
    till.town.api.post<TillOrder & { publishableKey: string }>('/api/payments/create-intent', {
      token: as,
      body: { orderId: body.id },
    })
  const told = await intent(token)
  expect(told.body).toMatchObject({
    publishableKey: 'pk_test_simulated',
    payment: { clientSecret: body.payment.clientSecret, status: 'requires_action' },
  })
  expect((await intent(till.town.people.otherCustomer.token)).status).toBe(404)
  await app.give(String(told.body.payment.clientSecret), 'pm_card_visa')
  await till.status(body.id, 'placed')
  expect(await intentsAt(body.id)).toHaveLength(1)
})
