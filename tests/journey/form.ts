import type { Page } from 'playwright'

export type Row = ReturnType<Page['locator']>

/** Presses the form's button and waits until it says so. */
export async function save(page: Page, name: 'Save' | 'Sauvegarder', told: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByText(told, { exact: false }).first().waitFor()
}

/** Saves a new row and waits for its own page. @returns its id */
export async function create(page: Page, slug: string, button: 'Save' | 'Sauvegarder' = 'Save'): Promise<string> {
  await page.getByRole('button', { name: button, exact: true }).click()
  const address = new RegExp(`/collections/${slug}/([0-9a-f-]{36})`)
  await page.waitForURL(address)
  return address.exec(page.url())?.[1] ?? ''
}

/** Picks an option of a select or of a relationship by what it is called. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.locator(`#field-${field} input`).first().fill(option)
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Types into fields by their names. */
export async function fill(page: Page, values: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`#field-${name}`).fill(String(value))
}

/** The map of an area or of a restaurant, once it is drawn. */
export async function drawnMap(page: Page): Promise<Row> {
  await page.locator('.wb-area .wb-map__canvas[aria-busy=false]').waitFor()
  return page.locator('.wb-area .wb-map__canvas')
}
