import type { Page } from 'playwright'
import { beforeEach, expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

/** Each with its own product, so that nobody else's order counts. */
let productId: string

beforeEach(async () => {
  productId = await panel.town.product({ stock: 10 })
})

async function openProduct(language: 'en' | 'fr', who: 'owner' | 'otherOwner' | 'support' = 'owner') {
  const tab = await panel.open(language)
  await signIn(tab.page, panel.town.people[who].email)
  await tab.page.goto(`/admin/collections/products/${productId}`)
  await tab.page.getByRole('heading', { name: 'Stock' }).waitFor()
  return tab
}

const told = (page: Page, label: string, value: string) =>
  page.locator('.wb-stock .wb-facts > div', { hasText: label }).locator('dd', { hasText: value }).waitFor()

async function count(page: Page, way: string, pieces: string, reason: string, labels = ['How many', 'Reason']) {
  await page.getByRole('button', { name: way }).click()
  const dialog = page.getByRole('dialog', { name: way })
  await dialog.getByLabel(labels[0] ?? '').fill(pieces)
  await dialog.getByLabel(labels[1] ?? '').fill(reason)
  await dialog.getByRole('button', { name: way }).click()
  await dialog.waitFor({ state: 'detached' })
}

const stored = async () =>
  (await panel.town.sql.query('select stock, reserved, price from products where id = $1', [productId])).rows[0]

it('lets an owner count goods in and out, each with its reason', async () => {
  const { page, problems } = await openProduct('en')
  await told(page, 'Can be sold', '10')
  expect(await page.locator('#field-stock, #field-reserved, input[name=stock]').count()).toBe(0)
  await count(page, 'Goods in', '5', 'The baker came')
  await page.getByText('The stock is counted anew.').waitFor()
  await told(page, 'Can be sold', '15')
  await count(page, 'Goods out', '3', 'Fell on the floor')
  await told(page, 'Can be sold', '12')
  await count(page, 'Goods out', '100', 'A slip of the finger')
  await page.getByText('There is not enough in stock.').waitFor()
  await told(page, 'Can be sold', '12')
  expect(await stored()).toMatchObject({ stock: '12', reserved: '0' })
  // The browser itself notes the refusal.
  expect(problems.splice(0)).toEqual([expect.stringContaining('409')])
})

it('in French too, and begins to count what was unlimited', async () => {
  productId = await panel.town.product()
  const { page } = await openProduct('fr')
  await told(page, 'Disponible à la vente', 'Illimité')
  await count(page, 'Entrée de stock', '7', 'Premier inventaire', ['Combien', 'Motif'])
  await page.getByText('Le stock est recompté.').waitFor()
  await told(page, 'Disponible à la vente', '7')
})

it('saves a new price though goods were sold while the form lay open', async () => {
  const { page } = await openProduct('en')
  await told(page, 'Can be sold', '10')
  await placeOrder(panel.town, { customer: await panel.town.person('customer'), productId, quantity: 2 })
  await page.locator('#field-price').fill('1300')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Updated successfully.').waitFor()
  expect(await stored()).toEqual({ stock: '8', reserved: '2', price: '1300' })
  await count(page, 'Goods in', '1', 'Found one more')
  await told(page, 'Held by open orders', '2')
  // With the first change of a form the panel asks whether somebody else has edited the record.
  const compared = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator('#field-price').fill('1400')
  await compared
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(stored).toEqual({ stock: '9', reserved: '2', price: '1400' })
})

it.each(['otherOwner', 'support'] as const)('lets nobody else change it: %s', async (who) => {
  const { page } = await openProduct('en', who)
  await told(page, 'Can be sold', '10')
  expect(await page.getByRole('button', { name: /^Goods/ }).count()).toBe(0)
})
