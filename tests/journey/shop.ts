import type { Page } from 'playwright'
import { choose, create, drawnMap, fill } from './form'
import { addPicture, sayHours } from './going-live'
import { followStep } from './market'

export const PASSWORD = 'a bunch of tulips'
export const OWNER = 'owner@ghent.test'
export const DRIVER = 'driver@ghent.test'

/** A florist in the middle of the town, open around the clock, set on the map. @returns its id */
export async function makeFlorist(page: Page, marketId: string): Promise<string> {
  await followStep(page, marketId, 'New restaurant')
  await page.locator('#field-name').fill('Bloemen & Zonen')
  const map = await drawnMap(page)
  await page.getByText('Touch the map where the restaurant is.').waitFor()
  const { width = 0, height = 0 } = (await map.boundingBox()) ?? {}
  await map.click({ position: { x: width / 2, y: height / 2 } })
  await page.getByRole('button', { name: 'Set the place on the map' }).waitFor()
  await fill(page, { minimumOrder: 1_500, prepMinutes: 10 })
  await sayHours(page, 'en')
  return create(page, 'restaurants')
}

const tellUser = (page: Page, fullName: string, email: string) =>
  fill(page, { fullName, email, password: PASSWORD, 'confirm-password': PASSWORD })

/** Who runs the florist: the way from the market's page says for which restaurant. */
export async function makeOwner(page: Page, marketId: string): Promise<void> {
  await followStep(page, marketId, 'New owner')
  await page.locator('#field-restaurants', { hasText: 'Bloemen & Zonen' }).waitFor()
  await tellUser(page, 'Lotte Peeters', OWNER)
  await choose(page, 'role', 'Restaurant owner')
  await create(page, 'users')
}

export async function makeDriver(page: Page, marketId: string): Promise<void> {
  await page.goto(`/admin/collections/users/create?market=${marketId}`, { waitUntil: 'networkidle' })
  await tellUser(page, 'Jef Claes', DRIVER)
  await choose(page, 'role', 'Driver')
  await create(page, 'users')
  await followStep(page, marketId, 'New driver')
  await page.locator('#field-displayName').fill('Jef')
  await choose(page, 'user', 'Jef Claes')
  await create(page, 'drivers')
}

/** From the list on the restaurant's page the owner puts flowers on the menu, which belong to it without being asked. */
export async function makeBouquet(
  page: Page,
  { restaurantId, name, colour, picture }: Record<'restaurantId' | 'name', string> & Bouquet,
): Promise<void> {
  await page.goto(`/admin/collections/restaurants/${restaurantId}`, { waitUntil: 'networkidle' })
  await page.locator('[data-check=products] a').click()
  await page.waitForURL('**/products/create?**')
  await page.locator('#field-restaurant', { hasText: 'Bloemen & Zonen' }).waitFor()
  await page.locator('#field-name').fill(name)
  await choose(page, 'category', 'Flowers')
  await page.locator('#field-price').fill('2500')
  const values = page.getByRole('group', { name: 'Attributes' })
  await values.getByLabel('Stem length (cm)').fill('50')
  await values.getByLabel('Colour').selectOption({ label: colour })
  await values.getByLabel('Wedding').check()
  if (picture) await addPicture(page, 'image', `A bunch of ${name.toLowerCase()}`)
  await create(page, 'products')
}

interface Bouquet {
  colour: 'Red' | 'White'
  picture?: boolean
}
