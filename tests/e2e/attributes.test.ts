import { expect, it } from 'vitest'
import { answered, openWaybill } from '../../client'
import { makeFlowers, REFUSED } from '../journey/flowers'
import { choose, save } from '../journey/form'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('makes a vertical without code: flowers, from an admin’s form to a guest’s filter', async () => {
  const admin = await makeFlowers(panel)

  const { page, problems } = await panel.open('fr')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, panel.town.people.owner.email)
  await page.goto('/admin/collections/products/create', { waitUntil: 'networkidle' })
  await page.locator('#field-name').fill('Roses rouges')
  await choose(page, 'restaurant', 'Mine')
  await choose(page, 'category', 'Flowers')
  await page.locator('#field-price').fill('9000')
  const values = page.getByRole('group', { name: 'Attributs' })
  await values.getByLabel('Longueur de tige (cm)').fill('400')
  await values.getByLabel('Couleur').selectOption({ label: 'Rouge' })
  await values.getByLabel('Anniversaire').check()
  await save(page, 'Sauvegarder', 'Certains attributs sont à revoir.')
  await values.getByText('Au plus 120.').waitFor()
  expect(problems.splice(0)).toEqual([REFUSED])
  expect(await violations(page, { within: '.wb-attr' })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await values.getByLabel('Longueur de tige (cm)').fill('45,5')
  await save(page, 'Sauvegarder', 'avec succès')

  const waybill = openWaybill({ baseUrl: panel.server.url, language: 'fr' })
  const flowers = async (attr: Record<string, string | { min?: number; max?: number }>) => {
    const query = { category: 'flowers', facets: true, attr }
    const found = answered(await waybill.GET('/api/products', { params: { query } }))
    if (!('products' in found)) throw new Error('a page of an app')
    return found
  }
  const { products, facets } = await flowers({ colour: 'red', stem_length: { min: 40, max: 60 } })
  expect(products).toMatchObject([
    {
      attributes: [
        { label: 'Longueur de tige', value: 45.5, unit: 'cm' },
        { label: 'Couleur', words: ['Rouge'] },
        { label: 'Occasion', words: ['Anniversaire'] },
      ],
    },
  ])
  expect(facets?.map(({ label }) => label)).toEqual(['Longueur de tige', 'Couleur', 'Occasion'])
  expect((await flowers({ colour: 'white' })).total).toBe(0)

  // The admin asks for shorter stems, is told who has longer ones, and does it all the same.
  await admin.locator('.wb-attr__row').first().getByLabel('At most').fill('40')
  await admin.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = admin.getByRole('dialog', { name: 'With this change 1 product no longer fits' })
  await dialog.getByText('Stem length: At most 40.').waitFor()
  expect(await violations(admin, { within: '.wb-dialog' })).toEqual([])
  await dialog.getByRole('button', { name: 'Save all the same' }).click()
  await admin.getByText('Updated successfully.').first().waitFor()

  await page.goto('/admin/collections/products', { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Attributs à corriger' }).click()
  // A list that has just come writes its query into the address, and a click before that is lost to it.
  await page.waitForURL(/limit=\d+.*where/)
  await page.getByRole('link', { name: 'Roses rouges' }).click()
  await page.getByText('Incomplets ou inexacts').waitFor()
  // What nobody touches is not refused.
  await page.locator('#field-price').fill('9500')
  await save(page, 'Sauvegarder', 'avec succès')
})
