import { expect, it } from 'vitest'
import { ADDRESS } from '../factories/town'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

it('lets an owner make a lunch promotion in French, which a customer’s quote shows and the order page explains', async () => {
  const { town } = panel
  const { token } = town.people.customer
  const { page } = await panel.open('fr')
  await signIn(page, town.people.owner.email)
  await page.goto('/admin/collections/promotions/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Nom', { exact: false }).first().fill('Midi -10 %')
  await page.locator('#field-restaurant').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Mine' }).click()
  await page.locator('#field-percent').fill('10')
  await page.locator('#field-most').fill('1500')
  const hours = page.getByRole('group', { name: 'Jours et heures' })
  await hours.getByRole('checkbox', { name: 'À tout moment' }).uncheck()
  await hours.getByLabel('lundi, ouverture').fill('00:00')
  await hours.getByLabel('lundi, fermeture').fill('00:00')
  await hours
    .locator('.wb-hours__day', { hasText: 'lundi' })
    .getByRole('button', { name: 'Pareil tous les jours' })
    .click()
  const sentence = page.locator('.wb-promo-sentence strong')
  await sentence.filter({ hasText: 'lundi–dimanche 00:00–00:00' }).waitFor()
  expect(((await sentence.textContent()) ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
    '10 % de remise, au plus 1 500 FCFA, lundi–dimanche 00:00–00:00',
  )
  expect(await page.locator('#field-fundedBy').count(), 'who pays is no question for an owner').toBe(0)
  expect(await violations(page, { within: '.wb-promo-sentence' })).toEqual([])
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.waitForURL(/promotions\/[\w-]{36}/)

  await town.api.post('/api/cart/add', { token, body: { productId: town.mine.products[1], quantity: 2 } })
  const quoted = await town.api.post<{ discount: number; discounts: { name: string }[]; total: { amount: number } }>(
    '/api/cart/quote',
    { token, locale: 'fr', body: { address: ADDRESS } },
  )
  expect(quoted.body).toMatchObject({ discount: 500, discounts: [{ name: 'Midi -10 %', amount: 500 }] })
  const placed = await town.api.post<{ id: string }>('/api/orders', {
    token,
    locale: 'fr',
    body: { address: ADDRESS, payment: { method: 'cash' }, expectedTotal: quoted.body.total.amount },
  })
  expect(placed.status).toBe(201)

  await page.reload({ waitUntil: 'networkidle' })
  const use = page.getByRole('region', { name: 'Utilisation' })
  await use.getByText('1 utilisations').waitFor()
  expect(await violations(page, { within: '.wb-promo-use' })).toEqual([])
  await page.goto(`/admin/collections/orders/${placed.body.id}`)
  const bill = page.locator('.wb-bill')
  await bill.getByText('Midi -10 %', { exact: true }).click()
  await bill.getByText('Déduite des articles. Le restaurant la finance.').waitFor()
})

it('shows a budget as a bar, and an admin who pays', async () => {
  const { town } = panel
  const { page } = await panel.open('en')
  await signIn(page, town.people.admin.email)
  await page.goto('/admin/collections/promotions/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Name', { exact: false }).first().fill('Five hundred for ten')
  await page.locator('#field-market').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Testville' }).click()
  await page.locator('#field-kind').getByRole('combobox').click()
  await page.getByRole('option', { name: 'An amount off', exact: true }).click()
  await page.locator('#field-amount').fill('500')
  await page.locator('#field-code').fill('ten500')
  await page.locator('#field-uses').fill('10')
  await page.locator('#field-budget').fill('5000')
  await page.getByText('FCFA 500 off, with the code TEN500, 10 times in all, up to FCFA 5,000 in all').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/promotions\/[\w-]{36}/)
  const { rows } = await town.sql.query(`select id, funded_by from promotions where code = 'TEN500'`)
  expect(rows).toMatchObject([{ funded_by: 'platform' }])
  await town.sql.query('update promotions set used_count = 3, used_amount = 1500 where id = $1', [rows[0].id])
  await page.reload({ waitUntil: 'networkidle' })
  const use = page.getByRole('region', { name: 'Use so far' })
  await use.getByText('3 of 10 uses').waitFor()
  await use.getByText('7 left', { exact: true }).waitFor()
  await use.getByText('FCFA 3,500 left').waitFor()
  expect(await use.getByRole('progressbar').count()).toBe(2)
})
