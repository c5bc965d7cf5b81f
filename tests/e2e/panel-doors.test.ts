import { expect, it } from 'vitest'
import { withClient } from '../../src/server/with-client'
import { signIn, submitSignIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

it('says in both languages that the password is wrong', async () => {
  const sentences = {
    en: 'E-mail address or password is wrong.',
    fr: 'L’adresse e-mail ou le mot de passe est incorrect.',
  }
  for (const language of ['en', 'fr'] as const) {
    const { page, problems } = await panel.open(language)
    await submitSignIn(page, panel.town.people.admin.email, 'not the password')
    await page.getByText(sentences[language]).waitFor()
    // The browser itself notes the refusal.
    expect(problems.splice(0)).toEqual([expect.stringContaining('401')])
  }
})

it('switches the language at the door, and ends the session at the exit', async () => {
  const { page } = await panel.open('en')
  await page.getByRole('button', { name: 'Français' }).click()
  await page.getByRole('button', { name: 'Se connecter' }).waitFor()
  await signIn(page, panel.town.people.support.email)
  await page.getByRole('heading', { name: 'En un coup d’œil' }).waitFor()
  const [before] = await page.context().cookies()
  expect(before).toBeDefined()
  await page.goto('/admin/logout')
  await page.waitForURL('**/admin/login**')
  expect((await page.context().cookies()).map(({ name }) => name)).not.toContain('payload-token')
  await page.goto('/admin/collections/orders')
  await page.waitForURL('**/admin/login?redirect=**')
})

it('shows failed jobs to administrators alone, and gives them a second chance', async () => {
  await addDeadJob()
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
  await other.page.getByText('Nothing found').or(other.page.getByText('Not Found')).first().waitFor()
  expect(problems).toEqual([])
  expect(other.problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
})

/** A job that has used up its attempts; no worker knows its task, so it stays where a second chance puts it. */
async function addDeadJob(): Promise<void> {
  await withClient(panel.server.database.workerUrl, async (client) => {
    const { rows } = await client.query(
      `select id from graphile_worker.add_job('water-the-plants', run_at := now() + interval '1 day')`,
    )
    await client.query(
      `update graphile_worker._private_jobs set attempts = max_attempts, last_error = 'There is no water.' where id = $1`,
      [rows[0].id],
    )
  })
}
