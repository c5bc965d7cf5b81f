import { expect, it } from 'vitest'
import { orderFor, readSlots, takeLaterOrders } from '../factories/slots'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

/** Tomorrow's breakfast at eight, whatever time it is now. */
async function breakfastSlot() {
  const { body } = await readSlots(panel.town)
  const { body: day } = await readSlots(panel.town, body.dates[1])
  const slot = day.slots.find(({ from }) => new Date(from).getUTCHours() === 7)
  if (!slot) throw new Error('nobody serves breakfast tomorrow')
  return slot
}

it('lets an owner sell breakfast in the morning, a guest order it for tomorrow, and the kitchen see it coming, in French', async () => {
  const { town } = panel
  await takeLaterOrders(town)
  const productId = await town.product({ price: 2500 })
  const { page } = await panel.open('fr')
  await signIn(page, town.people.owner.email)

  await page.goto(`/admin/collections/products/${productId}`, { waitUntil: 'networkidle' })
  const hours = page.getByRole('group', { name: 'Quand il est vendu' })
  await hours.getByRole('checkbox', { name: 'Tant que le restaurant est ouvert' }).uncheck()
  await hours.getByLabel('lundi, fermeture').fill('10:30')
  await hours.getByRole('button', { name: 'Pareil tous les jours' }).click()
  await hours.getByLabel('Dernier jour').fill('2099-12-31')
  expect(await violations(page, { within: '.wb-hours' })).toEqual([])
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.getByText('mis à jour avec succès', { exact: false }).waitFor()
  const { rows } = await town.sql.query('select schedule from products where id = $1', [productId])
  expect(rows[0].schedule).toEqual({
    week: Array.from({ length: 7 }, () => [{ opens: '06:00', closes: '10:30' }]),
    special: [],
    until: '2099-12-31',
  })

  const { from } = await breakfastSlot()
  const ordered = await orderFor<{ id: string; number: string; trackingToken: string }>(town, from, { productId })
  expect([ordered.status, ordered.body]).toMatchObject([201, { status: 'scheduled', slot: { from } }])

  await page.goto('/admin/kitchen')
  const upcoming = page.getByRole('region', { name: 'Pour plus tard' })
  const ticket = upcoming.getByRole('article', { name: ordered.body.number })
  await ticket.getByText('08:00 – 08:30').waitFor()
  await ticket.getByText('1 × Ndole').waitFor()
  await ticket.getByText('Arrive à 07:').waitFor()
  expect(await violations(page, { within: '.wb-upcoming' })).toEqual([])

  await page.goto(`/admin/collections/orders/${ordered.body.id}`)
  await page.getByText('08:00 – 08:30').first().waitFor()
  await page.getByText('Part en cuisine le').waitFor()

  await page.goto(`/track/${ordered.body.trackingToken}`)
  await page.getByRole('heading', { name: 'Programmée' }).waitFor()
  await page.getByText('Part au restaurant à temps').waitFor()
  await page.getByText('08:00').waitFor()
})

it('warns an owner of the orders that hours would leave standing, before and after they are saved', async () => {
  const { town } = panel
  await takeLaterOrders(town)
  const { from } = await breakfastSlot()
  const { body } = await orderFor<{ id: string; number: string }>(town, from)
  const { page } = await panel.open('en')
  await signIn(page, town.people.owner.email)
  await page.goto(`/admin/collections/restaurants/${town.mine.id}`, { waitUntil: 'networkidle' })
  const hours = page.getByRole('group', { name: 'Opening hours' })
  await hours.getByRole('checkbox', { name: 'Open day and night' }).uncheck()
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])
    await hours.getByLabel(`${day}, opens`).fill('12:00')
  await hours.getByText('Already ordered for times when you would be closed.', { exact: false }).waitFor()
  await hours.getByRole('link', { name: body.number }).waitFor()
  expect(await violations(page, { within: '.wb-hours' })).toEqual([])
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('updated successfully', { exact: false }).waitFor()

  await page.goto('/admin/kitchen')
  await page.getByText('Open for it, or they will be cancelled.', { exact: false }).waitFor()
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await page.getByRole('dialog').getByText('Ordered for a time when you are closed').first().waitFor()
})
