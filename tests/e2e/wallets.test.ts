import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { fill, held, walletId } from '../factories/wallets'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('lets an admin grant credit, change limits and freeze a wallet, found by its customer’s page', async () => {
  const { town } = panel
  const { customer, admin } = town.people
  await fill(town.sql, town.marketId, customer.id, 12_500)
  const { page } = await panel.open('en')
  await signIn(page, admin.email)
  await page.goto(`/admin/collections/users/${customer.id}`)
  await page.locator('.wb-wallets-of a').click()
  await page.waitForURL(/collections\/wallets\//)
  await page.getByText('FCFA 12,500').first().waitFor()

  await page.getByRole('button', { name: 'Grant credit' }).click()
  const dialog = page.locator('dialog[open]')
  await dialog.getByLabel('Amount (XAF)').fill('2 000')
  await dialog.getByLabel('Good up to the end of', { exact: false }).fill('2100-01-31')
  await dialog.getByLabel('Reason', { exact: false }).fill('An order that came cold')
  expect(await violations(page, { within: 'dialog[open]' })).toEqual([])
  await dialog.getByRole('button', { name: 'Grant credit' }).click()
  await page.getByText('The credit is granted.').waitFor()
  const grants = page.locator('section', { has: page.getByRole('heading', { name: 'Credit and points in hand' }) })
  await grants.getByText('FCFA 2,000').waitFor()
  // Up to the end of that day in Douala, which is an hour before midnight in UTC.
  await grants.getByText('1 Feb 2100, 00:00').waitFor()
  expect(await held(town.sql, customer.id)).toEqual([12_500, 2_000, 0])

  await page.getByRole('button', { name: 'Change limits' }).click()
  await dialog.getByLabel('Most in a day (XAF)').fill('5000')
  await dialog.getByLabel('Mains').check()
  await dialog.getByLabel('Reason', { exact: false }).fill('Asked by the guardian')
  await dialog.getByRole('button', { name: 'Change limits' }).click()
  await page.getByText('FCFA 5,000', { exact: false }).first().waitFor()
  await page.locator('.wb-wallet-barred', { hasText: 'mains' }).waitFor()

  await page.getByRole('button', { name: 'Freeze' }).click()
  await dialog.getByLabel('Reason', { exact: false }).fill('Telephone reported stolen')
  await dialog.getByRole('button', { name: 'Freeze' }).click()
  await page.locator('[data-status=frozen]').waitFor()
  expect(await violations(page, { within: '.wb-page' })).toEqual([])
})

it('gives whoever looks after customers the statement as a file, in French', async () => {
  const { town } = panel
  const { otherCustomer, support } = town.people
  await fill(town.sql, town.marketId, otherCustomer.id, 7_300)
  const { page } = await panel.open('fr')
  await signIn(page, support.email)
  await page.goto(`/admin/collections/wallets/${await walletId(town.sql, otherCustomer.id)}`)
  await page.getByRole('heading', { name: 'Relevé' }).waitFor()
  expect(await page.getByRole('button', { name: 'Geler' }).count(), 'support looks on').toBe(0)

  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const csv = await take('Télécharger en CSV')
  expect(csv.name).toMatch(/^wallet-xaf-\d{4}-\d\d-01-\d{4}-\d\d-\d\d\.csv$/)
  const rows: string[][] = parse(csv.bytes, { bom: true, delimiter: ';' })
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['Opération', 'Référence', 'Entrée', 'Sortie', 'Solde', 'Devise'],
    ['Solde initial', '', '', '', '0', 'XAF'],
    ['Écriture du bureau', '', '7300', '', '7300', 'XAF'],
    ['Solde final', '', '', '', '7300', 'XAF'],
  ])
  const pdf = await take('Télécharger en PDF')
  expect([pdf.name.endsWith('.pdf'), pdf.bytes.subarray(0, 5).toString()]).toEqual([true, '%PDF-'])
})
