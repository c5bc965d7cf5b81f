import type { Page } from 'playwright'
import { drawPhoto } from '../factories/photos'
import type { Row } from './form'

const SAID = {
  en: {
    save: 'Save',
    updated: 'Updated successfully',
    goLive: 'Go live',
    hours: 'Opening hours',
    always: 'Open day and night',
    opens: 'Monday, opens',
    closes: 'Monday, closes',
    likeThis: 'Like this on all days',
  },
  fr: {
    save: 'Sauvegarder',
    updated: 'mis à jour avec succès',
    goLive: 'Mettre en ligne',
    hours: 'Heures d’ouverture',
    always: 'Ouvert jour et nuit',
    opens: 'lundi, ouverture',
    closes: 'lundi, fermeture',
    likeThis: 'Pareil tous les jours',
  },
} as const

type Language = keyof typeof SAID

/** What the list on the page of a restaurant still asks for. */
export async function lacking(page: Page): Promise<(string | null)[]> {
  await page.locator('.wb-live-list [data-check]').first().waitFor({ state: 'attached' })
  return page
    .locator('.wb-live-list [data-check][data-state=missing]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check')))
}

/** Adds a new picture in the form of what it is to hang on. */
export async function addPicture(page: Page, field: string, alt: string): Promise<void> {
  await page.locator(`#field-${field} .upload__createNewToggler`).click()
  const drawer: Row = page.locator('dialog.doc-drawer[open], .doc-drawer.drawer--is-open').last()
  await drawer.locator('form[data-form-ready=true] .wb-upload').waitFor()
  const buffer = await drawPhoto({ width: 900, height: 600 })
  await drawer.locator('.wb-upload input[type=file]').setInputFiles({ name: 'new.jpg', mimeType: 'image/jpeg', buffer })
  await drawer.locator('input[name=alt]').fill(alt)
  await drawer.locator('#action-save').click()
  await drawer.waitFor({ state: 'detached' })
  await page.locator(`#field-${field} .upload-relationship-details`).waitFor()
}

/** Open around the clock, said day by day. */
export async function sayHours(page: Page, language: Language): Promise<void> {
  const said = SAID[language]
  const hours = page.getByRole('group', { name: said.hours })
  const always = hours.getByRole('checkbox', { name: said.always })
  if (await always.isChecked()) await always.uncheck()
  await hours.getByLabel(said.opens).first().fill('00:00')
  await hours.getByLabel(said.closes).first().fill('00:00')
  await hours.getByRole('button', { name: said.likeThis }).first().click()
}

/** Saves the form that is open and waits until it says so. */
export async function keep(page: Page, language: Language): Promise<void> {
  const { save, updated } = SAID[language]
  await page.getByRole('button', { name: save, exact: true }).click()
  await page.getByText(updated).first().waitFor()
}

/** Presses the button of the list, which is there once nothing is missing. */
export async function goLive(page: Page, language: Language): Promise<void> {
  const name = SAID[language].goLive
  await page.getByRole('button', { name, exact: true }).click()
  await page.locator('dialog[open]').getByRole('button', { name, exact: true }).click()
  await page.locator('.wb-live-list--live').waitFor()
}
