import { expect, it } from 'vitest'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('lets an inspector find a change, see that it is what was sealed, and take an export away', async () => {
  const { api, people } = panel.town
  const id = await panel.town.product({ stock: 3 })
  const admin = 'Adèle Mbarga'
  await panel.town.sql.query('update users set full_name = $1 where id = $2', [admin, people.admin.id])
  const changed = await api.call('PATCH', `/api/products/${id}`, { token: people.admin.token, body: { price: 1250 } })
  expect(changed.status).toBe(200)
  const seal = async () => {
    const { token } = people.compliance
    const { body } = await api.get<{ docs: { seal: string }[] }>(`/api/compliance/log?subjectId=${id}`, { token })
    return body.docs[0]?.seal
  }
  await expect.poll(seal, { timeout: 20_000, interval: 500 }).toBe('sealed')

  const { page } = await panel.open('en')
  await signInAtHome(page, people.compliance.email)
  await page.locator('nav.nav__wrap').getByRole('link', { name: 'Compliance log' }).click()
  await page.waitForURL(/admin\/log/)
  const form = page.locator('form.wb-ledger-ask')
  await form.getByLabel('Kind').selectOption({ label: 'Change by staff' })
  await form.getByLabel('About').fill(id)
  await form.getByLabel('By', { exact: true }).fill('nobody of that name')
  await form.getByRole('button', { name: 'Show' }).click()
  expect(await form.locator(':invalid').count()).toBe(1)
  await form.getByLabel('By', { exact: true }).fill(admin.slice(0, 5))
  const offered = form.locator(`option[value^="${admin}"]`)
  await offered.waitFor({ state: 'attached' })
  await form.getByLabel('By', { exact: true }).fill((await offered.getAttribute('value')) ?? '')
  await form.getByRole('button', { name: 'Show' }).click()
  const entry = page.locator('.wb-log__entry').filter({ hasText: 'Product changed' })
  await entry.getByText(`${admin} (Administrator)`).waitFor()
  await entry.getByText('Verified').waitFor()
  await page.getByRole('button', { name: /^Details/ }).click()
  const changes = page.getByRole('table', { name: 'Changes' })
  await changes.getByRole('row', { name: 'price 1000 1250' }).waitFor()
  expect(await violations(page, { within: '.wb-log' })).toEqual([])

  await form.getByLabel('Kind').selectOption({ label: 'All' })
  await form.getByLabel('About').fill('')
  await form.getByRole('button', { name: 'Show' }).click()
  await page.getByRole('button', { name: /^Details Product changed/ }).click()
  await page.getByRole('button', { name: 'Only about this' }).click()
  await expect.poll(() => form.getByLabel('About').inputValue()).toBe('Ndole')

  await page.getByRole('button', { name: 'Export what is shown' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download', exact: false }).first().click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^compliance-log-.*\.zip$/)
})

it('speaks French, and fits a telephone', async () => {
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.admin.email)
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto('/admin/log', { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1, name: 'Journal de conformité' }).waitFor()
  await page
    .getByRole('button', { name: /^Détails/ })
    .first()
    .click()
  await page.locator('.wb-log__details dl').first().waitFor()
  expect(await violations(page, { within: '.wb-log' })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
