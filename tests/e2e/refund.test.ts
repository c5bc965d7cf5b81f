import { expect, it } from 'vitest'
import { putOrder } from '../factories/order-rows'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

it('gives an item back from the order’s page, and tells before what that books', async () => {
  const { people } = panel.town
  const { orderId } = await putOrder(panel.town, { status: 'delivered' })
  const { page } = await panel.open('en')
  await signIn(page, people.support.email)
  await page.goto(`/admin/collections/orders/${orderId}`)
  const payment = page.locator('[data-payment=cash]')
  await payment.getByText('Taken FCFA 1,000').waitFor()

  await page.getByRole('button', { name: 'Refund', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Refund' })
  await dialog.getByText('Choose what goes back.').waitFor()
  await dialog.getByLabel('Ndole (of 1)').fill('1')
  await dialog.getByText('Goes back: FCFA 1,000').waitFor()
  await dialog.getByText('FCFA 1,000 to the customer’s wallet').waitFor()
  const books = await dialog.getByRole('table', { name: 'Will be booked' }).getByRole('row').allTextContents()
  expect(books.map((row) => row.replaceAll('\u00a0', ' '))).toEqual([
    'AccountDebitCredit',
    'Owed to the partnerFCFA 850',
    'CommissionFCFA 150',
    'WalletFCFA 1,000',
  ])
  await dialog.getByLabel('Whose fault, and cost').selectOption('platform')
  await dialog.getByRole('row', { name: 'Refunds' }).waitFor()
  await dialog.getByLabel('Reason').fill('The soup was missing')
  await dialog.getByRole('button', { name: 'Refund', exact: true }).click()

  await page.locator('[data-move="refund:refunded"]', { hasText: 'The soup was missing' }).waitFor()
  const refund = payment.locator('[data-step=refund]')
  await refund.getByText('Refund to wallet').waitFor()
  await refund.locator('[data-status=paid]').waitFor()
  await refund.getByText('fault: platform').waitFor()

  await page.getByRole('button', { name: 'Refund', exact: true }).click()
  await dialog.getByText('1 went back already').waitFor()
  expect(await dialog.getByLabel('Ndole (of 1)').isDisabled()).toBe(true)
})

it('rend un montant à un invité, en espèces au bureau', async () => {
  const { people } = panel.town
  const { orderId } = await putOrder(panel.town, { status: 'delivered', customer: null })
  const { page } = await panel.open('fr')
  await signIn(page, people.admin.email)
  await page.goto(`/admin/collections/orders/${orderId}`)
  await page.getByRole('button', { name: 'Rembourser', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Rembourser' })
  await dialog.getByText('Un montant').click()
  await dialog.getByLabel('Montant pour les articles').fill('400')
  await dialog.getByText(/400\s*FCFA en espèces au bureau/).waitFor()
  await dialog.getByLabel('Motif').fill('Soupe manquante')
  await dialog.getByRole('button', { name: 'Rembourser', exact: true }).click()
  const refund = page.locator('[data-step=refund]')
  await refund.locator('[data-status=created]').waitFor()
  await refund.getByRole('button', { name: 'Remis au client' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remis au client' }).click()
  await refund.locator('[data-status=paid]').waitFor()
})
