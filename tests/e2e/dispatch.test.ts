import type { Page } from 'playwright'
import { beforeEach, describe, expect, it } from 'vitest'
import { clearStreets, confirmedOrder, goOnline, nameDrivers, offerTo } from '../factories/dispatching'
import { type PlacedOrder, placeOrder } from '../factories/orders'
import { CENTRE } from '../factories/town'
import { BOARD, delivery, drag, driver, goToBoard, status } from '../setup/dispatch-board'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

interface Wish {
  who?: 'admin' | 'support'
  size?: { width: number; height: number }
}

async function openBoard(language: 'en' | 'fr', { who = 'admin', size }: Wish = {}): Promise<Page> {
  const { page } = await panel.open(language)
  // Before the page is there: a navigation that is open stays open while a window shrinks.
  if (size) await page.setViewportSize(size)
  await signIn(page, panel.town.people[who].email)
  await goToBoard(page)
  return page
}

/** An order without a driver that dispatch leaves alone: its kitchen has not answered yet. */
async function waitingOrder(): Promise<PlacedOrder> {
  return (await placeOrder(panel.town)).body
}

async function assignedTo(orderId: string): Promise<string | null> {
  const { rows } = await panel.town.sql.query('select driver_id from deliveries where order_id = $1', [orderId])
  return rows[0].driver_id
}

beforeEach(async () => {
  await clearStreets(panel.town)
  await nameDrivers(panel.town)
  await goOnline(panel.town, panel.town.people.driver)
  await goOnline(panel.town, panel.town.people.otherDriver, { lat: CENTRE.lat + 0.01, lng: CENTRE.lng })
})

