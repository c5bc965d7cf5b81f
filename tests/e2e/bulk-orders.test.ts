import { expect, it } from 'vitest'
import { doors, orderBulk } from '../factories/bulk-orders'
import { placeOrder } from '../factories/orders'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

it('shows a bulk order whole: how far it is, each order a click away, and calls off what can be', async () => {
  const { people, api } = panel.town
  const { body } = await orderBulk(panel.town, { deliveries: doors(4), reference: 'Friday lunch' })
  const [first] = body.orders
  await api.post(`/api/orders/${first?.id}/accept`, { token: people.owner.token, body: { prepMinutes: 20 } })
  await api.post(`/api/orders/${first?.id}/preparing`, { token: people.owner.token })
  const { page } = await panel.open('en')
  await signIn(page, people.admin.email)
  await page.goto('/admin/collections/bulk-orders')
  await page.getByRole('link', { name: body.number }).click()
  await page.getByRole('heading', { name: 'Friday lunch' }).waitFor()
  await page.getByRole('img', { name: '3 placed, 1 preparing' }).waitFor()
  expect(await page.locator('[data-order]').count()).toBe(4)

  await page.getByRole('button', { name: 'Cancel all' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('The meeting was called off')
  await dialog.getByRole('button', { name: 'Cancel all' }).click()
  await page.getByRole('img', { name: '4 cancelled' }).waitFor()

  await page.getByRole('link', { name: first?.number }).click()
  await page.getByRole('link', { name: 'The bulk order that it is part of' }).waitFor()
})

it('changes an order before the kitchen begins, tells its cost before, and its history afterwards', async () => {
  const { people } = panel.town
  const { body } = await placeOrder(panel.town, { quantity: 3 })
  const { page } = await panel.open('fr')
  await signIn(page, people.support.email)
  await page.goto(`/admin/collections/orders/${body.id}`)
  await page.getByRole('button', { name: 'Modifier la commande' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ndole').fill('1')
  await dialog.getByLabel('Ce que précise le client').fill('Sans sel')
  await dialog.getByText(/Total .* au lieu de .*\./).waitFor()
  const { rows } = await panel.town.sql.query('select total::int from orders where id = $1', [body.id])
  expect(rows[0].total, 'nothing is done yet').toBe(body.total.amount)
  await dialog.getByRole('button', { name: 'Modifier la commande' }).click()
  const change = page.locator('[data-move="change:changed"]')
  await change.getByText('La commande a été modifiée').waitFor()
  await change.getByText('Ndole : 1 au lieu de 3').waitFor()
  await change.getByText('Note : « Sans sel »').waitFor()
})
