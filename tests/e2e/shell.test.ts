import type { Locator, Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { putOrder } from '../factories/order-rows'
import { placeOrder } from '../factories/orders'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const PHONE = { width: 390, height: 844 }

const WORDS = {
  en: { search: 'Search', people: 'People', orders: 'Orders', late: 'Late', kitchen: 'In the kitchen' },
  fr: { search: 'Rechercher', people: 'Personnes', orders: 'Commandes', late: 'En retard', kitchen: 'En cuisine' },
} as const

/** By its shortcut, once the page listens. */
async function openPalette(page: Page, language: 'en' | 'fr'): Promise<Locator> {
  await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: WORDS[language].search })
  await box.waitFor()
  return box
}

const option = (page: Page, name: string | RegExp) => page.getByRole('option', { name })

describe.each(['en', 'fr'] as const)('the palette in %s', (language) => {
  const words = WORDS[language]

  it('finds an order by keyboard alone, opens it, and remembers it', async () => {
    const { number } = (await placeOrder(panel.town)).body
    const { page } = await panel.open(language)
    await signInAtHome(page, panel.town.people.admin.email)
    const box = await openPalette(page, language)
    await page.keyboard.type(number.toLowerCase().replaceAll('-', ' '))
    await option(page, number).waitFor()
    expect(await box.getAttribute('aria-activedescendant')).toBe(await option(page, number).getAttribute('id'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: number }).waitFor()
    await page.waitForFunction((text) => document.title.includes(text), number)
    expect(await page.title()).toBe(`${language === 'fr' ? 'Commande' : 'Order'} ${number} · Waybill`)

    await page.getByRole('button', { name: words.search }).click()
    await option(page, number).waitFor()
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
  })

  it('goes to pages and views without asking the server', async () => {
    const { page } = await panel.open(language)
    await signInAtHome(page, panel.town.people.owner.email)
    await openPalette(page, language)
    await page.keyboard.type(words.kitchen.slice(3))
    await option(page, new RegExp(words.kitchen)).click()
    await page.waitForURL('**/collections/orders?**')
    await page
      .getByRole('link', { name: words.kitchen, exact: true })
      .and(page.locator('[aria-current=page]'))
      .waitFor()
  })
})

it('shows a restaurant nothing of another in the palette', async () => {
  const theirs = await putOrder(panel.town, { status: 'placed', restaurant: panel.town.other })
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.owner.email)
  await openPalette(page, 'en')
  await page.keyboard.type(theirs.orderId.slice(-12))
  await page.getByText(/^Nothing is named/).waitFor()
  expect(await page.getByRole('option').count()).toBe(0)
})

it('rings for a restaurant when an order comes in, counts what is new, and remembers what was seen', async () => {
  const { page } = await panel.open('fr')
  await signInAtHome(page, panel.town.people.staff.email)
  await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  const quiet = page.getByRole('button', { name: 'Notifications', exact: true })
  const popover = page.getByRole('dialog', { name: 'Notifications' })
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await quiet.waitFor()
  await page.keyboard.press('Escape')
  await popover.waitFor({ state: 'hidden' })
  const { number, id } = (await placeOrder(panel.town)).body
  // Without a live connection the bell looks by itself every minute.
  await page.getByRole('button', { name: 'Notifications, 1 nouvelles' }).click({ timeout: 70_000 })
  await popover.getByRole('link', { name: number }).waitFor()
  await quiet.waitFor()
  await page.reload()
  await quiet.click()
  await popover.getByRole('link', { name: number }).click()
  await page.waitForURL(`**/collections/orders/${id}`)
}, 150_000)

