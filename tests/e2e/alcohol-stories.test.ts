import { afterAll, beforeAll, expect, it } from 'vitest'
import { goOnline, offerTo } from '../factories/dispatching'
import { DOOR_RULES, GOOD_ID, MINOR_ID, qualify, signature, tellDoor } from '../factories/door'
import { identityOf } from '../factories/identity'
import { FLORIDA } from '../factories/market-terms'
import { holdPaper } from '../factories/papers'
import { BEER_RULES, regulated, rulesInForce } from '../factories/rules'
import { ADDRESS, type Person } from '../factories/town'
import { awaitUntil } from '../setup/await-until'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { PERSONA_SECRET } from '../setup/server-with-identity'
import { startSimulator } from '../setup/simulator'
import { violations } from '../setup/violations'

const STRIPE_SECRET = 'whsec_of_the_stories'
const PATIENCE = { timeout: 30_000, interval: 100 }

const persona = await startSimulator('persona', { 'webhook-secret': PERSONA_SECRET })
const stripe = await startSimulator('stripe', { 'webhook-secret': STRIPE_SECRET })
const panel = panelSuite({
  PERSONA_KEY: 'persona_sandbox_simulated',
  PERSONA_TEMPLATE_ID: 'itmpl_1',
  PERSONA_WEBHOOK_SECRET: PERSONA_SECRET,
  PERSONA_URL: persona.url,
  STRIPE_SECRET_KEY: 'sk_test_simulated',
  STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
  STRIPE_WEBHOOK_SECRET: STRIPE_SECRET,
  STRIPE_URL: stripe.url,
})
const { begun, until } = identityOf(() => panel.town)
let signed: string

beforeAll(async () => {
  const { town, server } = panel
  await persona.tell('/deliveries', { url: `${server.url}/webhooks/persona` })
  await stripe.tell('/deliveries', { url: `${server.url}/webhooks/stripe` })
  const terms = { ...FLORIDA, card_enabled: true }
  const set = Object.keys(terms).map((column, index) => `${column} = $${index + 2}`)
  await town.sql.query(`update markets set ${set.join(', ')} where id = $1`, [town.marketId, ...Object.values(terms)])
  const [, identity, driver] = BEER_RULES
  await rulesInForce(town, [...DOOR_RULES, ...[identity, driver].flatMap((rule) => rule ?? [])])
  await qualify(town, town.people.otherDriver)
  signed = await signature()
})

afterAll(async () => {
  await persona.stop()
  await stripe.stop()
})

const paymentOf = async (orderId: string) =>
  (
    await panel.town.sql.query<{ status: string; captured: number; amount: number }>(
      'select status, captured::int, amount::int from payments where order_id = $1',
      [orderId],
    )
  ).rows[0]

/** Two beers in the cart of somebody new. */
async function wantsBeer(): Promise<{ customer: Person; productId: string; order: () => ReturnType<typeof place> }> {
  const { town } = panel
  const customer = await town.person('customer')
  const productId = await regulated(town, 'alcohol', { price: 900 })
  await town.sql.query('update products set stock = 10 where id = $1', [productId])
  await town.api.post('/api/cart/add', { token: customer.token, body: { productId, quantity: 2 } })
  return { customer, productId, order: () => place(customer) }
}

const place = ({ token }: Person) =>
  panel.town.api.post<{ id: string; number: string; trackingToken: string; total: { amount: number } }>('/api/orders', {
    token,
    body: { address: ADDRESS, payment: { method: 'card', paymentMethodId: 'pm_card_visa' } },
  })

/** Who has proved his age orders, and the one driver who may carry it stands at his door. */
async function beerAtDoorOf(customer: Person, order: () => ReturnType<typeof place>) {
  const { town } = panel
  const { driver, otherDriver, owner } = town.people
  const { flowUrl } = await begun(customer)
  await holdPaper(flowUrl, { bornOn: '1990-01-31' })
  expect(await until(customer, 'approved')).toMatchObject({ over21: true })
  const placed = await order()
  expect(placed.status, JSON.stringify(placed.body)).toBe(201)
  const { id: orderId } = placed.body
  await awaitUntil(async () => (await paymentOf(orderId))?.status === 'authorized', PATIENCE)
  await sendHome()
  await goOnline(town, driver)
  await goOnline(town, otherDriver, { lat: 4.055, lng: 9.705 })
  await town.api.post(`/api/orders/${orderId}/accept`, { token: owner.token, body: { prepMinutes: 1 } })
  const { id: offerId, deliveryId } = await offerTo(town, otherDriver, orderId)
  const nearer = await town.api.get<{ offers: unknown[] }>('/api/drivers/me/offers', { token: driver.token })
  expect(nearer.body.offers).toEqual([])
  await town.api.post(`/api/offers/${offerId}/accept`, { token: otherDriver.token })
  await town.api.post(`/api/orders/${orderId}/ready`, { token: owner.token })
  for (const verb of ['arrived-pickup', 'picked-up', 'arrived'])
    expect((await town.api.post(`/api/deliveries/${deliveryId}/${verb}`, { token: otherDriver.token })).status).toBe(
      200,
    )
  return { ...placed.body, orderId, deliveryId }
}

async function sendHome(): Promise<void> {
  await panel.town.sql.query('update drivers set online = false, online_since = null, idle_since = null')
}

