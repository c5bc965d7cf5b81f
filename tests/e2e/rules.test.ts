import { expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { BEER_RULES, regulated, rulesInForce } from '../factories/rules'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('lets compliance begin a version, say something else, try it on past orders and publish it, in French', async () => {
  const { town } = panel
  const beer = await regulated(town, 'alcohol')
  const placed = await placeOrder(town, { productId: beer })
  expect(placed.status).toBe(201)
  const packId = await rulesInForce(town, BEER_RULES)
  const { page } = await panel.open('fr')
  await signIn(page, town.people.compliance.email)
  await page.goto(`/admin/collections/rule-packs/${packId}`, { waitUntil: 'networkidle' })
  await page.locator('.wb-rules .wb-pill', { hasText: 'Publiée' }).waitFor()
  await page.getByRole('button', { name: 'Commencer une nouvelle version' }).click()
  await page.locator('.wb-rules .wb-pill', { hasText: 'Brouillon' }).waitFor()
  await page.getByText('Par rapport à la version 1, en vigueur.').waitFor()
  await page.getByText('Rien ne change.').waitFor()
  await page.locator('#rules-row-1 .collapsible__toggle').first().click()
  await page.locator('#field-rules__1__validDays').fill('180')
  await page.getByText('Enregistrez les modifications avant de publier.').waitFor()
  await page.locator('#action-save').click()
  await page.getByText('Valable (jours) : 365 → 180').waitFor()
  await page.getByRole('button', { name: 'Essayer' }).click()
  await page.getByText(/auraient été refusées : 1 sur \d+/).waitFor({ timeout: 30_000 })
  const example = page.locator('.wb-rules__tally a').first()
  expect(await example.getAttribute('href')).toBe(`/admin/collections/orders/${placed.body.id}`)
  expect(await violations(page, { within: '.wb-rules' })).toEqual([])
  await page.getByRole('button', { name: 'Publier', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
  await page.locator('.wb-rules .wb-pill', { hasText: 'Publiée' }).waitFor()
  await page.getByText('Par rapport à la version 1 qui la précède.').waitFor()
})
