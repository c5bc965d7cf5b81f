import { afterAll, beforeAll, expect, it } from 'vitest'
import { anotherAddress } from '../factories/applications'
import { documentForm, PDF } from '../factories/files'
import { CHECKR_CONTACT, CHECKR_KEY, FAR, type ToldDriver } from '../factories/recruiting'
import { CENTRE, PASSWORD } from '../factories/town'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { startSimulator } from '../setup/simulator'
import { violations } from '../setup/violations'

const checkr = await startSimulator('checkr', { key: CHECKR_KEY, 'settle-seconds': '0' })
const panel = panelSuite({ CHECKR_KEY, CHECKR_CONTACT, CHECKR_URL: checkr.url })

beforeAll(async () => {
  await checkr.tell('/deliveries', { url: `${panel.server.url}/webhooks/checkr` })
  await panel.town.sql.query(`update markets set country = 'US', check_region = 'FL', time_zone = 'America/New_York'`)
})
afterAll(() => checkr.stop())

it('brings somebody from an application to driving, in the office and on the telephone', async () => {
  const { api, people } = panel.town
  const applied = await api.post<{ id: string; signedIn: { accessToken: string } }>('/api/drivers/apply', {
    body: {
      market: 'testville',
      vehicle: 'car',
      givenName: 'Ada',
      familyName: 'Clear',
      account: { email: 'ada@town.test', password: PASSWORD },
    },
    headers: anotherAddress(),
  })
  expect(applied.status).toBe(201)
  const token = applied.body.signedIn.accessToken
  for (const kind of ['driving_licence', 'insurance', 'registration'])
    await api.post('/api/drivers/me/papers', { token, form: documentForm(PDF, { kind, expiresOn: FAR }) })
  const mine = async () => (await api.get<ToldDriver>('/api/drivers/me', { token })).body
  const online = () => api.post('/api/drivers/me/online', { token, body: { position: CENTRE } })
  expect((await online()).code).toBe('driver_unqualified')

  const { page } = await panel.open('en')
  await signInAtHome(page, people.compliance.email)
  await page.locator('nav.nav__wrap').getByRole('link', { name: 'Driver reviews' }).click()
  await page.getByRole('link', { name: 'Ada Clear' }).click()
  await page.getByRole('button', { name: 'Identity seen in person' }).click()
  const seen = page.getByRole('dialog', { name: 'Identity seen in person' })
  await seen.getByLabel('Born, as the paper says').fill('1990-05-17')
  await seen.getByLabel('Which paper').fill('Passport')
  expect(await violations(page, { within: '.wb-dialog' })).toEqual([])
  await seen.getByRole('button', { name: 'Identity seen in person' }).click()
  await page.getByText('The identity is written down.').waitFor()

  // Nobody orders the check: a passed identity does. Its subject consents on the provider's own page.
  const consentUrl = async () => (await mine()).consentUrl
  await expect.poll(consentUrl, { timeout: 20_000 }).toBeTruthy()
  await fetch((await consentUrl()) ?? '', { method: 'POST' })
  await expect.poll(async () => (await mine()).stage, { timeout: 20_000 }).toBe('review')
  await page.reload({ waitUntil: 'networkidle' })
  await page.locator('.wb-driver-review__checks [data-status=clear]').waitFor()

  for (const kind of ['driving_licence', 'insurance', 'registration']) {
    const paper = page.locator(`.wb-papers li[data-kind=${kind}]`)
    await paper.getByRole('button', { name: 'Verify' }).click()
    await page.getByRole('dialog', { name: 'Verify' }).getByRole('button', { name: 'Verify' }).click()
    await page.locator(`.wb-papers li[data-kind=${kind}][data-status=verified]`).waitFor()
  }
  await page.getByRole('button', { name: 'Let drive' }).click()
  await page.getByRole('dialog', { name: 'Let drive' }).getByRole('button', { name: 'Let drive' }).click()
  await page.getByText('The driver is active.').waitFor()
  expect((await online()).status).toBe(200)
})

it('is stopped in French, told why, and may drive again', async () => {
  const { driverId } = panel.town.people.driver
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.compliance.email)
  await page.goto(`/admin/driver-reviews?id=${driverId}`, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'Suspendre' }).click()
  const dialog = page.getByRole('dialog', { name: 'Suspendre' })
  await dialog.getByLabel('Motif').fill('Plainte d’un client')
  await dialog.locator('button[type=submit]').click()
  await page.getByText('Suspendu : Plainte d’un client').waitFor()
  await page.getByRole('button', { name: 'Laisser livrer à nouveau' }).click()
  await page.getByRole('dialog', { name: 'Laisser livrer à nouveau' }).locator('button[type=submit]').click()
  await page.getByRole('button', { name: 'Suspendre' }).waitFor()
})

it('is nobody’s page but that of compliance and administrators', async () => {
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.support.email)
  expect(await page.locator('nav.nav__wrap').getByText('Driver reviews').count()).toBe(0)
})
