import { expect, it } from 'vitest'
import { letSurge } from '../factories/furnished-town'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const plain = (text: string | null) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')

it('lets an admin put a surge into a tariff in French, told in a sentence before it is saved', async () => {
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/tariffs/create', { waitUntil: 'networkidle' })
  const sentence = page.locator('.wb-surge-sentence strong')
  await sentence.filter({ hasText: 'La livraison coûte toujours autant' }).waitFor()
  await page.locator('#field-name').fill('Soirée')
  await page.locator('#field-market').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Testville' }).click()
  // A new tariff begins with the fees that hold now.
  await expect.poll(() => page.locator('#field-deliveryBase').inputValue()).toBe('500')
  expect(await page.locator('#field-deliveryPerKm').inputValue()).toBe('100')
  await page.locator('#field-surge__enabled').check()
  await page.locator('#field-surge__capAmount').fill('300')
  // The market says its currency when it is asked.
  await sentence.filter({ hasText: /1.100.FCFA/ }).waitFor()
  expect(plain(await sentence.textContent())).toBe(
    'Une livraison à 800 FCFA coûte au plus 1 100 FCFA en cas d’affluence : ×1,5, mais pas plus de 300 FCFA en sus. Des 300 FCFA en sus, le livreur reçoit 300 FCFA.',
  )
  expect(await violations(page, { within: '.wb-surge-sentence' })).toEqual([])
})

it('shows compliance where deliveries cost more, on a map and in rows, and leads to every change', async () => {
  await letSurge(panel.town)
  const { page } = await panel.open('en')
  await signIn(page, panel.town.people.compliance.email)
  await page.goto('/admin/surge?market=testville')
  const row = page.getByRole('row', { name: /Mine, Other/ })
  await row.getByText('×1.3').waitFor()
  // Counts go with the next look of the schedule; the level stands for ten minutes.
  const cells = await row.getByRole('cell').allTextContents()
  expect(cells).toEqual([/^[\d.]+$/, /^[\d.]+$/, /^\d+%$/, /^×1\.3until/].map((form) => expect.stringMatching(form)))
  await page.getByText('At most ×1.5, only where 2 orders or more wait; 100% of it for the courier.').waitFor()
  expect(await violations(page, { within: '.wb-surge' })).toEqual([])
  await page.getByRole('link', { name: 'Every change so far' }).click()
  await page.waitForURL(/surge-levels/)
})
