import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

const HEAD = 'sku;category;name_en;name_fr;price;active\r\n'
/** As a French spreadsheet saves it; three cells are wrong. */
const WRONG = `${HEAD}POISSON;mains;Grilled fish;Poisson braisé;4 500;oui\r\nRIZ;plats;Rice;Riz;cinq cents;peut-être\r\n`
const MENDED = `${HEAD}POISSON;mains;Grilled fish;Poisson braisé;4 500;oui\r\nRIZ;mains;Rice;Riz;500;oui\r\n`

async function check(page: Page, text: string): Promise<void> {
  const file = { name: 'carte.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) }
  await page.getByLabel('Produits (CSV)').setInputFiles(file)
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click()
}

const menu = async () => {
  const path = '/api/catalog/restaurants/mine/menu'
  const { body } = await panel.town.api.get<{ categories: { products: { name: string }[] }[] }>(path, { locale: 'fr' })
  return body.categories.flatMap(({ products }) => products.map(({ name }) => name)).toSorted()
}

it('has an owner mend a file with three mistakes, apply it, and undo it', async () => {
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.owner.email)
  await page.goto('/admin/menu-import')
  await check(page, WRONG)
  const mistakes = page.locator('.wb-import__table tbody tr')
  await expect
    .poll(() => mistakes.allInnerTexts())
    .toEqual([
      'Produits\t3\tprice\t« cinq cents » n’est pas un prix. Écrivez 12,50 ou 12.50.',
      'Produits\t3\tactive\t« peut-être » n’est ni oui ni non.',
      'Produits\t3\tcategory\tLa catégorie « plats » n’existe pas.',
    ])
  expect(await page.getByRole('button', { name: 'Appliquer' }).count()).toBe(0)

  await check(page, MENDED)
  await page.locator('[data-count=count_new] dd', { hasText: '2' }).waitFor()
  await page.getByText('4 500 FCFA').waitFor()
  expect(await menu()).toEqual(['Ndolé', 'Ndolé'])
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await page.locator('.wb-import__card h2 .wb-pill', { hasText: 'Appliqué' }).waitFor()
  expect(await menu()).toEqual(['Ndolé', 'Ndolé', 'Poisson braisé', 'Riz'])

  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click()
  await page.locator('.wb-import__card h2 .wb-pill', { hasText: 'Annulé' }).waitFor()
  expect(await menu()).toEqual(['Ndolé', 'Ndolé'])
})
