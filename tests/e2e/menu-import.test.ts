import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { COLOUR, STEM } from '../factories/flowers'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

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
    .poll(() => mistakes.allInnerTexts(), { timeout: 30_000 })
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

it('brings the attributes and hours of a menu as a French spreadsheet saves them', async () => {
  const { token } = panel.town.people.admin
  const body = { name: 'Flowers', slug: 'flowers', attributes: [STEM, COLOUR] }
  expect((await panel.town.api.post('/api/categories', { token, body })).status).toBe(201)
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.owner.email)
  await page.goto('/admin/menu-import')
  const head = 'sku;category;name_en;name_fr;price;attr.stem_length;attr.colour;hours\r\n'
  const mistakes = page.locator('.wb-import__table tbody tr')
  await check(page, `${head}ROSE;flowers;Rose;Rose;2 500;5,5;mauve;demain\r\n`)
  await expect
    .poll(() => mistakes.allInnerTexts(), { timeout: 30_000 })
    .toEqual([
      expect.stringContaining('Produits\t2\thours\t« demain » n’est pas une semaine.'),
      'Produits\t2\tattr.stem_length\t« 5,5 » est trop petit : au moins 10.',
      'Produits\t2\tattr.colour\t« mauve » n’est pas un des choix.',
    ])

  await check(page, `${head}ROSE;flowers;Rose;Rose;2 500;45,5 cm;Rouge|Blanc;lun-sam 08:00-18:00\r\n`)
  await page.locator('dt', { hasText: 'Longueur de tige' }).waitFor()
  await page.locator('dd', { hasText: 'mon-sat 08:00-18:00' }).waitFor()
  expect(await violations(page, { within: '.wb-import' })).toEqual([])
  await page.getByRole('button', { name: 'Appliquer' }).click()
  await page.locator('.wb-import__card h2 .wb-pill', { hasText: 'Appliqué' }).waitFor()
  const { rows } = await panel.town.sql.query(
    `select attributes, schedule->'week'->6 as sunday from products where sku = 'ROSE'`,
  )
  expect(rows).toEqual([{ attributes: { stem_length: 45.5, colour: ['red', 'white'] }, sunday: [] }])
})

it('lets an owner drop a check', async () => {
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.owner.email)
  await page.goto('/admin/menu-import')
  await check(page, MENDED)
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.locator('.wb-import__card h2 .wb-pill', { hasText: 'Abandonné' }).waitFor()
  expect(await page.getByRole('button', { name: 'Appliquer' }).count()).toBe(0)
})
