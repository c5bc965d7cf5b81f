import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { drawPhoto } from '../factories/photos'
import { ADDRESS } from '../factories/town'
import { signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

const lane = (page: Page, name: string) => page.getByRole('region', { name })
const ticket = (page: Page, number: string) => page.getByRole('article', { name: number })

async function openKitchen(language: 'en' | 'fr', who: 'owner' | 'otherOwner' | 'admin' = 'owner') {
  const tab = await panel.open(language)
  await signInAtHome(tab.page, panel.town.people[who].email)
  return tab
}

/** Counts the notes that the bell plays: what is heard, as far as a machine can hear. */
async function listenToBell(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const Own = window.OscillatorNode
    const heard = { notes: 0 }
    Object.assign(window, {
      heard,
      OscillatorNode: class extends Own {
        constructor(audio: BaseAudioContext, options?: OscillatorOptions) {
          super(audio, options)
          heard.notes++
        }
      },
    })
  })
  return () => page.evaluate(() => (window as unknown as { heard: { notes: number } }).heard.notes)
}

async function orderWithWishes() {
  const { api, people, mine } = panel.town
  const { token } = people.customer
  await api.post('/api/cart/add', { token, body: { productId: mine.products[0], quantity: 2, note: 'no salt' } })
  const body = { address: ADDRESS, payment: { method: 'cash' }, specialInstructions: 'Ring twice' }
  const answer = await api.post<{ id: string; number: string }>('/api/orders', { token, body })
  expect(answer.status).toBe(201)
  return answer.body
}

const stored = async (id: string) =>
  (await panel.town.api.get(`/api/orders/${id}`, { token: panel.town.people.owner.token })).body

it('lets an owner run the kitchen from new to ready, with a bell, a delay and a photo', async () => {
  const { page } = await openKitchen('en')
  const notes = await listenToBell(page)
  await page.goto('/admin/kitchen')
  await page.getByRole('heading', { name: 'Mine' }).waitFor()
  await lane(page, 'New').getByText('No new orders.').waitFor()
  await page.getByRole('button', { name: 'Turn the sound on' }).click()
  await page.getByRole('button', { name: 'Sound is on', pressed: true }).waitFor()
  const quiet = await notes()
  await page.getByText('Live', { exact: true }).waitFor()

  const { id, number } = await orderWithWishes()
  const order = ticket(page, number)
  await lane(page, 'New').getByRole('article', { name: number }).waitFor()
  for (const said of ['2 ×', 'Ndole', 'no salt', 'Ring twice', 'Answer within'])
    await order.getByText(said).first().waitFor()
  await page.getByText('1 order waits for an answer').waitFor()
  await expect.poll(notes, { timeout: 15_000 }).toBeGreaterThan(quiet + 2)
  await expect.poll(() => page.title()).toContain('1 new')

  await order.getByRole('button', { name: '5 minutes more' }).click()
  await order.getByRole('button', { name: 'Accept · 20 min' }).click()
  await lane(page, 'In the kitchen').getByRole('article', { name: number }).waitFor()
  expect(await stored(id)).toMatchObject({ status: 'confirmed', prepMinutes: 20 })
  const silent = await notes()
  await page.getByText('1 order waits for an answer').waitFor({ state: 'hidden' })

  await order.getByRole('button', { name: 'Start cooking' }).click()
  await order.getByRole('button', { name: 'Start cooking' }).waitFor({ state: 'detached' })
  const { readyBy } = await stored(id)
  await order.getByRole('button', { name: 'Delay' }).click()
  const delay = page.getByRole('dialog', { name: `${number} takes longer` })
  await delay.getByRole('button', { name: 'A rush in the kitchen' }).click()
  await delay.getByRole('button', { name: '+10 min' }).click()
  await delay.waitFor({ state: 'hidden' })
  expect(Date.parse(String((await stored(id)).readyBy)) - Date.parse(String(readyBy))).toBe(600_000)

  await order.getByRole('button', { name: 'Ready' }).click()
  const ready = page.getByRole('dialog', { name: `${number} is ready` })
  await ready.getByLabel('Take a photo').setInputFiles({
    name: 'bag.jpg',
    mimeType: 'image/jpeg',
    buffer: await drawPhoto({ width: 900, height: 600 }),
  })
  await ready.getByRole('img', { name: 'The photo of the packed order' }).waitFor()
  await ready.getByRole('button', { name: 'Ready, with the photo' }).click()
  await lane(page, 'Ready').getByRole('article', { name: number }).waitFor()
  await order.getByText('Looking for a driver').waitFor()
  const shown = order.getByRole('img', { name: 'The photo of the packed order' })
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900)
  expect(await stored(id)).toMatchObject({ status: 'ready' })
  expect(await notes(), 'nobody rings for what was answered').toBe(silent)
})

it('lets an owner try the display with a test order, which is none', async () => {
  const { page } = await openKitchen('en')
  await page.goto('/admin/kitchen')
  await page.getByRole('button', { name: 'Test order' }).click()
  const test = ticket(page, 'TEST')
  await lane(page, 'New').getByRole('article', { name: 'TEST' }).waitFor()
  await test.getByText('A test: nobody waits for it, it costs nothing.').waitFor()
  await expect.poll(() => page.title()).toContain('1 new')
  await test.getByRole('button', { name: /^Accept/ }).click()
  await test.getByRole('button', { name: 'Start cooking' }).click()
  await test.getByRole('button', { name: 'Ready' }).click()
  await lane(page, 'Ready').getByRole('article', { name: 'TEST' }).getByText('The kitchen test worked.').waitFor()
  await test.getByRole('button', { name: 'Take away' }).click()
  await test.waitFor({ state: 'detached' })
})

