import { afterAll, beforeAll, expect, it } from 'vitest'
import { identityOf } from '../factories/identity'
import { drawPhoto } from '../factories/photos'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { PERSONA_SECRET } from '../setup/server-with-identity'
import { startSimulator } from '../setup/simulator'

const persona = await startSimulator('persona', { 'webhook-secret': PERSONA_SECRET })
const panel = panelSuite({
  PERSONA_KEY: 'persona_sandbox_simulated',
  PERSONA_TEMPLATE_ID: 'itmpl_1',
  PERSONA_WEBHOOK_SECRET: PERSONA_SECRET,
  PERSONA_URL: persona.url,
})
const { begun, until, handIn, status } = identityOf(() => panel.town)

beforeAll(() => persona.tell('/deliveries', { url: `${panel.server.url}/webhooks/persona` }))
afterAll(() => persona.stop())

it('leads a person through Persona’s page, and back to a page that promises nothing', async () => {
  const { customer } = panel.town.people
  const { flowUrl } = await begun(customer)
  const { page } = await panel.open('fr')
  await page.goto(flowUrl)
  await page.getByLabel('First name').fill('Test customer')
  await page.getByLabel('Date of birth').fill('1985-06-07')
  await page.getByRole('button', { name: 'Pass' }).click()
  await page.waitForURL('**/verified?**')
  await page.getByRole('heading', { name: 'Merci' }).waitFor()
  expect(await until(customer, 'approved')).toMatchObject({ over21: true })
})

it('has compliance look at a paper, let pass with a reason, and find it on the person’s page', async () => {
  const { compliance, otherCustomer } = panel.town.people
  const handed = await handIn(otherCustomer, {}, await drawPhoto())
  const { page } = await panel.open('en')
  await signInAtHome(page, compliance.email)
  await page.getByRole('button', { name: 'Notifications, 1 new' }).click()
  await page.getByText('An identity check waits for you').click()
  await page.waitForURL('**/admin/identity-review')
  const card = page.locator(`[data-check="${handed.body.id}"]`)
  await card.getByText('A paper was handed in').waitFor()
  const picture = card.locator('img')
  await picture.waitFor()
  await page.waitForFunction(() => (document.querySelector('.wb-review img') as HTMLImageElement | null)?.naturalWidth)
  await card.getByRole('button', { name: 'Let pass' }).click()
  const dialog = page.getByRole('dialog', { name: 'Let pass' })
  await dialog.getByLabel('Date of birth on the paper').fill('1990-01-31')
  await dialog.getByLabel('Country or state').fill('CM')
  await dialog.getByLabel('Reason').fill('The passport is good.')
  await dialog.getByRole('button', { name: 'Let pass' }).click()
  await page.getByText('Nobody waits.').waitFor()
  expect((await status(otherCustomer))[0]).toMatchObject({ status: 'approved', over21: true })
  await page.goto(`/admin/collections/users/${otherCustomer.id}`)
  await page.locator('.wb-checks-of').getByText('The passport is good.').waitFor()
  const checks = page.locator('.wb-checks-of')
  await checks.locator('[data-status=approved]').waitFor()
  await checks.getByRole('button', { name: 'Revoke' }).click()
  const revoking = page.getByRole('dialog', { name: 'Revoke' })
  await revoking.getByLabel('Reason').fill('The passport was somebody else’s.')
  await revoking.getByRole('button', { name: 'Revoke' }).click()
  await checks.locator('[data-status=expired]').waitFor()
  expect((await status(otherCustomer))[0]).toMatchObject({ status: 'expired' })
})

it('declines in French, in the words that were chosen', async () => {
  const who = await panel.town.person('customer')
  await handIn(who)
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.compliance.email)
  await page.goto('/admin/identity-review')
  await page.getByRole('button', { name: 'Refuser' }).click()
  const dialog = page.getByRole('dialog', { name: 'Refuser' })
  await dialog.getByRole('button', { name: 'L’image est illisible.' }).click()
  await dialog.locator('button[type=submit]').click()
  await page.getByText('Personne n’attend.').waitFor()
  expect((await status(who))[0]).toMatchObject({ status: 'declined', reason: 'L’image est illisible.' })
})

it('is found by nobody else', async () => {
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.support.email)
  expect(await page.locator('nav.nav__wrap').getByText('Identity').count()).toBe(0)
})
