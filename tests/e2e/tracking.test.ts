import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TRACK_WORDS } from '../../src/app/(public)/track/[token]/words'
import { type PlacedOrder, placeOrder } from '../factories/orders'
import { CENTRE, makeTown, type Town } from '../factories/town'
import { type Cable, layCable } from '../setup/cable'
import { openBrowser, type PanelTab } from '../setup/panel-browser'
import { startPanelServer } from '../setup/panel-server'
import { openPhone } from '../setup/phone'
import type { TestServer } from '../setup/server'
import { violations } from '../setup/violations'

let server: TestServer
let cable: Cable
let town: Town
let browser: Browser
const open: PanelTab[] = []

beforeAll(async () => {
  server = await startPanelServer()
  cable = await layCable(() => server.url)
  town = await makeTown(server)
  browser = await openBrowser()
}, 300_000)

afterEach(async () => {
  cable.mend()
  const opened = open.splice(0)
  for (const { page } of opened) await page.context().close()
  for (const { problems } of opened) expect(problems).toEqual([])
})

afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await town?.close()
  await server?.stop()
})

/** A phone at a page, in one of our languages. */
async function phone(path: string, language: 'en' | 'fr', options: BrowserContextOptions = {}): Promise<Page> {
  const tab = await openPhone(browser, `${cable.url}${path}`, language, options)
  open.push(tab)
  return tab.page
}

/** An order of a customer of its own, so that it is the only one in the cart. */
async function order(): Promise<PlacedOrder> {
  return (await placeOrder(town, { customer: await town.person('customer') })).body
}

async function act(path: string, token: string, body: object = {}): Promise<void> {
  const answer = await town.api.post(path, { token, body })
  expect(answer.status, path).toBeLessThan(300)
}

/** What the kitchen and the driver do with an order, one step after another. */
function steps({ id }: PlacedOrder) {
  const { owner, driver, admin } = town.people
  const delivery = async () => {
    const { rows } = await town.sql.query<{ id: string }>('select id from deliveries where order_id = $1', [id])
    return `/api/deliveries/${rows[0]?.id}`
  }
  return {
    accept: () => act(`/api/orders/${id}/accept`, owner.token, { prepMinutes: 10 }),
    cook: () => act(`/api/orders/${id}/preparing`, owner.token),
    pack: () => act(`/api/orders/${id}/ready`, owner.token),
    assign: async () => act(`${await delivery()}/assign`, admin.token, { driverId: driver.driverId, reason: 'near' }),
    fetch: async () => {
      await act(`${await delivery()}/arrived-pickup`, driver.token)
      await act(`${await delivery()}/picked-up`, driver.token)
    },
    at: (lat: number) =>
      act('/api/drivers/me/location', driver.token, { positions: [{ lat, lng: CENTRE.lng, heading: 0 }] }),
    deliver: async () => {
      await act(`${await delivery()}/arrived`, driver.token)
      await act(`${await delivery()}/delivered`, driver.token, { cashCollected: true, proof: {} })
    },
  }
}

const live = (page: Page) => page.locator('.wb-live--live').waitFor()

const says = (page: Page, headline: string) =>
  page.locator(`h1[data-headline="${headline}"]`).waitFor({ timeout: 15_000 })

/** Nothing serious for axe, and nothing beside the screen. */
async function fits(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    await page.evaluate(() => window.innerWidth),
  )
}

