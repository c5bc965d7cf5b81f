import { expect, it } from 'vitest'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

const stored = async () =>
  (await panel.town.sql.query('select hours from restaurants where id = $1', [panel.town.mine.id])).rows[0]?.hours

it('lets an owner say when the restaurant is open, in French, on a phone', async () => {
  const { page } = await panel.open('fr')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, panel.town.people.owner.email)
  await page.goto(`/admin/collections/restaurants/${panel.town.mine.id}`, { waitUntil: 'networkidle' })
  const hours = page.getByRole('group', { name: 'Heures d’ouverture' })
  await hours.getByRole('checkbox', { name: 'Ouvert jour et nuit' }).uncheck()
  await hours.getByLabel('lundi, ouverture').fill('11:00')
  await hours.getByLabel('lundi, fermeture').fill('14:30')
  const monday = hours.locator('.wb-hours__day', { hasText: 'lundi' })
  await monday.getByRole('button', { name: 'Ajouter des heures' }).click()
  await monday.getByLabel('lundi, fermeture').nth(1).fill('02:00')
  await monday.getByRole('button', { name: 'Pareil tous les jours' }).click()
  await hours.getByRole('button', { name: 'dimanche : retirer 18:00 à 02:00' }).click()
  await hours.getByRole('button', { name: 'dimanche : retirer 11:00 à 14:30' }).click()
  await hours.getByText('Fermé').waitFor()
  await hours.getByRole('button', { name: 'Ajouter un jour' }).click()
  await hours.getByLabel('Date', { exact: true }).fill('2026-12-25')
  await hours.getByLabel('Occasion').fill('Noël')
  expect(await violations(page, { within: '.wb-hours' })).toEqual([])
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.getByText('mis à jour avec succès', { exact: false }).waitFor()
  const day = [
    { opens: '11:00', closes: '14:30' },
    { opens: '18:00', closes: '02:00' },
  ]
  const expected = {
    week: [day, day, day, day, day, day, []],
    special: [{ date: '2026-12-25', name: 'Noël', spans: [] }],
  }
  expect(await stored()).toEqual(expected)

  await page.reload({ waitUntil: 'networkidle' })
  expect(await hours.getByLabel('samedi, fermeture').nth(1).inputValue()).toBe('02:00')
  await hours.getByRole('checkbox', { name: 'Ouvert jour et nuit' }).check()
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await expect.poll(stored).toBeNull()
})

it('shows them to support, who cannot change them', async () => {
  const { page } = await panel.open('en')
  await signIn(page, panel.town.people.support.email)
  await page.goto(`/admin/collections/restaurants/${panel.town.mine.id}`, { waitUntil: 'networkidle' })
  expect(await page.getByRole('checkbox', { name: 'Open day and night' }).isDisabled()).toBe(true)
})
