import { expect, it } from 'vitest'
import { askOptions } from '../factories/options'
import { noonSlot, orderFor, takeLaterOrders } from '../factories/slots'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('lets an owner serve breakfast breads until eleven, and nobody order the omelette that asks for one at noon, in French', async () => {
  const { town } = panel
  await takeLaterOrders(town)
  const omelette = await town.product({ price: 2500 })
  const bread = await askOptions(town, omelette, [{ isDefault: true }, {}], { min: 1 })
  const { page } = await panel.open('fr')
  await signIn(page, town.people.owner.email)

  await page.goto(`/admin/collections/option-groups/${bread.groupId}`, { waitUntil: 'networkidle' })
  const hours = page.getByRole('group', { name: 'Quand il est servi' })
  await hours.getByRole('checkbox', { name: 'Tant que ses produits sont vendus' }).uncheck()
  await hours.getByText('ses produits ne peuvent pas être commandés non plus').waitFor()
  expect(await violations(page, { within: '.wb-hours' })).toEqual([])
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.getByText('mis à jour avec succès', { exact: false }).waitFor()
  const { rows } = await town.sql.query('select schedule from option_groups where id = $1', [bread.groupId])
  expect(rows[0].schedule.week[0]).toEqual([{ opens: '06:00', closes: '11:00' }])

  const { from: noon } = await noonSlot(town)
  const add = (scheduledFor: string) =>
    town.api.post('/api/cart/add', { locale: 'fr', body: { productId: omelette, quantity: 1, scheduledFor } })
  const refused = await add(noon)
  expect([refused.code, refused.body.errors]).toMatchObject([
    'product_unavailable',
    [{ message: 'Ce produit n’est pas disponible pour le moment.', data: { availableAt: expect.any(String) } }],
  ])
  // Four hours before noon is eight.
  const breakfast = new Date(Date.parse(noon) - 4 * 3_600_000).toISOString()
  const ordered = await orderFor(town, breakfast, { productId: omelette })
  expect([ordered.status, ordered.body]).toMatchObject([201, { status: 'scheduled' }])
})
