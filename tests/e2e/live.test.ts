import type { Browser, Page, Request } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joseTokens } from '../../src/adapters/tokens/jose'
import { putOrder } from '../factories/order-rows'
import { makeTown, type Town } from '../factories/town'
import { type Cable, layCable } from '../setup/cable'
import { SECRETS } from '../setup/child-server'
import { openBrowser, openPanel, signIn, signInAtHome } from '../setup/panel-browser'
import { startPanelServer } from '../setup/panel-server'
import type { TestServer } from '../setup/server'

let server: TestServer
let cable: Cable
let town: Town
let browser: Browser

// The panel is reached through a line that can be cut; what moves meanwhile, moves at the server itself.
beforeAll(async () => {
  cable = await layCable(() => server.url)
  server = await startPanelServer({ publicUrl: cable.url })
  town = await makeTown(server)
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await cable?.close()
  await town?.close()
  await server?.stop()
})

const state = (page: Page, name: 'live' | 'connecting') =>
  page.locator(`.wb-live--${name}`).waitFor({ timeout: 20_000 })

const shows = (page: Page, status: string) => page.locator(`h1 [data-status="${status}"]`).waitFor({ timeout: 20_000 })

async function move(orderId: string, verb: string): Promise<void> {
  const { token } = town.people.owner
  const answer = await town.api.post(`/api/orders/${orderId}/${verb}`, { token, body: {} })
  expect(answer.status).toBe(200)
}

/** Something that only a page which was not loaded anew still knows. */
const mark = (page: Page) => page.evaluate(() => Reflect.set(window, 'marked', true))
const isMarked = (page: Page) => page.evaluate(() => Reflect.get(window, 'marked') === true)

/** Tells when the page has asked for nothing for a second: what is being read when the line is cut is another matter. */
function watchReading(page: Page): () => boolean {
  const open = new Set<Request>()
  let last = performance.now()
  const ended = (request: Request) => {
    open.delete(request)
    last = performance.now()
  }
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return () => open.size === 0 && performance.now() - last > 1_000
}

it.each(['admin', 'owner'] as const)('brings an order up to date for an %s whose line was cut', async (role) => {
  const { orderId } = await putOrder(town, { status: 'placed' })
  const { page } = await openPanel(browser, cable.url, 'fr')
  await signIn(page, town.people[role].email)
  const atRest = watchReading(page)
  await page.goto(`/admin/collections/orders/${orderId}`)
  await page.getByText('En direct').waitFor()
  await mark(page)
  await move(orderId, 'accept')
  await shows(page, 'confirmed')
  await expect.poll(atRest).toBe(true)
  cable.cut()
  await page.getByText('Reconnexion…').waitFor()
  await move(orderId, 'preparing')
  await move(orderId, 'ready')
  cable.mend()
  await state(page, 'live')
  await shows(page, 'ready')
  expect(await isMarked(page)).toBe(true)
  await page.context().close()
})

it('goes on with the cookie that the panel renewed when the socket’s own token expires', async () => {
  const { orderId } = await putOrder(town, { status: 'placed' })
  const { page } = await openPanel(browser, cable.url, 'en')
  await signInAtHome(page, town.people.owner.email)
  const said: string[] = []
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => said.push(String(payload))))
  await page.context().addCookies([await shortCookie(page)])
  await page.goto(`/admin/collections/orders/${orderId}`)
  await state(page, 'live')
  await mark(page)
  await expect.poll(() => said.some((frame) => frame.includes('token-expired')), { timeout: 20_000 }).toBe(true)
  await move(orderId, 'accept')
  await state(page, 'live')
  await shows(page, 'confirmed')
  expect(await isMarked(page)).toBe(true)
  expect(page.url()).toContain(orderId)
  await page.context().close()
})

/** The panel's cookie of this very session, good for a few seconds instead of a quarter of an hour. */
async function shortCookie(page: Page) {
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'payload-token')
  const { sub, sid } = JSON.parse(Buffer.from(cookie?.value.split('.')[1] ?? '', 'base64url').toString())
  const value = await joseTokens(SECRETS.TOKEN_SECRET).access({
    userId: sub,
    sessionId: sid,
    at: new Date(),
    lifetimeSeconds: 8,
  })
  return { name: 'payload-token', value, url: cable.url }
}
