import { expect, it } from 'vitest'
import { putOrder } from '../factories/order-rows'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

it('finds a person by a part of the name, makes a copy, and erases with what stays and why in sight', async () => {
  const { town } = panel
  const who = await town.person('customer')
  await town.sql.query(`update users set full_name = 'Ada Findable' where id = $1`, [who.id])
  await putOrder(town, { status: 'delivered', customer: who })
  await town.api.call('PUT', '/api/users/preferences', {
    token: who.token,
    body: { consents: { terms: true, marketing_email: true } },
  })
  const { page } = await panel.open('en')
  await signIn(page, town.people.compliance.email)
  await page.goto('/admin/privacy')
  await page.getByLabel('Name, e-mail address or telephone').fill('findab')
  await page.getByRole('button', { name: 'Ada Findable' }).click()
  const held = page.locator('.wb-privacy__held')
  await held
    .getByRole('row', { name: /^Orders/ })
    .getByText('The books have to be kept.')
    .waitFor()
  await page.getByText('Offers by e-mail').waitFor()
  await page.getByRole('button', { name: 'Make a copy' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make a copy' }).click()
  await page.getByText('Ready until').waitFor({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/^data-.*\.zip$/)
  await page.getByRole('button', { name: 'Erase', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase' })
  await dialog.getByLabel('Reason').fill('By letter of today')
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click()
  await page.getByText(/The erasure (was asked for|is on its way)|This person was erased/).waitFor()
  await expect
    .poll(async () => (await town.sql.query('select state from person_erasures where person_id = $1', [who.id])).rows, {
      timeout: 30_000,
    })
    .toEqual([{ state: 'done' }])
  await page.goto(`/admin/privacy?person=${who.id}`)
  await page.getByText('This person was erased.').waitFor()
  await page.getByRole('heading', { name: 'Erased' }).waitFor()
})

it('shows a copy made for a guest, in French, by the ends of the telephone', async () => {
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.compliance.email)
  await page.goto('/admin/privacy')
  await page.getByRole('button', { name: 'Établir une copie pour un invité' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Téléphone').fill('+237699000777')
  await dialog.getByRole('button', { name: 'Établir une copie pour un invité' }).click()
  const copy = page.getByRole('listitem').filter({ hasText: '+237•••••••77' })
  await copy.getByText('Prête jusqu’au').waitFor({ timeout: 30_000 })
  const download = page.waitForEvent('download')
  await copy.getByRole('button', { name: 'Télécharger' }).click()
  expect((await download).suggestedFilename()).toMatch(/^data-.*\.zip$/)
})

it('tells support no more than the ends of numbers, and lets it do nothing', async () => {
  const { town } = panel
  const { customer, support } = town.people
  const { page } = await panel.open('fr')
  await signIn(page, support.email)
  await page.goto(`/admin/privacy?person=${customer.id}`)
  await page.getByText('c•••@town.test').waitFor()
  await page.getByText('+237•••••••11').waitFor()
  expect(await page.getByRole('button', { name: 'Effacer' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Établir une copie' }).count()).toBe(0)
})

it('says what an erasure waits for, and counts what a rule would purge before it is saved', async () => {
  const { town } = panel
  const who = await town.person('customer')
  await putOrder(town, { status: 'preparing', customer: who })
  const { page } = await panel.open('en')
  await signIn(page, town.people.admin.email)
  await page.goto(`/admin/privacy?person=${who.id}`)
  await page.getByText('orders that are on their way').waitFor()
  expect(await page.getByRole('button', { name: 'Erase', exact: true }).count()).toBe(0)
  await page.goto('/admin/retention')
  const rule = page.locator('.wb-retention__rules tr', { hasText: 'Access' }).first()
  await rule.getByRole('button', { name: 'Change' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Years to keep').fill('3')
  await dialog.getByText('Older than 3 years now, and to be purged: 0').waitFor()
  await dialog.getByLabel('Reason').fill('Decision of the board')
  await dialog.getByRole('button', { name: 'Change' }).click()
  await rule.getByText('3', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Place a hold' }).click()
  await page.getByRole('dialog').getByLabel('Name, e-mail').fill(who.email)
  await page.getByRole('dialog').locator('li button').first().click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Case 12 of 2026')
  await page.getByRole('dialog').getByRole('button', { name: 'Place a hold' }).click()
  const hold = page.locator('[data-hold]', { hasText: 'Case 12 of 2026' })
  await hold.getByRole('button', { name: 'Lift' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('The case is closed')
  await page.getByRole('dialog').getByRole('button', { name: 'Lift' }).click()
  await hold.getByText('Lifted').waitFor()
})
