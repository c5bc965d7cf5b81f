import { expect, it } from 'vitest'
import { placeOrder } from '../factories/orders'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

const owner = (path: string, body: object = {}) =>
  panel.town.api.post(`/api/orders/${path}`, { token: panel.town.people.owner.token, body })

it('explains every amount, and what cancelling will do before it does it', async () => {
  const { people } = panel.town
  const { id } = (await placeOrder(panel.town, { quantity: 3 })).body
  await owner(`${id}/accept`, { prepMinutes: 20 })
  await owner(`${id}/preparing`)
  const { page } = await panel.open('en')
  await signIn(page, people.admin.email)
  await page.goto(`/admin/collections/orders/${id}`)
  const bill = page.locator('.wb-bill')
  await bill.getByText('Delivery', { exact: true }).click()
  await bill.getByText('FCFA 500 + FCFA 100 × 1.5 km of road, each 0.1 km begun counting.').waitFor()
  await bill.getByText('The driver earns').click()
  await bill.getByText('and the whole tip').first().waitFor()

  await page.getByRole('button', { name: 'Cancel the order' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel the order' })
  await dialog.getByText('Nothing was paid yet: nothing goes back, and there is no fee.').waitFor()
  await dialog.getByText('The food is cooked, so the goods are written off.').waitFor()
  await dialog.getByLabel('Reason').fill('Road closed')
  await dialog.getByRole('button', { name: 'Cancel the order' }).click()
  await page.locator('h1 [data-status=cancelled]').waitFor()
  await page.locator('[data-move="order:cancelled"]', { hasText: 'Road closed' }).waitFor()
})

it('says until when the customer cancels for free, and what is kept after that', async () => {
  const { people, sql, marketId } = panel.town
  await sql.query('update markets set cancel_free_minutes = 30, cancel_fee_placed_basis_points = 2500 where id = $1', [
    marketId,
  ])
  const { id } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('en')
  await signIn(page, people.support.email)
  await page.goto(`/admin/collections/orders/${id}`)
  const ask = async () => {
    await page.getByRole('button', { name: 'Cancel the order' }).click()
    return page.getByRole('dialog', { name: 'Cancel the order' }).locator('.wb-terms')
  }
  const terms = await ask()
  await terms.getByText(/^The customer can cancel for free until \d\d:\d\d: \d\d min left\.$/).waitFor()
  await terms.getByText('The goods go back to the shelf: the kitchen has not begun.').waitFor()
  // What is said is by the clock: a dialog that stays open counts down, and one that is opened later knows no free time any more.
  await sql.query(`update orders set created_at = now() - interval '29 minutes 5 seconds' where id = $1`, [id])
  await page.reload()
  await (await ask()).getByText(/less than a minute left\.$/).waitFor()
  await sql.query(`update orders set created_at = now() - interval '31 minutes' where id = $1`, [id])
  await page.reload()
  const late = await ask()
  await late.getByText('The goods go back to the shelf: the kitchen has not begun.').waitFor()
  expect(await late.getByRole('timer').count()).toBe(0)
})

it('tells an owner in French what happened, while it happens', async () => {
  const { people } = panel.town
  const { id } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('fr')
  await signIn(page, people.owner.email)
  await page.goto(`/admin/collections/orders/${id}`)
  await page.locator('[data-move="order:placed"]', { hasText: 'Transmise à la cuisine' }).waitFor()
  await page.getByText('En direct').waitFor()
  await owner(`${id}/accept`, { prepMinutes: 20 })
  await page.locator('[data-move="order:confirmed"]', { hasText: 'Acceptée par la cuisine' }).waitFor()
  await owner(`${id}/delay`, { minutes: 15, reason: 'missing_ingredient' })
  const delay = page.locator('[data-move="delay:"]')
  await delay.getByText('La cuisine a besoin de plus de temps').waitFor()
  await delay.getByText(/Prête à \d\d:\d\d au lieu de \d\d:\d\d/).waitFor()
  await delay.getByText('En attente d’un ingrédient').waitFor()
  expect(await page.content(), 'drivers’ pay is nobody’s business here').not.toContain('Derrière la commande')
})

it('says first what is wrong, and what would help', async () => {
  const { people, sql } = panel.town
  const { id } = (await placeOrder(panel.town)).body
  await owner(`${id}/accept`, { prepMinutes: 20 })
  await sql.query(`update orders set promised_at = now() - interval '12 minutes' where id = $1`, [id])
  await sql.query(`update restaurants set phone = '+237233001122' where id = $1`, [panel.town.mine.id])
  const { page } = await panel.open('en')
  await signIn(page, people.support.email)
  await page.goto(`/admin/collections/orders/${id}`)
  const trouble = page.locator('[data-problem=late]')
  await trouble.getByText('12 min later than promised').waitFor()
  expect(await trouble.getByRole('link', { name: 'Call Mine' }).getAttribute('href')).toBe('tel:+237233001122')
})

it('puts a ticket without prices and a receipt with them on paper, and nothing of the panel', async () => {
  const { people } = panel.town
  const { id, number } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('en')
  await page.addInitScript(() => {
    window.print = () => undefined
  })
  await signIn(page, people.owner.email)
  await page.goto(`/admin/collections/orders/${id}`)
  const paper = page.locator('.wb-print')
  await paper.waitFor({ state: 'attached' })
  expect(await paper.isVisible()).toBe(false)
  const texts: string[] = []
  for (const name of ['Kitchen ticket', 'Receipt']) {
    await page.getByRole('button', { name }).click()
    await page.emulateMedia({ media: 'print' })
    await paper.waitFor({ state: 'visible' })
    expect(await page.locator('h1', { hasText: number }).first().isVisible()).toBe(false)
    texts.push((await paper.textContent()) ?? '')
    await page.emulateMedia({ media: 'screen' })
  }
  const [ticket = '', receipt = ''] = texts
  for (const text of texts) expect(text).toContain(number)
  expect(ticket).not.toMatch(/FCFA/)
  expect(receipt).toMatch(/Total\s*FCFA/)
})
