import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import { DOUALA_SALE, FLORIDA_SALE, nameAuthority, putSale } from '../factories/finance'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

/** Noon of the first of last month, and of today, by the clock of the market. */
const today = new Date(Date.now() + 3_600_000).toISOString().slice(0, 10)
const [year = 0, month = 1] = today.split('-').map(Number)
const lastMonth = new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10)

beforeAll(async () => {
  const { town } = panel
  await putSale(town, DOUALA_SALE, { at: `${lastMonth}T11:00:00Z`, number: 'M-0001' })
  await putSale(town, DOUALA_SALE, { at: `${lastMonth}T12:00:00Z`, number: 'M-0002' })
  const taxShares = [{ authorityId: await nameAuthority(town, 'Florida'), basisPoints: null }]
  await putSale(town, { ...FLORIDA_SALE, taxShares }, { at: `${lastMonth}T13:00:00Z`, restaurantId: town.other.id })
})

it('lets an owner read in French what last month brought, look into an order, and take the file home', async () => {
  const { page } = await panel.open('fr')
  await signInAtHome(page, panel.town.people.owner.email)
  await page.locator('nav.nav__wrap').getByRole('link', { name: 'Finances' }).click()
  await page.getByRole('heading', { name: 'Finances · Mine' }).waitFor()
  await page.getByText('Aucune commande n’a été livrée ces jours-là.').waitFor()

  await page.getByRole('link', { name: 'Le mois dernier' }).click()
  await page.getByText('Gagné 14', { exact: false }).waitFor()
  const figures = (await page.locator('.wb-figure').allTextContents()).map(plain)
  expect(figures[0]).toContain('Gagné14 450 FCFA')
  expect(figures[1]).toContain('À vous verser14 450 FCFA')
  expect(figures[2]).toContain('17 000 FCFA2 commandes, 0 avant')
  expect(figures[3]).toContain('2 550 FCFA15 % des ventes')
  expect(figures[4]).toContain('2 744 FCFAVous en reversez 2 744 FCFA, nous 0 FCFA.')
  await page.locator('.recharts-bar-rectangle').first().waitFor({ state: 'attached' })
  expect(await violations(page, { within: '.wb-finance' })).toEqual([])

  await page.getByRole('button', { name: 'Afficher les commandes' }).click()
  await page.locator('.wb-splits summary', { hasText: 'M-0001' }).click()
  const split = plain(await page.locator('.wb-splits li', { hasText: 'M-0001' }).textContent())
  expect(split).toContain('Payé par le client10 000 FCFA')
  expect(split).toContain('Commission (15 %)-1 275 FCFA')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mine-.*\.csv$/)
  const file = await readFile(await download.path(), 'utf8')
  expect(file.startsWith('\ufeffJour;Heure;Commande;')).toBe(true)
  expect(file).toContain(`${lastMonth};12:00;M-0001;Commande livrée;XAF;10000;500;8500;0;0;1275;1372;0;0;0;7225;15`)
})

it('shows who keeps the books what a market brought and what each authority is due', async () => {
  const { page } = await panel.open('en')
  await signIn(page, panel.town.people.compliance.email)
  await page.goto('/admin/revenue?market=testville')
  await page.getByRole('link', { name: 'Last month' }).click()
  await page.getByRole('heading', { name: 'USD' }).waitFor()
  await page.getByText('Revenue FCFA 2,870 of FCFA 20,000 that customers paid', { exact: false }).waitFor()
  expect(await violations(page, { within: '.wb-finance' })).toEqual([])
  await page.goto('/admin/tax?market=testville')
  await page.getByText('We collected no tax in these days.', { exact: false }).waitFor()
  await page.getByRole('link', { name: 'Last month' }).click()
  const row = page.getByRole('row', { name: /Florida/ })
  await row.waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual(['–', '7%', '$42.00', '$2.94', '$0.00', '$2.94'])
  expect(await violations(page, { within: '.wb-finance' })).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download PDF' }).click(),
  ])
  expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-')
})

it('tells nobody of another’s money', async () => {
  const { page, problems } = await panel.open('en')
  await signIn(page, panel.town.people.owner.email)
  await page.goto(`/admin/finance?restaurant=${panel.town.other.id}`)
  await page.locator('.not-found').waitFor()
  expect(problems.splice(0)).toEqual([expect.stringContaining('404')])
})