describe.each(['en', 'fr'] as const)('the link to an order, in %s on a phone', (language) => {
  const words = TRACK_WORDS[language]

  it('leads to a page that moves with the order, from the kitchen to the door', async () => {
    const placed = await order()
    const { accept, cook, pack, assign, fetch, at, deliver } = steps(placed)
    const page = await phone(`/track/${placed.trackingToken}`, language)
    await says(page, 'placed')
    await live(page)
    expect(await page.locator('.wb-track__eta').count()).toBe(0)
    await accept()
    await says(page, 'confirmed')
    await page.getByText(/\d\d:\d\d – \d\d:\d\d/).waitFor()
    await cook()
    await says(page, 'preparing')
    await assign()
    await at(CENTRE.lat)
    await pack()
    await says(page, 'ready')
    await page.locator('.wb-track__driver', { hasText: 'Dora' }).waitFor()
    await fits(page)
    await fetch()
    await says(page, 'out_for_delivery')
    await at(CENTRE.lat + 0.005)
    await page.locator('.wb-map__marker').first().waitFor()
    await fits(page)
    await deliver()
    await says(page, 'delivered')
    expect(await page.getByText('Dora').count(), 'the driver’s way on is nobody’s business').toBe(0)
    await fits(page)
  })

  it('says all of it without a script', async () => {
    const placed = await order()
    const { accept, cook } = steps(placed)
    await accept()
    await cook()
    const page = await phone(`/track/${placed.trackingToken}`, language, { javaScriptEnabled: false })
    await page.getByRole('heading', { name: words.headlines.preparing }).waitFor()
    await page.getByText(/\d\d:\d\d – \d\d:\d\d/).waitFor()
    await page.getByText(words.arrives).waitFor()
    const now = page.locator('[aria-current=step]')
    expect(await now.textContent()).toContain(words.awaited.prepared)
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.locator('.wb-track__map').isVisible()).toBe(false)
    const [{ problems = [] } = {}] = open
    // Where no script may run, Chromium counts fetching one ahead as against the policy.
    expect(problems.splice(0).filter((problem) => !/^csp \S+\.js$/.test(problem))).toEqual([])
  })

  it('and a broken one to a friendly word', async () => {
    const page = await phone('/track/no-such-link', language)
    await page.getByRole('heading', { name: words.unknown }).waitFor()
    await fits(page)
    const [{ problems = [] } = {}] = open
    // The browser itself notes the refusal.
    expect(problems.splice(0)).toEqual([expect.stringContaining('404')])
  })
})

it('shows an order that moved while the line was cut, and goes on', async () => {
  const placed = await order()
  const { accept, cook, pack } = steps(placed)
  const page = await phone(`/track/${placed.trackingToken}`, 'en')
  await live(page)
  cable.cut()
  await page.getByText(TRACK_WORDS.en.states.connecting).waitFor()
  await accept()
  await cook()
  expect(await page.locator('h1').getAttribute('data-headline')).toBe('placed')
  cable.mend()
  await says(page, 'preparing')
  await live(page)
  await pack()
  await says(page, 'ready')
  // The browser itself notes that the line was cut.
  for (const { problems } of open) problems.splice(0)
})

it('is dark where the device is, wide where the screen is, and in the hours of the reader', async () => {
  const placed = await order()
  const { accept, assign, at } = steps(placed)
  await accept()
  await assign()
  await at(CENTRE.lat - 0.004)
  const page = await phone(`/track/${placed.trackingToken}`, 'en', { colorScheme: 'dark', locale: 'en-US' })
  await page.getByText(/\d:\d\d [AP]M – \d+:\d\d [AP]M/).waitFor()
  await page.locator('.wb-map__marker').first().waitFor()
  await fits(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  await fits(page)
  const light = await phone(`/track/${placed.trackingToken}`, 'fr', {
    viewport: { width: 1440, height: 900 },
    isMobile: false,
  })
  await light.locator('.wb-map__marker').first().waitFor()
})

it('tells nothing of people, and its link to nobody', async () => {
  const placed = await order()
  const { accept, assign, at } = steps(placed)
  await accept()
  await assign()
  await at(CENTRE.lat)
  const answer = await fetch(`${server.url}/track/${placed.trackingToken}`)
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toContain('no-store')
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(answer.headers.get('content-security-policy')).toContain("'nonce-")
  expect(html).toContain('noindex')
  expect(html).toContain('Dora')
  // The customer's and the driver's own data as the town has them, and the door to the metre.
  for (const secret of ['Dora Test', 'Test customer', '1 Rue Joss', '+237', '4.0612', town.people.driver.driverId])
    expect(html).not.toContain(secret)
  for (const path of ['no-such-link', 'x'.repeat(500)])
    expect((await fetch(`${server.url}/track/${path}`)).status).toBe(404)
})
