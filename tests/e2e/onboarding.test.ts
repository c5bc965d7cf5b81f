import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { askPapers } from '../factories/applications'
import { drawPhoto } from '../factories/photos'
import { PASSWORD } from '../factories/town'
import { choose, create } from '../journey/form'
import { addPicture, goLive, keep, lacking, sayHours } from '../journey/going-live'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { openPhone } from '../setup/phone'

const panel = panelSuite()

const onward = (page: Page) => page.getByRole('button', { name: 'Enregistrer et continuer' }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

async function handIn(page: Page, paper: string, until?: string): Promise<void> {
  const slot = page.getByRole('form', { name: paper })
  const buffer = await drawPhoto({ width: 600, height: 400 })
  await slot.locator('input[type=file]').setInputFiles({ name: 'papier.jpg', mimeType: 'image/jpeg', buffer })
  if (until) await slot.getByLabel('Valable jusqu’au').fill(until)
  await slot.getByRole('button', { name: 'Remettre' }).click()
  await slot.locator('[data-paper=waiting]').waitFor()
}

/** Confirms what a button asks. */
async function confirm(page: Page, name: string, fill?: (dialog: ReturnType<Page['locator']>) => Promise<void>) {
  await page.getByRole('button', { name, exact: true }).first().click()
  const dialog = page.locator('dialog[open]')
  await fill?.(dialog)
  await dialog.getByRole('button', { name, exact: true }).click()
  await dialog.waitFor({ state: 'detached' }).catch(() => dialog.waitFor({ state: 'hidden' }))
}

/** On the phone, from the list on the restaurant's page: a dish of its own. */
async function addDish(page: Page, name: string, picture?: string): Promise<void> {
  await page.locator('[data-check=products] a').click()
  await page.waitForURL('**/products/create?**')
  await page.locator('#field-restaurant', { hasText: 'Chez Rose de Bali' }).waitFor()
  await page.locator('#field-name').fill(name)
  // What is typed without choosing the content's language is its English: every other falls back to that.
  await choose(page, 'category', 'Mains')
  await page.locator('#field-price').fill('3500')
  if (picture) await addPicture(page, 'image', picture)
  await create(page, 'products', 'Sauvegarder')
}

it('takes a restaurateur from a phone in Douala to the first customer', { timeout: 300_000 }, async () => {
  await askPapers(panel.town)
  const { page: phone, problems } = await openPhone(panel.browser, `${panel.server.url}/apply`, 'fr')
  await phone.getByLabel('Votre nom').fill('Rose Etoundi')
  await phone.getByLabel('Adresse e-mail').fill('rose@journey.test')
  await phone.getByLabel('Mot de passe').fill(PASSWORD)
  await phone.getByRole('button', { name: 'Commencer' }).click()

  await heading(phone, 'Restaurant')
  await phone.getByLabel('Nom du restaurant').fill('Chez Rose de Bali')
  await phone.getByLabel('Plats').check()
  await phone.getByLabel('Téléphone').fill('699 00 04 44')
  await phone.getByLabel('Adresse', { exact: true }).fill('12 rue Njo-Njo')
  await phone.getByLabel('Ville').fill('Douala')
  await phone.getByLabel('Latitude').fill('4.05')
  await phone.getByLabel('Longitude').fill('9.7')
  await onward(phone)
  await heading(phone, 'Entreprise')
  await phone.getByLabel('Raison sociale').fill('Rose Etoundi SARL')
  await phone.getByLabel('Numéro d’immatriculation').fill('RC/DLA/2025/B/0417')
  await phone.getByLabel('Numéro de contribuable').fill('M0')
  await onward(phone)
  await heading(phone, 'Documents')
  await handIn(phone, 'Registre du commerce')
  await handIn(phone, 'Carte de contribuable', '2099-12-31')
  await onward(phone)
  await heading(phone, 'Horaires')
  await onward(phone)
  await heading(phone, 'Envoi')
  await phone.getByRole('button', { name: 'Envoyer la candidature' }).click()
  await phone.locator('[data-status=submitted]').waitFor()

  const { page: desk } = await panel.open('fr')
  await signIn(desk, panel.town.people.admin.email)
  await desk.goto('/admin/applications')
  await desk.getByRole('link', { name: 'Chez Rose de Bali' }).click()
  await confirm(desk, 'La prendre')
  await desk.locator('h1 [data-status=in_review]').waitFor()
  await desk.locator('.wb-papers__picture').first().waitFor()
  await confirm(desk, 'Demander des corrections', async (dialog) => {
    await dialog.getByLabel('Que faut-il corriger ?').fill('Ce numéro n’a que deux signes.')
    await dialog.getByLabel('Numéro de contribuable').check()
  })
  await desk.locator('h1 [data-status=changes_requested]').waitFor()

  await phone.reload()
  await phone.getByText('Ce numéro n’a que deux signes.').waitFor()
  await heading(phone, 'Entreprise')
  await phone.getByLabel('Numéro de contribuable').fill('M042514789632K')
  await onward(phone)
  await heading(phone, 'Documents')
  await phone.getByRole('button', { name: 'Envoi' }).click()
  await phone.getByRole('button', { name: 'Envoyer la candidature' }).click()
  await phone.locator('[data-status=submitted]').waitFor()

  await desk.reload()
  await confirm(desk, 'La prendre')
  for (const kind of ['rccm', 'niu']) {
    await desk.locator(`[data-kind=${kind}]`).getByRole('button', { name: 'Valider' }).click()
    await desk.locator('dialog[open]').getByRole('button', { name: 'Valider' }).click()
    await desk.locator(`[data-kind=${kind}][data-status=verified]`).waitFor()
  }
  await confirm(desk, 'Accepter')
  await desk.locator('h1 [data-status=approved]').waitFor()

  await phone.reload()
  await phone.locator('[data-status=approved]').waitFor()
  await phone.getByRole('link', { name: 'Aller à votre restaurant' }).click()
  expect(await lacking(phone)).toEqual(['picture', 'products'])
  const itsPage = phone.url()
  await addPicture(phone, 'image', 'La terrasse de Chez Rose')
  await sayHours(phone, 'fr')
  await keep(phone, 'fr')
  for (const [dish, picture] of [['Poisson braisé', 'Un bar braisé'], ['Ndolé'], ['Plantains frits']] as const) {
    await phone.goto(itsPage, { waitUntil: 'networkidle' })
    await addDish(phone, dish, picture)
  }
  await phone.goto(itsPage, { waitUntil: 'networkidle' })
  expect(await lacking(phone)).toEqual([])
  await goLive(phone, 'fr')

  const { body } = await panel.town.api.get<{ docs: { name: string }[] }>('/api/catalog/restaurants?market=testville')
  expect(body.docs.map(({ name }) => name)).toContain('Chez Rose de Bali')
  expect(problems).toEqual([])
  await phone.context().close()
})
