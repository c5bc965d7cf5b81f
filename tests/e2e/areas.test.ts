import { expect, it } from 'vitest'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()

/** Around the town’s centre. */
const FILE = {
  type: 'Feature',
  properties: {},
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [9.65, 4.0],
        [9.75, 4.0],
        [9.75, 4.1],
        [9.65, 4.1],
        [9.65, 4.0],
      ],
    ],
  },
}
const DOOR = { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 }
const json = (value: unknown) => ({
  name: 'zone.geojson',
  mimeType: 'application/geo+json',
  buffer: Buffer.from(JSON.stringify(value)),
})

async function quoted(lat: number) {
  const { token } = panel.town.people.customer
  const answer = await panel.town.api.post('/api/cart/quote', {
    token,
    locale: 'fr',
    body: { address: { ...DOOR, lat } },
  })
  return answer.code ?? answer.status
}

it('lets an admin import an area and draw on in it, in French, and refuses an address outside of it', async () => {
  const { token } = panel.town.people.customer
  await panel.town.api.post('/api/cart/add', { token, body: { productId: panel.town.mine.products[0], quantity: 1 } })
  expect(await quoted(4.15)).toBe(200)
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/areas/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Nom').fill('Centre')
  const field = page.getByRole('group', { name: 'Où', exact: true })
  await field.getByText('Choisissez d’abord le marché').waitFor()
  await page.locator('#field-market').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Testville' }).click()
  await field.locator('.wb-map__canvas[aria-busy=false]').waitFor()

  const swapped = FILE.geometry.coordinates.map((ring) => ring.map(([lng, lat]) => [lat, lng]))
  await field.getByLabel('Importer un GeoJSON').setInputFiles(json({ type: 'Polygon', coordinates: swapped }))
  await field.getByText('Latitude et longitude sont inversées').waitFor()
  await field.getByLabel('Importer un GeoJSON').setInputFiles(json(FILE))
  await field.getByText('1 polygones et 4 sommets sont montrés sur la carte.').waitFor()
  await field.getByRole('button', { name: 'L’utiliser' }).click()
  await field.getByText('Prêt à être enregistré.').waitFor()

  // A corner too many, by key: it pulls the outline across itself, is told so, and goes again.
  await field.getByRole('button', { name: /^Sommet 1 / }).press('Enter')
  await field.getByRole('button', { name: 'Ajouter le milieu de la carte' }).press('Enter')
  await field.getByLabel('Latitude').fill('4.2')
  await field.getByText('Le contour se croise lui-même.').waitFor()
  await field.getByRole('button', { name: 'Retirer le sommet 2' }).press('Enter')
  await field.getByText('Prêt à être enregistré.').waitFor()
  expect(await violations(page, { within: '.wb-area' })).toEqual([])
  await page.getByRole('button', { name: 'Sauvegarder' }).click()
  await page.getByText('avec succès', { exact: false }).first().waitFor()

  expect(await quoted(4.15)).toBe('out_of_area')
  expect(await quoted(4.06)).toBe(200)
  const { rows } = await panel.town.sql.query('select shape from areas')
  expect(rows).toEqual([
    { shape: { kind: 'polygon', geometry: { type: 'MultiPolygon', coordinates: [FILE.geometry.coordinates] } } },
  ])

  await page.goto(`/admin/collections/markets/${panel.town.marketId}`, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { name: 'Où ce marché livre' }).waitFor()
  await page.getByRole('link', { name: 'Centre' }).waitFor()
})

it('draws by touching the map of a phone', async () => {
  await panel.town.sql.query('delete from areas')
  const { page } = await panel.open('en')
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, panel.town.people.admin.email)
  await page.goto('/admin/collections/areas/create', { waitUntil: 'networkidle' })
  await page.getByLabel('Name').fill('By hand')
  await page.locator('#field-market').getByRole('combobox').click()
  await page.getByRole('option', { name: 'Testville' }).click()
  const map = page.locator('.wb-area .wb-map__canvas')
  await page.locator('.wb-area .wb-map__canvas[aria-busy=false]').waitFor()
  for (const [x, y] of [
    [60, 60],
    [240, 80],
    [150, 250],
  ] as const)
    await map.click({ position: { x, y } })
  await page.getByText('Ready to be saved.').waitFor()
  await page.getByRole('button', { name: 'moves the chosen one' }).click()
  await map.click({ position: { x: 180, y: 270 } })
  expect(await page.locator('.wb-area__corners li').count()).toBe(3)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('successfully', { exact: false }).first().waitFor()
  const { rows } = await panel.town.sql.query('select shape from areas')
  expect(rows[0].shape.geometry.coordinates[0][0]).toHaveLength(4)
})
