import { expect, it } from 'vitest'
import { addDeadJob } from '../factories/furnished-town'
import { goToSignIn, signIn, signInAtHome, submitSignIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

it('says in both languages that the password is wrong', async () => {
  const sentences = {
    en: 'E-mail address or password is wrong.',
    fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
  }
  for (const language of ['en', 'fr'] as const) {
    const { page, problems } = await panel.open(language)
    await goToSignIn(page)
    await submitSignIn(page, panel.town.people.admin.email, 'not the password')
    await page.getByText(sentences[language]).waitFor()
    // The browser itself notes the refusal.
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')])
  }
})

it('switches the language at the door, and ends the session at the exit', async () => {
  const { page } = await panel.open('en')
  await goToSignIn(page)
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Se connecter' }).waitFor()
  await submitSignIn(page, panel.town.people.support.email)
  await page.getByRole('heading', { name: 'Commandes qui ont besoin de vous' }).waitFor()
  const [before] = await page.context().cookies()
  expect(before).toBeDefined()
  await page.goto('/admin/logout')
  await page.waitForURL('**/admin/login**')
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('payload-token')
  await page.goto('/admin/collections/orders')
  await page.waitForURL('**/admin/login?redirect=**')
})

it('shows failed jobs to administrators alone, and gives them a second chance', async () => {
  await addDeadJob(panel.server)
  const { page, problems } = await panel.open('en')
  await page.goto('/admin/jobs')
  await page.waitForURL('**/admin/login?redirect=**')
  await submitSignIn(page, panel.town.people.admin.email)
  await page.waitForURL('**/admin/jobs')
  const job = page.getByRole('listitem').filter({ hasText: 'water-the-plants' })
  await job.getByText('There is no water.').waitFor()
  await job.getByRole('button', { name: 'Retry' }).click()
  await page.getByText('Nothing has failed for good.').waitFor()
  const other = await panel.open('en')
  await signIn(other.page, panel.town.people.owner.email)
  await other.page.goto('/admin/jobs')
  await other.page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  expect(problems).toEqual([])
  expect(other.problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
})

it('has no city to control outside of a demo', async () => {
  const { page, problems } = await panel.open('en')
  await signInAtHome(page, panel.town.people.admin.email)
  expect(await page.getByRole('link', { name: 'Living city' }).count()).toBe(0)
  await page.goto('/admin/city')
  await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
  expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
  const answer = await panel.town.api.get('/api/demo/city', { token: panel.town.people.admin.token })
  expect(answer.status).toBe(404)
})
