import type { Page } from 'playwright'
import { expect } from 'vitest'
import { create, drawnMap, fill } from './form'

/** Where the new market is: nothing there is known to the house beforehand. */
export const GHENT = { lat: 51.0543, lng: 3.7174 }

/** A market of flowers in Ghent, with fees and tax. @returns its id */
export async function makeMarket(page: Page): Promise<string> {
  await page.goto('/admin/collections/markets/create', { waitUntil: 'networkidle' })
  await page.getByText('Save the market first.').waitFor()
  await fill(page, { name: 'Ghent', country: 'be' })
  const said = (name: string) => page.locator(`#field-${name}`).inputValue()
  await expect
    .poll(() => Promise.all(['slug', 'code', 'timeZone'].map(said)))
    .toEqual(['ghent', 'GHE', 'Europe/Brussels'])
  await page.locator('#field-currency', { hasText: 'EUR' }).waitFor()
  await page.locator('#field-locale', { hasText: 'Français' }).waitFor()
  await fill(page, { ...GHENT, radiusMeters: 20_000 })
  await page.getByRole('button', { name: 'Fees and taxes' }).click()
  await fill(page, {
    deliveryBase: 350,
    deliveryPerKm: 60,
    serviceBasisPoints: 500,
    smallOrderThreshold: 1_000,
    smallOrderFee: 150,
    taxBasisPoints: 600,
  })
  await page.locator('#field-taxIncluded').check()
  await page.getByRole('button', { name: 'Orders', exact: true }).click()
  await fill(page, { cancelFreeMinutes: 5, slotCapacity: 4 })
  return create(page, 'markets')
}

/** What the page of a market still asks for, by the links it offers. */
export async function missing(page: Page, marketId: string): Promise<string[]> {
  await page.goto(`/admin/collections/markets/${marketId}`, { waitUntil: 'networkidle' })
  // Where nothing is missing the list is folded.
  await page.locator('.wb-steps li').first().waitFor({ state: 'attached' })
  return page.locator('.wb-steps li[data-state=missing] a').allTextContents()
}

/** From the page of a market to the form of one of its steps. */
export async function followStep(page: Page, marketId: string, link: string): Promise<void> {
  await page.goto(`/admin/collections/markets/${marketId}`, { waitUntil: 'networkidle' })
  await page.locator('.wb-steps').getByRole('link', { name: link }).first().click()
  await page.waitForURL('**/create?**')
  await page.locator('form[data-form-ready=true]').waitFor()
}

/** A service area drawn by four touches around the centre. */
export async function drawArea(page: Page, marketId: string): Promise<void> {
  await followStep(page, marketId, 'Draw a service area')
  await page.locator('#field-market', { hasText: 'Ghent' }).waitFor()
  await page.locator('#field-name').fill('Within the ring')
  const map = await drawnMap(page)
  const { width = 0, height = 0 } = (await map.boundingBox()) ?? {}
  for (const [x, y] of [
    [0.1, 0.1],
    [0.8, 0.1],
    [0.8, 0.9],
    [0.1, 0.9],
  ] as const)
    await map.click({ position: { x: width * x, y: height * y } })
  await page.getByText('Ready to be saved.').waitFor()
  await create(page, 'areas')
}

/** A dearer delivery fee from today on; the rest stays as the market has it. */
export async function setTariff(page: Page, marketId: string): Promise<void> {
  await followStep(page, marketId, 'New tariff')
  await expect.poll(() => page.locator('#field-deliveryPerKm').inputValue()).toBe('60')
  await fill(page, { name: 'Opening', deliveryBase: 450 })
  await create(page, 'tariffs')
}

/** In the middle of the town delivery has a price of its own, wherever one lives there. */
export async function drawZone(page: Page, marketId: string): Promise<void> {
  await page.goto(`/admin/collections/zones/create?market=${marketId}`, { waitUntil: 'networkidle' })
  await fill(page, { name: 'Old town', deliveryBase: 500, minimumOrder: 2_000 })
  await drawnMap(page)
  await page.getByRole('radio', { name: 'Circle' }).check()
  await page.getByLabel('Radius (km)').fill('3')
  await page.getByText('Ready to be saved.').waitFor()
  await create(page, 'zones')
}
