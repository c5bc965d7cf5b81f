import { expect, it } from 'vitest'
import { restaurantPayable } from '../../src/domain/ledger/accounts'
import { payoutsOf } from '../factories/payouts'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()
const payouts = payoutsOf(() => panel.town)

const open = async (email: string, path: string, language: 'en' | 'fr' = 'en') => {
  const { page } = await panel.open(language)
  await signIn(page, email)
  await page.goto(path)
  return page
}

it('has an owner ask for what is owed, and a second person approve it', async () => {
  const { people, sql, mine } = panel.town
  await sql.query('update markets set payout_hold_days = 0, payout_approval_above = 1000')
  await payouts.earn(restaurantPayable(mine.id), 40_000)

  const own = await open(people.owner.email, '/admin/payouts')
  await own.getByText('FCFA 40,000').first().waitFor()
  await own.getByRole('button', { name: 'Request a payout' }).click()
  const asked = own.getByRole('dialog', { name: 'Request a payout' })
  await asked.getByLabel('Amount in XAF').fill('25000')
  await asked.getByLabel('Telephone').fill('670 00 00 10')
  await asked.getByRole('button', { name: 'Request a payout' }).click()
  await own.getByText('MTN …0010').waitFor()
  await own.getByText('FCFA 15,000').first().waitFor()

  const { rows } = await sql.query<{ id: string }>('select id from payouts')
  const page = await open(people.admin.email, `/admin/collections/payouts/${rows[0]?.id}`)
  await page.locator('h1', { hasText: 'FCFA 25,000 to Mine' }).waitFor()
  await page.getByRole('button', { name: 'Approve' }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve' })
  await dialog.getByText('FCFA 25,000 go to Mine, MTN …0010. They leave with the next run.').waitFor()
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await page.locator('h1 [data-status=approved]').waitFor()
  await page.getByText(`Approved by Test admin`, { exact: false }).waitFor()
  await page.getByText('the destination was just added').waitFor()
})

it('lets nobody approve what they asked for, and rejects with a reason that can be read', async () => {
  const { people, mine } = panel.town
  await payouts.earn(restaurantPayable(mine.id), 5_000)
  const { id } = (await payouts.ask(mine.id, { amount: 5_000 })).body
  const page = await open(people.admin.email, `/admin/collections/payouts/${id}`, 'fr')
  await page.getByText('Vous l’avez demandé').waitFor()
  expect(await page.getByRole('button', { name: 'Approuver' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Rejeter' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rejeter' })
  await dialog.getByLabel('Motif').fill('Compte à vérifier')
  await dialog.getByRole('button', { name: 'Rejeter' }).click()
  await page.locator('h1 [data-status=rejected]').waitFor()
  await page.getByText('Compte à vérifier').first().waitFor()
})

it('sends what is ready in a market, and shows how far the run is', async () => {
  const { people, mine } = panel.town
  await payouts.earn(restaurantPayable(mine.id), 900)
  const bank = { kind: 'bank', bank: 'Afriland', holder: 'Mine SARL', account: 'CM2110002000300040005678' }
  const { id } = (await payouts.ask(mine.id, { amount: 900, destination: bank })).body
  await payouts.waited(id)
  const page = await open(people.admin.email, '/admin/payouts')
  await page.getByRole('button', { name: 'Send now' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Send now' }).click()
  await page.getByText('0 of 1 settled').waitFor()
  await payouts.verb(id, 'settle', { reference: 'VIR-7' })
  await page.getByText('1 of 1 settled').waitFor()
})
