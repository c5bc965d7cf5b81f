import { expect, it } from 'vitest'
import { signIn, signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite({ WAYBILL_DEMO: '1' })

const REPORT = {
  speed: 10,
  startedAt: '2026-11-21T10:00:00.000Z',
  markets: [
    {
      slug: 'testville',
      name: 'Testville',
      open: 23,
      wanted: 25,
      drivers: 12,
      rush: false,
      placed: 140,
      delivered: 96,
      cancelled: 3,
      declined: 2,
      returned: 1,
      refused: 4,
    },
  ],
  happenings: [
    { kind: 'driver_vanished', at: '2026-11-21T12:00:00.000Z', market: 'testville', who: 'Émile Mbarga' },
    { kind: 'kitchen_silent', at: '2026-11-21T11:58:00.000Z', market: 'testville', who: 'Chez Mama Ngo' },
  ],
}

const admin = () => ({ token: panel.town.people.admin.token })
const tell = () => panel.town.api.post('/api/demo/city/report', { ...admin(), body: REPORT })
const wishes = async () =>
  (
    await panel.town.api.get<{ wishes: { pace: number; paused: boolean; incidents: object[] } }>(
      '/api/demo/city',
      admin(),
    )
  ).body.wishes

it('lets an administrator steer the city, by keyboard as well', async () => {
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.admin.email)
  await page.getByRole('link', { name: 'Living city' }).click()
  await page.getByRole('heading', { level: 1, name: 'Living city' }).waitFor()
  await page.getByText('Nobody plays').waitFor()
  const market = page.getByRole('region', { name: 'Testville' })
  expect(await market.getByRole('button', { name: 'A rush' }).isDisabled()).toBe(true)

  await tell()
  await page.getByText('Alive').waitFor()
  await page.getByText('An hour passes in 6 min').waitFor()
  await market.getByText('96').waitFor()
  await page.getByText('Émile Mbarga cannot be reached any more').waitFor()
  expect(await violations(page)).toEqual([])

  await page.getByRole('radio', { name: '1 ×' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText('The pace is 1.5 × now.').waitFor()
  expect((await wishes()).pace).toBe(1.5)
  await tell()
  await market.getByRole('button', { name: 'A driver vanishes' }).click()
  await page.getByText('A driver of Testville is about to fall silent.').waitFor()
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.getByText('Nobody orders any more.', { exact: true }).waitFor()
  expect(await wishes()).toMatchObject({ paused: true, incidents: [{ kind: 'vanish', market: 'testville' }] })
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('People get hungry again.').waitFor()
})

it('speaks French, fits a telephone, and lets nobody else in', async () => {
  await tell()
  const { page } = await panel.open('fr')
  await signIn(page, panel.town.people.admin.email)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/admin/city')
  await page.getByRole('heading', { level: 1, name: 'Ville vivante' }).waitFor()
  await page.getByText('Chez Mama Ngo ne répond plus').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(await violations(page)).toEqual([])

  const other = await panel.open('fr')
  await signInAtHome(other.page, panel.town.people.owner.email)
  expect(await other.page.getByRole('link', { name: 'Ville vivante' }).count()).toBe(0)
  await other.page.goto('/admin/city')
  await other.page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Ville vivante' }).waitFor()
  expect(other.problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
})
