import { expect, it } from 'vitest'
import { PDF } from '../factories/files'
import { inDays, putLicence } from '../factories/licences'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const file = { name: 'licence.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) }

it('lets an owner hand in a renewal, and compliance find it in the calendar and approve it, in French', async () => {
  const { town } = panel
  const id = await putLicence(town, { expiresOn: inDays(5) })
  await putLicence(town, { restaurantId: null, kind: 'food_licence', expiresOn: inDays(40) })

  const { page } = await panel.open('en')
  await signIn(page, town.people.owner.email)
  await page.goto('/admin/licence-calendar', { waitUntil: 'networkidle' })
  expect(await page.locator('.wb-licences__agenda li').count()).toBe(1)
  await page.locator('.wb-licences__agenda').getByRole('link', { name: 'Alcohol licence' }).click()
  await page.getByRole('button', { name: 'Renew' }).click()
  const dialog = page.getByRole('dialog', { name: 'Renew' })
  await dialog.getByLabel('File').setInputFiles(file)
  await dialog.getByLabel('Valid until').fill(inDays(370))
  await dialog.getByRole('button', { name: 'Renew' }).click()
  await page.getByText('A renewal is here already.').waitFor()

  const { page: desk } = await panel.open('fr')
  await signIn(desk, town.people.compliance.email)
  await desk.goto('/admin/licence-calendar', { waitUntil: 'networkidle' })
  expect(await violations(desk, { within: '.wb-licences' })).toEqual([])
  const waiting = desk.locator('.wb-licences__agenda [data-urgency=waiting] li')
  expect(await waiting.count()).toBe(1)
  await waiting.getByRole('link').click()
  await desk.getByRole('button', { name: 'Approuver' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: 'Approuver' }).click()
  await desk.locator('.wb-licence .wb-pill', { hasText: 'Valable' }).first().waitFor()
  const { rows } = await town.sql.query('select status from licences where renews_id = $1', [id])
  expect(rows).toEqual([{ status: 'granted' }])
})