/** Finds all of these in the log's page, of one order, that is looked for by its number. */
async function readsLog(
  page: Awaited<ReturnType<typeof panel.open>>['page'],
  number: string,
  labels: { subject: string; show: string },
  names: readonly string[],
) {
  await page.goto('/admin/log', { waitUntil: 'networkidle' })
  const form = page.locator('form.wb-ledger-ask')
  const about = form.getByLabel(labels.subject)
  await about.fill(number)
  const offered = form.locator(`option[value^="${number} ·"]`)
  await offered.waitFor({ state: 'attached' })
  await about.fill((await offered.getAttribute('value')) ?? '')
  await form.getByRole('button', { name: labels.show }).click()
  const entries = page.locator('.wb-log__entry').filter({ has: page.getByRole('link', { name: number }) })
  for (const name of names) await entries.filter({ hasText: name }).first().waitFor()
}

it('beer is blocked, allowed by Persona, carried by who may, handed over against a document, and paid', async () => {
  const { town } = panel
  const { otherDriver, compliance } = town.people
  const { customer, order } = await wantsBeer()
  const blocked = await order()
  expect([blocked.status, blocked.code]).toEqual([403, 'identity_required'])
  const { orderId, deliveryId, number, trackingToken, total } = await beerAtDoorOf(customer, order)

  const tracking = await panel.open('en')
  await tracking.page.goto(`/track/${trackingToken}`)
  await tracking.page.getByRole('heading', { name: 'Have this ready at the door' }).waitFor()
  await tracking.page.getByText('you must be 21 or older').waitFor()
  expect(await violations(tracking.page, { within: '.wb-track__door' })).toEqual([])

  const by = otherDriver
  const without = await tellDoor(town, deliveryId, 'delivered', { proof: { signature: signed } }, { by })
  expect(without.code).toBe('handover_evidence')
  const done = await tellDoor(town, deliveryId, 'delivered', { proof: { idCheck: GOOD_ID, signature: signed } }, { by })
  expect(done.body).toMatchObject({ status: 'delivered', orderStatus: 'delivered' })
  await awaitUntil(async () => (await paymentOf(orderId))?.status === 'captured', PATIENCE)
  expect((await paymentOf(orderId))?.captured).toBe(total.amount)

  const { page } = await panel.open('en')
  await signIn(page, compliance.email)
  await page.goto(`/admin/collections/orders/${orderId}`)
  await page.getByRole('heading', { name: number }).waitFor()
  const card = page.locator('.wb-card').filter({ has: page.getByRole('heading', { name: 'Hand-over' }) })
  await card.getByText('Identity document, 21 or older').waitFor()
  expect(
    await card.locator('.wb-handover__tries > li').evaluateAll((all) => all.map((one) => one.dataset.result)),
  ).toEqual(['refused', 'completed'])
  await card.getByText('Driving licence, issued by United States (FL)', { exact: false }).waitFor()
  expect(await card.textContent()).not.toContain('1990')
  expect(await violations(page, { within: '.wb-handover__tries' })).toEqual([])
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    card.locator('[data-result=completed]').getByRole('button').click(),
  ])
  await tab.waitForURL(/\/file\?link=/)
  await readsLog(page, number, { subject: 'About', show: 'Show' }, [
    'Hand-over refused',
    'Hand-over completed',
    'Rule: Hand-over',
    'Rule: Minimum age',
  ])
}, 120_000)

it('beer that a minor would take goes back, onto the shelf, and what was paid goes back but for the way', async () => {
  const { town } = panel
  const { otherDriver, owner, compliance } = town.people
  const { customer, productId, order } = await wantsBeer()
  const { orderId, deliveryId, number } = await beerAtDoorOf(customer, order)
  const by = otherDriver
  const proof = { idCheck: MINOR_ID, signature: signed }
  expect((await tellDoor(town, deliveryId, 'delivered', { proof }, { by })).code).toBe('below_minimum_age')
  await tellDoor(town, deliveryId, 'failed', { reason: 'Trop jeune', proof: { idCheck: MINOR_ID } }, { by })
  expect((await tellDoor(town, deliveryId, 'returned', {}, { by })).body).toMatchObject({ status: 'returning' })

  const { page } = await panel.open('fr')
  await signIn(page, owner.email)
  await page.goto(`/admin/collections/deliveries/${deliveryId}`)
  await page.getByRole('button', { name: 'Indiquer ce qui est revenu' }).click()
  const dialog = page.getByRole('dialog', { name: 'Indiquer ce qui est revenu' })
  expect(await dialog.getByRole('spinbutton').inputValue()).toBe('2')
  await dialog.locator('button[type=submit]').click()
  await page.locator('[data-result=returned]').waitFor()
  await page.getByText('Une pièce disait : trop jeune').waitFor()
  expect(await page.getByText('Retenu pour le trajet', { exact: false }).textContent()).toContain('4,99')

  const { rows } = await town.sql.query('select stock::int, reserved::int from products where id = $1', [productId])
  expect(rows[0]).toEqual({ stock: 10, reserved: 0 })
  await awaitUntil(async () => (await paymentOf(orderId))?.captured === 499, PATIENCE)

  const inspector = await panel.open('fr')
  await signInAtHome(inspector.page, compliance.email)
  await readsLog(inspector.page, number, { subject: 'À propos de', show: 'Afficher' }, [
    'Remise refusée',
    'Remise échouée',
    'Articles revenus au restaurant',
    'Commande retournée au restaurant',
  ])
}, 120_000)
