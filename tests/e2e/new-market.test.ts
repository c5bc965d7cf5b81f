import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { makeFlowers } from '../journey/flowers'
import { addPicture, goLive, keep, lacking } from '../journey/going-live'
import { startGuest } from '../journey/guest'
import { drawArea, drawZone, GHENT, makeMarket, missing, setTariff } from '../journey/market'
import { deliver, goOnDuty, takeOffer } from '../journey/rider'
import { DRIVER, makeBouquet, makeDriver, makeFlorist, makeOwner, OWNER, PASSWORD } from '../journey/shop'
import { goToSignIn, signInAtHome, submitSignIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

/** The owner signs in, does what the list before going live asks for, and goes live. */
async function openShop(restaurantId: string): Promise<Page> {
  const { page } = await panel.open('en')
  await goToSignIn(page)
  await submitSignIn(page, OWNER, PASSWORD)
  await page.locator('.wb-dashboard').waitFor()
  const itsPage = () => page.goto(`/admin/collections/restaurants/${restaurantId}`, { waitUntil: 'networkidle' })
  await itsPage()
  expect(await lacking(page)).toEqual(['picture', 'products'])
  await addPicture(page, 'image', 'A shop window full of flowers')
  await keep(page, 'en')
  for (const each of [
    { name: 'Red roses', colour: 'Red', picture: true },
    { name: 'White roses', colour: 'White' },
    { name: 'White lilies', colour: 'White' },
  ] as const)
    await makeBouquet(page, { restaurantId, ...each })
  await itsPage()
  expect(await lacking(page)).toEqual([])
  expect(await violations(page, { within: '.wb-live-list' })).toEqual([])
  return page
}

/** In the kitchen an order goes from new to ready. */
async function cook(kitchen: Page, number: string): Promise<void> {
  const ticket = kitchen.getByRole('article', { name: number })
  await ticket.getByText('Red roses').waitFor()
  await ticket.getByRole('button', { name: /^Accept/ }).click()
  await ticket.getByRole('button', { name: 'Start cooking' }).click()
  await ticket.getByRole('button', { name: 'Ready' }).click()
  const ready = kitchen.getByRole('dialog', { name: `${number} is ready` })
  await ready.getByRole('button', { name: 'Ready' }).click()
}

it('opens a market of flowers in the browser alone, and a guest’s app orders there, to the door', {
  timeout: 600_000,
}, async () => {
  const tab = await panel.open('en')
  const { page } = tab
  await signInAtHome(page, panel.town.people.admin.email)
  const market = await makeMarket(page)
  expect(await missing(page, market)).toEqual(['New restaurant', 'New owner', 'New product', 'New driver'])
  expect(await violations(page, { within: '.wb-steps' })).toEqual([])
  await drawArea(page, market)
  await setTariff(page, market)
  await drawZone(page, market)
  await makeFlowers(panel, tab)
  const florist = await makeFlorist(page, market)
  expect(await missing(page, market)).toEqual(['New owner', 'New product', 'Go live', 'New driver'])
  await makeOwner(page, market)
  await makeDriver(page, market)

  const shop = await openShop(florist)
  expect(await missing(page, market)).toEqual(['Go live'])
  await goLive(shop, 'en')
  expect(await missing(page, market)).toEqual([])
  await page.getByText('Customers can order here').waitFor()

  await shop.goto('/admin/kitchen')
  await shop.getByRole('heading', { name: 'Bloemen & Zonen' }).waitFor()
  const app = await goOnDuty(panel.server.url, { email: DRIVER, password: PASSWORD, position: GHENT })
  const wish = { market: 'ghent', line: 'Korenmarkt 1', city: 'Gent', category: 'flowers', where: 'colour=red' }
  const guest = startGuest(panel.server.url, wish)
  try {
    expect(await guest.says('Open nearby')).toBe('Open nearby: Bloemen & Zonen.')
    expect(await guest.says('Chosen')).toBe('Chosen: Red roses · Stem length 50 cm · Colour Red · Occasion Wedding')
    // Roses, the zone's own delivery, and the service of five hundredths; prices hold their tax.
    expect(await guest.says('To pay')).toContain('€31.25')
    const [number = ''] = /GHE-\d+-\d+/.exec(await guest.says('Order')) ?? []
    await cook(shop, number)
    await guest.says('Now: ready')
    await deliver(app, await takeOffer(app, GHENT))
    await guest.says('Now: delivered')
    expect(await guest.ended).toBe(0)
    await page.goto('/admin/collections/orders', { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: number }).first().click()
    await page.locator('.wb-order').getByText('Delivered').first().waitFor()
  } finally {
    guest.stop()
  }
})
