import type { Browser, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { TRACK_WORDS } from '../../src/app/(public)/track/[token]/words'
import { clearStreets, goOnline, nameDrivers } from '../factories/dispatching'
import { placeOrder } from '../factories/orders'
import { ADDRESS, CENTRE, makeTown, type Town } from '../factories/town'
import { centreOf, delivery, drag, driver, goToBoard, status } from '../setup/dispatch-board'
import { openBrowser, openPanel, type PanelTab, signIn } from '../setup/panel-browser'
import { startPanelServer } from '../setup/panel-server'
import { openPhone } from '../setup/phone'
import type { TestServer } from '../setup/server'

let server: TestServer
let town: Town
let browser: Browser
const open: PanelTab[] = []

beforeAll(async () => {
  server = await startPanelServer()
  town = await makeTown(server)
  await nameDrivers(town)
  browser = await openBrowser()
}, 300_000)

afterEach(async () => {
  const opened = open.splice(0)
  for (const { page } of opened) await page.context().close()
  for (const { problems } of opened) expect(problems).toEqual([])
})

afterAll(async () => {
  await browser?.close()
  await town?.close()
  await server?.stop()
})

const GIVE = { en: 'Give to Bob Eto', fr: 'Donner à Bob Eto' }
const REASON = { en: 'Reason', fr: 'Motif' }

const says = (page: Page, headline: string) => page.locator(`h1[data-headline="${headline}"]`).waitFor()

/** Something that only a page which was not loaded anew still knows. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, 'marked', true))
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true)

/** How far the driver stands between restaurant and door on the map: 0 at the one, 1 at the other. */
async function wayDone(page: Page): Promise<number> {
  const [restaurant, door, rider] = await Promise.all(
    ['restaurant', 'door', 'driver'].map((kind) => centreOf(page.locator(`.wb-map__marker[data-kind=${kind}]`))),
  )
  if (!restaurant || !door || !rider) return Number.NaN
  return (rider.y - restaurant.y) / (door.y - restaurant.y)
}

describe.each(['en', 'fr'] as const)('a delivery that is pulled onto a driver on the board, in %s', (language) => {
  const words = TRACK_WORDS[language]

  it('moves on the customer’s phone: the driver’s name, the driver, and every stage to the door', async () => {
    const { people, api } = town
    const { token } = people.otherDriver
    await clearStreets(town)
    await goOnline(town, people.otherDriver)
    const order = (await placeOrder(town, { customer: await town.person('customer') })).body
    const kitchen = async (verb: string, body: object = {}) =>
      expect((await api.post(`/api/orders/${order.id}/${verb}`, { token: people.owner.token, body })).status).toBe(200)
    const [{ id: deliveryId }] = (await town.sql.query('select id from deliveries where order_id = $1', [order.id]))
      .rows
    const ride = async (verb: string, body: object = {}) =>
      expect((await api.post(`/api/deliveries/${deliveryId}/${verb}`, { token, body })).status).toBe(200)
    const at = async (share: number) => {
      const lat = CENTRE.lat + (ADDRESS.lat - CENTRE.lat) * share
      const body = { positions: [{ lat, lng: CENTRE.lng, heading: 0 }] }
      expect((await api.post('/api/drivers/me/location', { token, body })).status).toBe(200)
    }

    const phone = await openPhone(browser, `${server.url}/track/${order.trackingToken}`, language)
    const board = await openPanel(browser, server.url, language)
    open.push(phone, board)
    await says(phone.page, 'placed')
    await phone.page.getByText(words.states.live, { exact: true }).waitFor()
    await mark(phone.page)
    expect(await phone.page.getByText('Bob').count()).toBe(0)

    await signIn(board.page, people.admin.email)
    await goToBoard(board.page)
    await drag(board.page, delivery(board.page, order.number), driver(board.page, 'Bob Eto'))
    const dialog = board.page.getByRole('dialog', { name: GIVE[language] })
    await dialog.getByLabel(REASON[language]).fill('Bob')
    await dialog.getByRole('button', { name: GIVE[language] }).click()
    await status(delivery(board.page, order.number), 'assigned').waitFor()
    await phone.page.locator('.wb-track__driver', { hasText: 'Bob' }).waitFor()
    expect(await phone.page.getByText('Eto').count(), 'the family name is nobody’s business').toBe(0)

    await kitchen('accept', { prepMinutes: 10 })
    await says(phone.page, 'confirmed')
    await kitchen('preparing')
    await says(phone.page, 'preparing')
    await kitchen('ready')
    await ride('arrived-pickup')
    await says(phone.page, 'driver_waits')
    await at(0)
    await expect.poll(() => wayDone(phone.page), { timeout: 15_000 }).toBeCloseTo(0, 1)
    await ride('picked-up')
    await says(phone.page, 'out_for_delivery')
    for (const share of [0.3, 0.6, 0.9]) {
      await at(share)
      await expect.poll(() => wayDone(phone.page), { timeout: 15_000 }).toBeCloseTo(share, 1)
    }
    await ride('arrived')
    await says(phone.page, 'at_the_door')
    await status(delivery(board.page, order.number), 'at_dropoff').waitFor()
    await ride('delivered', { cashCollected: true, proof: {} })
    await says(phone.page, 'delivered')
    await delivery(board.page, order.number).waitFor({ state: 'detached' })
    expect(await isMarked(phone.page)).toBe(true)
  }, 120_000)
})
