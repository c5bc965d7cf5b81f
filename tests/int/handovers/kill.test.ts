import { expect, it } from 'vitest'
import { drive, goOnline } from '../../factories/dispatching'
import { DOOR_RULES, GOOD_ID, handoversOf, signature, tellDoor } from '../../factories/door'
import { FLORIDA } from '../../factories/market-terms'
import { identified, regulated, rulesInForce } from '../../factories/rules'
import { ADDRESS, makeTown } from '../../factories/town'
import { startChildServer } from '../../setup/child-server'
import { createTestDatabase } from '../../setup/database'
import { startSimulator } from '../../setup/simulator'

const SECRET = 'whsec_of_the_kill'

it('takes what a card holds once, though everything was killed between the proof and the provider’s answer', async () => {
  const database = await createTestDatabase()
  const stripe = await startSimulator('stripe', { 'webhook-secret': SECRET })
  const settings = {
    STRIPE_SECRET_KEY: 'sk_test_simulated',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
    STRIPE_WEBHOOK_SECRET: SECRET,
    STRIPE_URL: stripe.url,
  }
  const api = await startChildServer(database, { ...settings, WAYBILL_ROLE: 'api' })
  const worker = await startChildServer(database, { ...settings, WAYBILL_ROLE: 'worker' })
  const town = await makeTown({ url: api.url, database, stop: async () => undefined })
  const terms = Object.entries({ ...FLORIDA, card_enabled: true })
  const set = terms.map(([column], index) => `${column} = $${index + 1}`)
  await town.sql.query(
    `update markets set ${set.join(', ')}`,
    terms.map(([, value]) => value),
  )
  await rulesInForce(town, DOOR_RULES)
  const { customer, driver, owner } = town.people
  await identified(town, customer)
  const productId = await regulated(town, 'alcohol')
  await town.api.post('/api/cart/add', { token: customer.token, body: { productId, quantity: 1 } })
  const payment = { method: 'card', paymentMethodId: 'pm_card_visa' }
  const placed = await town.api.post<{ id: string; total: { amount: number } }>('/api/orders', {
    token: customer.token,
    body: { address: ADDRESS, payment },
  })
  const { id: orderId, total } = placed.body
  const paid = async () =>
    (
      await town.sql.query<{ status: string; captured: number }>(
        'select status, captured::int from payments where order_id = $1',
        [orderId],
      )
    ).rows[0]
  await expect.poll(async () => (await paid())?.status, { timeout: 30_000 }).toBe('authorized')
  await goOnline(town, driver)
  await town.api.post(`/api/orders/${orderId}/accept`, { token: owner.token, body: { prepMinutes: 1 } })
  const deliveryId = await drive(town, driver, orderId, ['arrived-pickup', 'picked-up', 'arrived'])

  // It takes the money, and its answer never comes.
  await stripe.tell('/fail', { path: '/capture$', method: 'POST', what: 'silence', after: true })
  const proof = { idCheck: GOOD_ID, signature: await signature() }
  const told = () => tellDoor(town, deliveryId, 'delivered', { proof }, { key: 'the-one-proof' })
  expect((await told()).status).toBe(200)
  const calling = () =>
    town.sql.query(`select from payment_attempts where order_id = $1 and kind = 'capture' and status = 'calling'`, [
      orderId,
    ])
  await expect.poll(async () => (await calling()).rows.length, { timeout: 30_000 }).toBe(1)
  for (const each of [worker, api]) await each.kill()
  // Whoever called is taken for dead after a while, which has passed.
  await town.sql.query(
    `update payment_attempts set called_at = called_at - interval '1 minute', due_at = now() where kind = 'capture'`,
  )
  for (const each of [api, worker]) await each.restart()

  await expect.poll(paid, { timeout: 60_000 }).toEqual({ status: 'captured', captured: total.amount })
  const again = await told()
  expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([200, 'true'])
  expect((await handoversOf(town, orderId)).map(({ result }) => result)).toEqual(['completed'])
  const { rows } = await town.sql.query(
    `select count(*)::int as n from journal_entries where order_id = $1 and kind::text = 'payment.captured'`,
    [orderId],
  )
  expect(rows).toEqual([{ n: 1 }])

  for (const each of [worker, api]) await each.kill()
  await stripe.stop()
  await town.close()
  await database.drop()
}, 240_000)
