import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { answered, openWaybill } from '../../client'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

/** The browser itself notes a refusal. */
const REFUSED = expect.stringContaining('400')

/** Adds an attribute to the form of a category and says what it is called. @returns its row */
async function addAttribute(page: Page, [en, fr]: readonly [string, string], kind: string) {
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  const row = page.locator('.wb-attr__row').last()
  await row.getByLabel('Name, English').fill(en)
  await row.getByLabel('Name, French').fill(fr)
  await row.getByLabel('Kind').selectOption({ label: kind })
  return row
}

async function addChoices(row: ReturnType<Page['locator']>, choices: readonly (readonly [string, string])[]) {
  for (const [index, [en, fr]] of choices.entries()) {
    if (index > 0) await row.getByRole('button', { name: 'Add a choice' }).click()
    await row.getByLabel(`Choice ${index + 1}, English`).fill(en)
    await row.getByLabel(`Choice ${index + 1}, French`).fill(fr)
  }
}

async function save(page: Page, name: 'Save' | 'Sauvegarder', told: string) {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(told, { exact: false }).first().waitFor()
}

async function choose(page: Page, field: string, option: string) {
  await page.locator(`#field-${field} input`).first().fill(option)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

async function makeFlowers() {
  const { page, problems } = await panel.open('en')
  await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/categories/create', { waitUntil: 'networkidle' })
  await page.locator('#field-name').fill('Flowers')
  await page.locator('#field-slug').fill('flowers')
  const stem = await addAttribute(page, ['Stem length', 'Longueur de tige'], 'Number with a unit')
  await stem.getByLabel('Unit').fill('cm')
  await stem.getByLabel('At least').fill('10')
  await stem.getByLabel('At most').fill('120')
  await stem.getByLabel('Required').check()
  await stem.getByLabel('Customers can filter by it').check()
  const colour = await addAttribute(page, ['Colour', 'Couleur'], 'Choice')
  await colour.getByLabel('Customers can filter by it').check()
  await addChoices(colour, [
    ['Red', 'Rouge'],
    ['White', 'Blanc'],
  ])
  const occasion = await addAttribute(page, ['Occasion', 'Occasion'], 'Choice')
  await occasion.getByLabel('Several can be chosen').check()
  await occasion.getByLabel('Customers can filter by it').check()
  await addChoices(occasion, [
    ['Wedding', 'Mariage'],
    ['Birthday', ''],
  ])
  await save(page, 'Save', 'Some attributes need another look.')
  await page.getByText('This needs words in both languages.').waitFor()
  expect(problems.splice(0)).toEqual([REFUSED])
  await occasion.getByLabel('Choice 2, French').fill('Anniversaire')
  expect(await violations(page, { within: '.wb-attr' })).toEqual([])
  await save(page, 'Save', 'successfully')
  await page.waitForURL(/categories\/[0-9a-f-]{36}/)
  return page
}

it('makes a vertical without code: flowers, from an admin’s form to a guest’s filter', async () => {
  const admin = await makeFlowers()

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
  await page.getByRole('link', { name: 'Roses rouges' }).click()
  await page.getByText('Incomplets ou inexacts').waitFor()
  // What nobody touches is not refused.
  await page.locator('#field-price').fill('9500')
  await save(page, 'Sauvegarder', 'avec succès')
})
