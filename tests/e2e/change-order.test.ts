import { expect, it } from 'vitest'
import { ADDRESS } from '../factories/town'
import { fill } from '../factories/wallets'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

/** Three pieces of 1,000, paid by the wallet. */
async function paidOrder(): Promise<string> {
  const { api, people, sql, marketId } = panel.town
  const { token, id } = people.customer
  await sql.query('update markets set wallet_enabled = true where id = $1', [marketId])
  await fill(sql, marketId, id, 20_000)
  const productId = await panel.town.product({ price: 1_000 })
  await api.post('/api/cart/add', { token, body: { productId, quantity: 3 } })
  const placed = await api.post<{ id: string; status: string }>('/api/orders', {
    token,
    body: { address: ADDRESS, payment: { method: 'wallet' } },
  })
  expect(placed.body.status).toBe('placed')
  return placed.body.id
}

it('tells what goes back of a paid order before it is changed, and gives it back', async () => {
  const id = await paidOrder()
  const { page, problems } = await panel.open('en')
  await signIn(page, panel.town.people.support.email)
  await page.goto(`/admin/collections/orders/${id}`)
  await page.getByRole('button', { name: 'Change the order' }).click()
  const dialog = page.getByRole('dialog', { name: 'Change the order' })
  const pieces = dialog.locator('input[name^=line-]')
  await pieces.fill('5')
  await dialog.getByText('This order is paid already, and would cost more.').waitFor()
  expect(problems.splice(0), 'the refusal').toEqual([expect.stringContaining('422')])
  await pieces.fill('1')
  await dialog.getByText('FCFA 2,000 goes back to the customer.').waitFor()
  await dialog.getByRole('button', { name: 'Change the order' }).click()
  await page.locator('[data-move="change:changed"]', { hasText: 'FCFA 2,000 goes back to the customer' }).waitFor()
  const payment = page.locator('[data-payment=wallet]')
  await payment.getByText('given back FCFA 2,000').waitFor()
  await payment.locator('[data-status=partially_refunded]').waitFor()
})

it('le dit aussi en français', async () => {
  const id = await paidOrder()
  const { page, problems } = await panel.open('fr')
  await signIn(page, panel.town.people.support.email)
  await page.goto(`/admin/collections/orders/${id}`)
  await page.getByRole('button', { name: 'Modifier la commande' }).click()
  const dialog = page.getByRole('dialog', { name: 'Modifier la commande' })
  const pieces = dialog.locator('input[name^=line-]')
  await pieces.fill('4')
  await dialog.getByText('Cette commande est déjà payée et coûterait plus cher.').waitFor()
  expect(problems.splice(0), 'the refusal').toEqual([expect.stringContaining('422')])
  await pieces.fill('2')
  await dialog.getByText(/1\s*000\s*FCFA seront rendus au client\./).waitFor()
  await dialog.getByRole('button', { name: 'Modifier la commande' }).click()
  await page.locator('[data-move="change:changed"]', { hasText: /1\s*000\s*FCFA rendus au client/ }).waitFor()
})
