import type { Page } from 'playwright'
import { expect } from 'vitest'
import { type PanelTab, signIn } from '../setup/panel-browser'
import type { PanelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'
import { type Row, save } from './form'

/** The browser itself notes a refusal. */
export const REFUSED = expect.stringContaining('400')

/** Adds an attribute to the form of a category and says what it is called. @returns its row */
async function addAttribute(page: Page, [en, fr]: readonly [string, string], kind: string): Promise<Row> {
  await page.getByRole('button', { name: 'Add an attribute' }).click()
  const row = page.locator('.wb-attr__row').last()
  await row.getByLabel('Name, English').fill(en)
  await row.getByLabel('Name, French').fill(fr)
  await row.getByLabel('Kind').selectOption({ label: kind })
  return row
}

async function addChoices(row: Row, choices: readonly (readonly [string, string])[]): Promise<void> {
  for (const [index, [en, fr]] of choices.entries()) {
    if (index > 0) await row.getByRole('button', { name: 'Add a choice' }).click()
    await row.getByLabel(`Choice ${index + 1}, English`).fill(en)
    await row.getByLabel(`Choice ${index + 1}, French`).fill(fr)
  }
}

/** An admin makes the category of flowers: stem length, colour, occasion; a word is forgotten and asked for. */
export async function makeFlowers(panel: PanelSuite, tab?: PanelTab): Promise<Page> {
  const { page, problems } = tab ?? (await panel.open('en'))
  if (!tab) await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/categories/create', { waitUntil: 'networkidle' })
  await page.locator('#field-name').fill('Flowers')
  await expect.poll(() => page.locator('#field-slug').inputValue()).toBe('flowers')
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