describe('the languages', () => {
  it('change on any page, and content with them', async () => {
    const { page } = await panel.open('en')
    await signIn(page, panel.town.people.admin.email)
    await page.goto('/admin/collections/categories')
    await page.getByRole('link', { name: 'Mains' }).waitFor()
    await page.getByRole('button', { name: 'Language and appearance' }).click()
    await page.getByRole('radio', { name: 'Français' }).check()
    await page.getByRole('heading', { level: 1, name: 'Catégories' }).waitFor()
    await page.getByRole('link', { name: 'Plats' }).waitFor()
    await page.waitForFunction(() => document.documentElement.lang === 'fr')
    // What a form would be saved in.
    await page.locator('.localizer [data-locale=fr].localizer-button').waitFor()
  })

  it('begin with French content for whoever works in French', async () => {
    const { page } = await panel.open('fr')
    await signIn(page, panel.town.people.support.email)
    await page.goto('/admin/collections/categories')
    await page.getByRole('link', { name: 'Plats' }).waitFor()
    // Another language for content alone is a choice, and stays.
    await page.goto('/admin/collections/categories?locale=en')
    await page.getByRole('link', { name: 'Mains' }).waitFor()
    await page.goto('/admin/collections/categories')
    await page.getByRole('link', { name: 'Mains' }).waitFor()
  })
})

it('switches between light and dark, for good', async () => {
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.admin.email)
  await page.getByRole('button', { name: 'Language and appearance' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.locator('html[data-theme=dark]').waitFor()
  await page.reload()
  await page.locator('html[data-theme=dark]').waitFor()
})

it('keeps a view of a list for its person', async () => {
  const { page } = await panel.open('en')
  await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/orders?search=nothing-like-it')
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
  await page.getByRole('button', { name: 'Keep this view' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Ghosts')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const tab = page.getByRole('link', { name: 'Ghosts' })
  await tab.and(page.locator('[aria-current=page]')).waitFor()
  await page.getByRole('link', { name: 'All', exact: true }).click()
  await page.locator('.wb-list-count').waitFor()
  await page.goto('/admin/collections/orders', { waitUntil: 'networkidle' })
  await tab.click()
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
  await page.getByRole('button', { name: 'Forget this view' }).click()
  await tab.waitFor({ state: 'detached' })
})

it('tells times of a list in the market’s zone, wherever the browser is', async () => {
  const { orderId } = await putOrder(panel.town, { status: 'delivered' })
  await panel.town.sql.query(`update orders set created_at = '2026-06-01T23:30:00Z' where id = $1`, [orderId])
  const { page } = await panel.open('en')
  await signIn(page, panel.town.people.admin.email)
  await page.goto(`/admin/collections/orders?search=${orderId.slice(-12)}`)
  const time = page.locator('td.cell-createdAt time')
  // Douala is an hour ahead of UTC.
  expect(await time.textContent()).toContain('2 Jun, 00:30')
  expect(await time.getAttribute('title')).toContain('(Africa/Douala)')
})

describe.each(['light', 'dark'] as const)('on a phone, in %s', (colorScheme) => {
  it('shows lists as cards, without a scroll to the side and open to everybody', async () => {
    await putOrder(panel.town, { status: 'preparing' })
    const { page } = await panel.open('fr')
    await page.emulateMedia({ colorScheme })
    await signInAtHome(page, panel.town.people.owner.email)
    await page.setViewportSize(PHONE)
    for (const path of ['orders', 'deliveries', 'products', 'restaurants']) {
      await page.goto(`/admin/collections/${path}`)
      await page.locator('.collection-list tbody tr').first().waitFor()
      const { width, scroll } = await page.evaluate(() => ({
        width: window.innerWidth,
        scroll: document.documentElement.scrollWidth,
      }))
      expect([path, scroll]).toEqual([path, width])
      // Where a row stands is settled only when the page has come alive.
      await expect
        .poll(
          async () => {
            const row = await page.locator('.collection-list tbody tr').first().boundingBox()
            return row && row.x + row.width
          },
          { message: path },
        )
        .toBeLessThanOrEqual(PHONE.width)
    }
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('combobox', { name: 'Rechercher' }).fill('mine')
    await page.getByRole('option').first().waitFor()
    expect(await violations(page, { within: '.wb-palette' })).toEqual([])
    await page.keyboard.press('Escape')
    expect(await violations(page)).toEqual([])
  })
})