it('lets an owner refuse in French and say that it is too much', async () => {
  const { page } = await openKitchen('fr')
  await page.goto('/admin/kitchen')
  const { number, id } = (await placeOrder(panel.town, { customer: panel.town.people.otherCustomer })).body
  const order = ticket(page, number)
  await lane(page, 'Nouvelles').getByRole('article', { name: number }).waitFor()
  await page.getByRole('button', { name: 'Silence, j’ai vu' }).click()
  await page.getByText('attend une réponse').waitFor({ state: 'hidden' })

  await order.getByRole('button', { name: 'Refuser' }).click()
  const dialog = page.getByRole('dialog', { name: `Refuser ${number} ?` })
  expect(await dialog.getByRole('button', { name: 'Refuser' }).isDisabled()).toBe(true)
  await dialog.getByRole('button', { name: 'Un article est épuisé' }).click()
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  await order.waitFor({ state: 'detached' })
  expect(await stored(id)).toMatchObject({ status: 'declined', reason: 'sold_out' })
  await page.goto(`/admin/collections/orders/${id}`)
  await page.locator('.wb-reason', { hasText: 'Un article est épuisé' }).waitFor()

  await page.goto('/admin/kitchen')
  const busy = page.getByRole('dialog', { name: 'Débordé ?' })
  await page.getByRole('button', { name: 'Débordé ?' }).click()
  await busy.getByRole('button', { name: '+20 min' }).click()
  const longer = page.getByText('Les nouvelles commandes prennent 20 min de plus')
  await page.locator('.wb-banner', { has: longer }).waitFor()
  await page.getByText('une nouvelle commande prend environ 35 min').waitFor()
  await page.getByRole('button', { name: 'Retour à la normale' }).click()
  await page.locator('.wb-banner', { has: longer }).waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'Débordé ?' }).click()
  await busy.getByRole('button', { name: '30 min', exact: true }).click()
  await page.getByText(/jusqu’à \d\d:\d\d · encore (30:00|29:\d\d)/).waitFor()
  const { token } = panel.town.people.customer
  const asked = { token, body: { productId: panel.town.mine.products[0], quantity: 1 } }
  expect((await panel.town.api.post('/api/cart/add', asked)).code).toBe('restaurant_closed')
  await page.getByRole('button', { name: 'Rouvrir' }).click()
  await page.getByText('Le restaurant reprend les commandes.').waitFor()
  expect((await panel.town.api.post('/api/cart/add', asked)).status).toBe(200)
})

it('says that the connection is lost, and does what was asked once it is back, once', async () => {
  const { page, problems } = await openKitchen('en')
  await page.goto('/admin/kitchen')
  const { number, id } = (await placeOrder(panel.town)).body
  const order = ticket(page, number)
  await order.waitFor()
  await page.context().setOffline(true)
  await order.getByRole('button', { name: /^Accept/ }).click()
  await order.getByRole('alert').getByText('No answer from the server.').waitFor()
  await page.getByText(/No connection. This is the kitchen as it was at \d\d:\d\d/).waitFor()
  expect(await stored(id)).toMatchObject({ status: 'placed' })

  await page.context().setOffline(false)
  await order.getByRole('button', { name: /^Accept/ }).click()
  await lane(page, 'In the kitchen').getByRole('article', { name: number }).waitFor()
  await page.getByText('No connection.').waitFor({ state: 'detached' })
  const { rows } = await panel.town.sql.query(
    `select count(*)::int as n from order_events where order_id = $1 and "to" = 'confirmed'`,
    [id],
  )
  expect(rows).toEqual([{ n: 1 }])
  // The browser notes each call that found no network.
  expect(problems.splice(0).every((problem) => problem.includes('ERR_INTERNET_DISCONNECTED'))).toBe(true)
})

it('shows the owner of one restaurant no trace of another', async () => {
  const { people, mine, other } = panel.town
  const { number, id } = (await placeOrder(panel.town)).body
  const { page, problems } = await openKitchen('en', 'otherOwner')
  for (const address of ['/admin/kitchen', `/admin/kitchen?restaurant=${mine.id}`]) {
    await page.goto(address)
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    await lane(page, 'New').getByText('No new orders.').waitFor()
    expect(await page.content()).not.toContain(number)
  }
  await page.goto('/admin/collections/orders')
  await page.locator('.collection-list--orders').waitFor()
  await expect.poll(() => page.locator('.collection-list--orders tbody tr').count()).toBe(0)
  expect(await page.content()).not.toContain(number)
  await page.goto(`/admin/collections/orders/${id}`, { waitUntil: 'networkidle' })
  expect(await page.content()).not.toContain(number)
  expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)

  const theirs = await panel.town.api.post('/api/cart/add', {
    token: people.otherCustomer.token,
    body: { productId: other.products[0], quantity: 1 },
  })
  expect(theirs.status).toBe(200)
})

it('lets an administrator look into any kitchen, and nobody from the desk', async () => {
  const { mine, people } = panel.town
  const admin = await openKitchen('en', 'admin')
  await admin.page.goto('/admin/kitchen')
  await admin.page.getByText('Choose a restaurant to see its kitchen.').waitFor()
  await admin.page.getByLabel('Restaurant').selectOption(mine.id)
  await admin.page.waitForURL(`**/admin/kitchen?restaurant=${mine.id}`)
  await lane(admin.page, 'New').waitFor()
  const { page, problems } = await panel.open('en')
  await signInAtHome(page, people.support.email)
  expect(await page.getByRole('link', { name: 'Kitchen', exact: true }).count()).toBe(0)
  await page.goto('/admin/kitchen')
  await page
    .getByText(/nothing found|not found/i)
    .first()
    .waitFor()
  expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
})