describe('assigning', () => {
  it('by dragging a delivery onto a driver', async () => {
    const { id, number } = await waitingOrder()
    const page = await openBoard('en')
    await drag(page, delivery(page, number), driver(page, 'Bob Eto'))
    const dialog = page.getByRole('dialog', { name: 'Give to Bob Eto' })
    await dialog.getByText(`Bob Eto gets ${number} at once`).waitFor()
    // Nothing has moved before a reason is given.
    expect(await assignedTo(id)).toBeNull()
    await dialog.getByRole('button', { name: 'Closest to the restaurant' }).click()
    await dialog.getByRole('button', { name: 'Give to Bob Eto' }).click()
    await status(delivery(page, number), 'assigned').waitFor()
    await delivery(page, number).getByText('Bob Eto').waitFor()
    await driver(page, 'Bob Eto').locator('[data-state=busy]').waitFor()
    expect(await assignedTo(id)).toBe(panel.town.people.otherDriver.driverId)
  })

  it('by dragging a driver onto a delivery, in French', async () => {
    const { id, number } = await waitingOrder()
    const page = await openBoard('fr')
    await drag(page, driver(page, 'Ana Ndi'), delivery(page, number))
    const dialog = page.getByRole('dialog', { name: 'Donner à Ana Ndi' })
    await dialog.getByLabel('Motif').fill('La plus proche')
    await dialog.getByRole('button', { name: 'Donner à Ana Ndi' }).click()
    await delivery(page, number).getByText('Attribuée').waitFor()
    expect(await assignedTo(id)).toBe(panel.town.people.driver.driverId)
  })

  it('by dropping a delivery on a driver of the map', async () => {
    const { number } = await waitingOrder()
    const page = await openBoard('en')
    const marker = page.locator('.wb-map__marker', { hasText: 'Bob Eto' })
    await marker.waitFor({ state: 'attached' })
    await drag(page, delivery(page, number), marker)
    await page.getByRole('dialog', { name: 'Give to Bob Eto' }).waitFor()
  })

  it('by keys alone: lifted, carried to a driver, dropped', async () => {
    const { id, number } = await waitingOrder()
    const page = await openBoard('en')
    await page.getByRole('button', { name: `Drag ${number}` }).focus()
    await page.keyboard.press('Space')
    await page.getByText(`${number} is above Ana Ndi.`).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.getByText(`${number} is above Bob Eto.`).waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    const dialog = page.getByRole('dialog', { name: 'Give to Bob Eto' })
    await dialog.getByLabel('Reason').fill('By keys')
    await page.keyboard.press('Tab')
    await dialog.getByRole('button', { name: 'Give to Bob Eto' }).press('Enter')
    await status(delivery(page, number), 'assigned').waitFor()
    expect(await assignedTo(id)).toBe(panel.town.people.otherDriver.driverId)
  })

  it('by the menu and the keyboard, and takes it away again, in French', async () => {
    const { id, number } = await waitingOrder()
    const page = await openBoard('fr')
    await delivery(page, number).getByRole('button', { name: 'Attribuer…' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nom du livreur').fill('bob')
    await dialog.getByRole('radio', { name: /Bob Eto/ }).press('Space')
    await dialog.getByText(`Bob Eto reçoit ${number} aussitôt`).waitFor()
    await dialog.getByLabel('Motif').fill('Au clavier')
    await dialog.getByRole('button', { name: 'Donner à Bob Eto' }).press('Enter')
    await delivery(page, number).getByText('Attribuée').waitFor()
    await delivery(page, number).getByRole('button', { name: number, exact: true }).press('Enter')
    await delivery(page, number).getByRole('button', { name: 'Retirer au livreur' }).press('Enter')
    const take = page.getByRole('dialog', { name: 'Retirer au livreur' })
    await take.getByText(`Bob Eto perd ${number}`).waitFor()
    await take.getByLabel('Motif').fill('Crevaison')
    await take.getByRole('button', { name: 'Retirer au livreur' }).press('Enter')
    await delivery(page, number).getByText('Sans livreur').waitFor()
    expect(await assignedTo(id)).toBeNull()
  })
})

describe('the living board', () => {
  it('follows an order from offer to acceptance and to the door without being loaded again', async () => {
    const { town } = panel
    const page = await openBoard('en')
    await page.evaluate(() => Reflect.set(window, 'stayed', true))
    await page.getByText('Nothing is under way.').waitFor()
    const orderId = await confirmedOrder(town)
    const { id, deliveryId } = await offerTo(town, town.people.driver, orderId)
    const row = page.locator(`[data-pane=deliveries] [data-id="${deliveryId}"]`)
    await status(row, 'offered').waitFor()
    await row.getByText('Asking Ana Ndi').waitFor()
    await town.api.post(`/api/offers/${id}/accept`, { token: town.people.driver.token })
    await status(row, 'assigned').waitFor()
    await driver(page, 'Ana Ndi').getByText('1 in hand').waitFor()
    await town.api.post(`/api/deliveries/${deliveryId}/arrived-pickup`, { token: town.people.driver.token })
    await status(row, 'at_pickup').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
  })

  it('keeps the filter, shows problems only, and looks for drivers when told', async () => {
    const { number } = await waitingOrder()
    const page = await openBoard('en')
    await delivery(page, number).waitFor()
    await page.getByRole('searchbox', { name: /Order, restaurant/ }).fill('nobody of that name')
    await page.getByText('No delivery matches.').waitFor()
    await page.getByRole('searchbox', { name: /Order, restaurant/ }).fill(number.toLowerCase())
    await delivery(page, number).waitFor()
    await page.getByRole('button', { name: '0 Problems' }).click()
    await page.getByText('No delivery matches.').waitFor()
    await page.getByRole('button', { name: '0 Problems' }).click()
    await page.getByRole('button', { name: 'Look for drivers now' }).click()
    await page.getByText('Drivers asked: 0.').waitFor()
  })

  it('lets support look on and move nothing', async () => {
    const { number } = await waitingOrder()
    const page = await openBoard('en', { who: 'support' })
    await delivery(page, number).waitFor()
    await page.getByText('You are looking on').waitFor()
    for (const name of ['Assign…', `Drag ${number}`, 'Look for drivers now'])
      expect(await page.getByRole('button', { name }).count(), name).toBe(0)
  })

  it('is no page for a restaurant', async () => {
    const { page, problems } = await panel.open('en')
    await signInAtHome(page, panel.town.people.owner.email)
    expect(await page.getByRole('link', { name: 'Dispatch' }).count()).toBe(0)
    await page.goto(BOARD)
    await page.getByText('Nothing found').or(page.getByText('Not Found')).first().waitFor()
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
  })
})

describe('the map', () => {
  it('is walked by arrow keys, and what is chosen on it is chosen in the list', async () => {
    const { number } = await waitingOrder()
    const page = await openBoard('en')
    const marker = page.locator('.wb-map__marker')
    await expect.poll(() => marker.count(), { timeout: 20_000 }).toBe(4)
    await page.getByRole('button', { name: 'Mine', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    expect(await marker.nth(1).textContent()).toBe(`${number} · Mine`)
    await page.locator('.wb-dispatch-row--selected').getByText(number).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.locator('[data-pane=drivers] .wb-dispatch-row--selected').getByText('Bob Eto').waitFor()
  })

  it('says so where it cannot be drawn, and the lists go on', async () => {
    const { number } = await waitingOrder()
    const { page } = await panel.open('fr')
    await signIn(page, panel.town.people.admin.email)
    await page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest])
      } as typeof original
    })
    await page.goto(BOARD)
    await page.getByText('Ce navigateur ne peut pas dessiner la carte').waitFor()
    await delivery(page, number).getByRole('button', { name: 'Attribuer…' }).click()
    await page.getByRole('radio', { name: /Ana Ndi/ }).waitFor()
  })
})

describe('every width and theme', () => {
  const SIZES = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }

  it.each([
    ['en', 'desk', 'light'],
    ['fr', 'desk', 'dark'],
    ['fr', 'phone', 'light'],
    ['en', 'phone', 'dark'],
  ] as const)('is accessible and fits (%s, %s, %s)', async (language, size, theme) => {
    await waitingOrder()
    const page = await openBoard(language, { size: SIZES[size] })
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value
    }, theme)
    const names = language === 'fr' ? ['Livreurs', 'Carte', 'Livraisons'] : ['Drivers', 'Map', 'Deliveries']
    if (size === 'phone')
      for (const name of names) {
        await page.getByRole('button', { name, exact: true }).click()
        expect(await violations(page), name).toEqual([])
      }
    await page.locator('[data-pane=deliveries] .wb-dispatch-row__pick').first().click()
    await page.locator('[data-pane=deliveries] .wb-dispatch-row__do').first().click()
    await page.getByRole('dialog').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })
})
