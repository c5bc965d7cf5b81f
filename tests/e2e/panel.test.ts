import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

async function openOrder(page: Page, number: string): Promise<void> {
  await page.goto('/admin/collections/orders', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: number }).click()
  await page.getByRole('heading', { level: 1, name: number }).waitFor()
}

const pill = (page: Page) => page.locator('h1 [data-status]')
const navigation = (page: Page) => page.locator('nav.nav__wrap')

it('lets an administrator accept an order by a button', async () => {
  const { people, api } = panel.town
  const { number, id } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('en')
  await signInAtHome(page, people.admin.email)
  const groups = await navigation(page).locator('.nav-group__label').allTextContents()
  expect(groups).toEqual(['Operations', 'Catalogue', 'People', 'Money', 'Settings', 'System'])

  await openOrder(page, number)
  expect(await pill(page).textContent()).toBe('Placed')
  expect(await page.locator('#field-status, select[name=status], [role=combobox]').count()).toBe(0)
  await page.getByRole('button', { name: 'Accept' }).click()
  const dialog = page.getByRole('dialog', { name: 'Accept' })
  await dialog.getByLabel('Ready in (minutes)').fill('25')
  await dialog.getByRole('button', { name: 'Accept' }).click()
  await page.getByText('The order is accepted.').waitFor()
  await page.locator('h1 [data-status=confirmed]').waitFor()
  expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Mark as ready' }).count()).toBe(1)
  const stored = await api.get(`/api/orders/${id}`, { token: people.admin.token })
  expect(stored.body).toMatchObject({ status: 'confirmed', prepMinutes: 25 })
})

it('lets a restaurant decline in French, with a reason, and shows it only what is its own', async () => {
  const { people, api } = panel.town
  const { number, id } = (await placeOrder(panel.town, { customer: people.otherCustomer })).body
  const { page } = await panel.open('fr')
  await signInAtHome(page, people.owner.email)
  const links = await navigation(page).locator('.nav__link-label').allTextContents()
  expect(links).toEqual([
    'Accueil',
    'Cuisine',
    'Commandes',
    'Livraisons',
    'Produits',
    'Finances',
    'Commandes groupées',
    'Traçabilité',
    'Restaurants',
    'Catégories',
    'Groupes d’options',
    'Options',
    'Colis tracés',
    'Promotions',
    'Images',
    'Importer un menu',
    'Documents',
    'Licences',
    'Calendrier des licences',
    'Personnel',
    'Versements',
    'Guichet des versements',
  ])

  await openOrder(page, number)
  expect(await pill(page).textContent()).toBe('Passée')
  expect(await page.getByRole('button', { name: 'Annuler la commande' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Refuser' }).click()
  const dialog = page.getByRole('dialog', { name: 'Refuser' })
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  const missing = await dialog.getByLabel('Motif').evaluate((input: HTMLTextAreaElement) => input.validity.valueMissing)
  expect(missing, 'a reason is asked for first').toBe(true)
  await dialog.getByLabel('Motif').fill('Plus de charbon')
  await dialog.getByRole('button', { name: 'Refuser' }).click()
  await page.locator('h1 [data-status=declined]').waitFor()
  expect(await pill(page).textContent()).toBe('Refusée')
  await page.locator('.wb-reason', { hasText: 'Plus de charbon' }).waitFor()
  const stored = await api.get(`/api/orders/${id}`, { token: people.owner.token })
  expect(stored.body).toMatchObject({ status: 'declined', reason: 'Plus de charbon' })
})

it('shows on one’s own account as read-only what an administrator decides', async () => {
  const { people } = panel.town
  const { page } = await panel.open('en')
  await signIn(page, people.owner.email)
  await page.goto('/admin/account', { waitUntil: 'networkidle' })
  for (const field of ['email', 'dateOfBirth', 'active']) {
    await page.locator(`#field-${field}`).waitFor()
    expect(await page.locator(`#field-${field}`).isDisabled(), field).toBe(true)
  }
  for (const field of ['role', 'market', 'restaurants'])
    expect(await page.locator(`#field-${field} input`).first().isDisabled(), field).toBe(true)
  await page.locator('#field-fullName').fill('Olga the Owner')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Updated successfully').waitFor()
})

it('tells a price in money, in the list and while it is typed', async () => {
  const { people } = panel.town
  const { page } = await panel.open('fr')
  await signInAtHome(page, people.owner.email)
  // The list writes its own state into the address once it is alive, over a click that comes before.
  await page.goto('/admin/collections/products', { waitUntil: 'networkidle' })
  const cell = page.locator('tbody tr').first().locator('.cell-price')
  expect(await cell.textContent()).toMatch(/FCFA$/)
  await page.locator('tbody a').first().click()
  await page.locator('#field-price').fill('12500')
  await page.getByText(/= 12\s500\sFCFA · Saisi en XAF entiers\./).waitFor()
  expect(await page.title()).toBe('Produit Ndolé · Waybill')
})

it('lets a dispatcher give a delivery to a driver by name', async () => {
  const { people, sql } = panel.town
  const { id, number } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('en')
  await signInAtHome(page, people.admin.email)
  await openOrder(page, number)
  await page.locator('.wb-related').getByRole('link', { name: 'Delivery' }).click()
  await page.getByRole('heading', { level: 1, name: `Delivery of ${number}` }).waitFor()
  await page.getByRole('button', { name: 'Assign a driver' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Driver').selectOption(people.driver.driverId ?? '')
  await dialog.getByLabel('Reason').fill('Closest to the door')
  await dialog.getByRole('button', { name: 'Assign a driver' }).click()
  await page.locator('h1 [data-status=assigned]').waitFor()
  const { rows } = await sql.query('select status, driver_id from deliveries where order_id = $1', [id])
  expect(rows).toEqual([{ status: 'assigned', driver_id: people.driver.driverId }])
})
