import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answered, openWaybill } from '../../client'
import { ADDRESS, makeTown, type Town } from '../factories/town'
import { openBrowser } from '../setup/panel-browser'
import { startPanelServer } from '../setup/panel-server'
import type { TestServer } from '../setup/server'

let server: TestServer
let town: Town
let browser: Browser

beforeAll(async () => {
  server = await startPanelServer()
  town = await makeTown(server)
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  await town?.close()
  await server?.stop()
})

/** A page that may ask nobody but this server, and what it complained of. */
async function openPage(path: string) {
  const page = await browser.newPage({ baseURL: server.url, locale: 'en-GB' })
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    const asked = request.url()
    if (!asked.startsWith(server.url) && !asked.startsWith('data:')) problems.push(`asked ${asked}`)
  })
  await page.goto(path)
  return { page, problems }
}

it('shows the API’s document and lets a reader try it, without anything from elsewhere', async () => {
  const { page, problems } = await openPage('/api/docs')
  await page.getByRole('heading', { name: /^Waybill/ }).waitFor()
  await page.locator('#operations-tag-Browse').getByRole('button').click()
  const list = page.locator('#operations-Browse-getCatalogRestaurants')
  await list.getByRole('button').first().click()
  await list.getByRole('button', { name: 'Try it out' }).click()
  await list.getByPlaceholder('market', { exact: true }).fill('testville')
  await list.getByRole('button', { name: 'Execute' }).click()
  await list.locator('.live-responses-table').getByText('"mine"').first().waitFor()
  await page.close()
  expect(problems).toEqual([])
})

it('takes a guest’s order through the typed client, and the page of its token shows it', async () => {
  const waybill = openWaybill({ baseUrl: server.url })
  const { docs } = answered(
    await waybill.GET('/api/catalog/restaurants', { params: { query: { market: 'testville' } } }),
  )
  const slug = docs.find(({ id }) => id === town.mine.id)?.slug ?? ''
  const menu = answered(await waybill.GET('/api/catalog/restaurants/{slug}/menu', { params: { path: { slug } } }))
  const productId = menu.categories[0]?.products[0]?.id ?? ''
  answered(await waybill.POST('/api/cart/add', { body: { productId, quantity: 2 } }))
  const quote = answered(await waybill.POST('/api/cart/quote', { body: { address: ADDRESS } }))
  const contact = { name: 'Aïcha', phone: '+237699000333' }
  const body = { address: ADDRESS, contact, payment: { method: 'cash' as const } }
  const order = answered(await waybill.POST('/api/orders', { body }))
  expect(order.total).toEqual(quote.total)

  const { page, problems } = await openPage(`/track/${order.trackingToken}`)
  await page.getByText(order.number).first().waitFor()
  await page.close()
  expect(problems).toEqual([])
})
