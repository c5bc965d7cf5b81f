import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { liveWords } from '../../src/admin/live/words'
import { TRACK_WORDS } from '../../src/app/(public)/track/[token]/words'
import { clearStreets, goOnline, nameDrivers } from '../factories/dispatching'
import { type PlacedOrder, placeOrder } from '../factories/orders'
import { CENTRE, makeTown, type Town } from '../factories/town'
import { type Cable, layCable } from '../setup/cable'
import { delivery, driver, goToBoard, status } from '../setup/dispatch-board'
import { openBrowser, openPanel, signIn } from '../setup/panel-browser'
import { startPanelServer } from '../setup/panel-server'
import { openPhone } from '../setup/phone'
import type { TestServer } from '../setup/server'

let server: TestServer
let cable: Cable
let town: Town
let browser: Browser

const CUT_MS = 30_000

// Everybody who looks does so through a line that can be cut; what moves meanwhile, moves at the server itself.
beforeAll(async () => {
  cable = await layCable(() => server.url)
  server = await startPanelServer({ publicUrl: cable.url })
  town = await makeTown(server)
  await nameDrivers(town)
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await town?.close()
  await server?.stop()
})

const placed = async (): Promise<PlacedOrder> =>
  (await placeOrder(town, { customer: await town.person('customer') })).body

async function act(path: string, who: 'owner' | 'driver' | 'otherDriver' | 'admin', body: object = {}): Promise<void> {
  const answer = await town.api.post(path, { token: town.people[who].token, body })
  expect(answer.status, path).toBeLessThan(300)
}

async function deliveryOf({ id }: PlacedOrder): Promise<string> {
  const { rows } = await town.sql.query<{ id: string }>('select id from deliveries where order_id = $1', [id])
  return `/api/deliveries/${rows[0]?.id}`
}

const assign = async (order: PlacedOrder, who: 'driver' | 'otherDriver') =>
  act(`${await deliveryOf(order)}/assign`, 'admin', { driverId: town.people[who].driverId, reason: 'near' })

/** What the page says about its line from now on, each state once in a row. */
async function noteStates(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const states: string[] = []
    Reflect.set(window, 'states', states)
    const look = () => {
      const now = document.querySelector('.wb-live')?.className.match(/wb-live--(\w+)/)?.[1]
      if (now && states.at(-1) !== now) states.push(now)
    }
    look()
    new MutationObserver(look).observe(document.body, { attributes: true, childList: true, subtree: true })
  })
  return () => page.evaluate(() => Reflect.get(window, 'states') as string[])
}

/** Every row of the board with its status: one that is there twice is told twice. */
const shownOn = (page: Page) =>
  page
    .locator('.wb-dispatch-board__list[data-pane=deliveries] .wb-dispatch-row')
    .evaluateAll((rows) =>
      rows.map(
        (row) => `${row.getAttribute('data-id')} ${row.querySelector('[data-status]')?.getAttribute('data-status')}`,
      ),
    )

async function underWay(): Promise<string[]> {
  const { rows } = await town.sql.query<{ told: string }>(
    `select id || ' ' || status as told from deliveries where closed_at is null order by id`,
  )
  return rows.map(({ told }) => told)
}

it('catches up after thirty seconds without a line, on board and phone, in both languages', async () => {
  await clearStreets(town)
  await goOnline(town, town.people.driver)
  await goOnline(town, town.people.otherDriver)
  const [kept, given, ended, taken] = [await placed(), await placed(), await placed(), await placed()]
  await assign(taken, 'driver')

  const boards = await Promise.all(
    (['en', 'fr'] as const).map(async (language) => {
      const { page } = await openPanel(browser, cable.url, language)
      await signIn(page, town.people[language === 'en' ? 'admin' : 'support'].email)
      await goToBoard(page)
      return { page, words: liveWords[language] }
    }),
  )
  const phones = await Promise.all(
    (['en', 'fr'] as const).map(async (language) => {
      const { page } = await openPhone(browser, `${cable.url}/track/${given.trackingToken}`, language)
      return { page, words: TRACK_WORDS[language].states }
    }),
  )
  const all = [...boards, ...phones]
  for (const { page, words } of all) await page.getByText(words.live, { exact: true }).waitFor()
  for (const { page } of boards) await expect.poll(async () => (await shownOn(page)).sort()).toEqual(await underWay())
  const states = await Promise.all(all.map(({ page }) => noteStates(page)))

  const cut = cable.cutFor(CUT_MS)
  for (const { page, words } of all) await page.getByText(words.connecting).waitFor()
  await act(`/api/orders/${given.id}/accept`, 'owner', { prepMinutes: 10 })
  await assign(given, 'otherDriver')
  await act(`/api/orders/${given.id}/preparing`, 'owner')
  await act(`/api/orders/${given.id}/ready`, 'owner')
  await act(`${await deliveryOf(given)}/arrived-pickup`, 'otherDriver')
  await act(`${await deliveryOf(given)}/picked-up`, 'otherDriver')
  await act('/api/drivers/me/location', 'otherDriver', { positions: [{ lat: CENTRE.lat + 0.005, lng: CENTRE.lng }] })
  await act(`/api/orders/${ended.id}/decline`, 'owner', { reason: 'closed' })
  await act(`${await deliveryOf(taken)}/unassign`, 'admin', { reason: 'flat tyre' })
  const fresh = [await placed(), await placed()]
  for (const { page, words } of all) await page.getByText(words.offline).waitFor({ timeout: CUT_MS })
  for (const { page } of boards) expect(await delivery(page, ended.number).count(), 'nothing can have come').toBe(1)
  for (const { page } of phones) expect(await page.locator('h1').getAttribute('data-headline')).toBe('placed')
  expect(await cut).toBeGreaterThanOrEqual(CUT_MS - 1)

  for (const { page, words } of all) await page.getByText(words.live, { exact: true }).waitFor()
  for (const { page } of boards) {
    await expect.poll(async () => (await shownOn(page)).sort(), { timeout: 20_000 }).toEqual(await underWay())
    await status(delivery(page, given.number), 'picked_up').waitFor()
    await delivery(page, given.number).getByText('Bob Eto').waitFor()
    await driver(page, 'Bob Eto').locator('[data-state=busy]').waitFor()
    await driver(page, 'Ana Ndi').locator('[data-state=idle]').waitFor()
    for (const { number } of [kept, taken, ...fresh]) expect(await delivery(page, number).count()).toBe(1)
    expect(await delivery(page, ended.number).count()).toBe(0)
  }
  for (const { page } of phones) {
    await page.locator('h1[data-headline=out_for_delivery]').waitFor()
    await page.locator('.wb-track__driver', { hasText: 'Bob' }).waitFor()
    expect(await page.locator('.wb-track__way li').count()).toBe(5)
    expect(await page.locator('.wb-track__way li[aria-current=step]').count()).toBe(1)
  }
  // And from here on as before.
  await act(`${await deliveryOf(given)}/arrived`, 'otherDriver')
  for (const { page } of boards) await status(delivery(page, given.number), 'at_dropoff').waitFor()
  for (const { page } of phones) await page.locator('h1[data-headline=at_the_door]').waitFor()
  // What a page noted is gone where it was loaded anew.
  for (const told of states) expect(await told()).toEqual(['live', 'connecting', 'offline', 'live'])
}, 180_000)
