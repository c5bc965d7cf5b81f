import type { Page } from 'playwright'
import { v7 as uuid } from 'uuid'
import { afterEach, describe, expect, it } from 'vitest'
import { drive, goOnline } from '../factories/dispatching'
import { placeOrder } from '../factories/orders'
import { signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'
import { violations } from '../setup/violations'

const panel = panelSuite()
const PHONE = { width: 390, height: 844 }

afterEach(async () => {
  const { sql } = panel.town
  await sql.query(`update orders set status = 'cancelled', closed_at = now() where closed_at is null`)
  await sql.query(`update deliveries set status = 'cancelled', closed_at = now() where closed_at is null`)
})

const TITLES = {
  admin: { en: 'Today in Testville', fr: 'Aujourd’hui à Testville' },
  owner: { en: 'Today at Mine', fr: 'Aujourd’hui chez Mine' },
  staff: { en: 'Today at Mine', fr: 'Aujourd’hui chez Mine' },
  support: { en: 'Orders that need you', fr: 'Commandes qui ont besoin de vous' },
  compliance: { en: 'Compliance at a glance', fr: 'La conformité en un coup d’œil' },
} as const

const figure = (page: Page, label: string) => page.locator('.wb-figure', { hasText: label })
const toldIn = (page: Page, label: string) => figure(page, label).locator('strong').textContent()

/** Fits the width, and gives nobody who cannot see or point a serious reason to complain. */
async function fits(page: Page): Promise<void> {
  // Next sends the title after the page.
  await page.waitForFunction(() => document.title)
  expect(await violations(page)).toEqual([])
  const { content, window: width } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: window.innerWidth,
  }))
  expect(content).toBeLessThanOrEqual(width)
}

/** A day with something in it: one order at the door, one declined, one waiting. */
async function someOrders(): Promise<void> {
  const { town } = panel
  await goOnline(town, town.people.driver)
  const delivered = (await placeOrder(town)).body
  await town.api.post(`/api/orders/${delivered.id}/accept`, {
    token: town.people.owner.token,
    body: { prepMinutes: 1 },
  })
  await drive(town, town.people.driver, delivered.id, ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
  const declined = (await placeOrder(town)).body
  await town.api.post(`/api/orders/${declined.id}/decline`, {
    token: town.people.owner.token,
    body: { reason: 'No charcoal' },
  })
  await placeOrder(town)
}

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  it('shows each role its numbers, on a desk in the dark and on a phone in the light', async () => {
    await someOrders()
    for (const role of ['admin', 'owner', 'staff', 'support', 'compliance'] as const) {
      const { page } = await panel.open(language)
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      await signInAtHome(page, panel.town.people[role].email)
      await page.getByRole('heading', { level: 1, name: TITLES[role][language] }).waitFor()
      const plot = page.locator('.recharts-surface').first()
      if (role !== 'support') await plot.waitFor()
      await fits(page)
      await page.setViewportSize(PHONE)
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      if (role !== 'support') await plot.waitFor()
      await fits(page)
    }
  })
})

it('counts an order while it happens, for its restaurant and for the market, without anybody asking', async () => {
  const { town } = panel
  const { owner, admin, driver } = town.people
  await town.sql.query(
    `update orders set created_at = created_at - interval '3 days', closed_at = closed_at - interval '3 days'`,
  )
  const kitchen = await panel.open('en')
  const desk = await panel.open('en')
  await signInAtHome(kitchen.page, owner.email)
  await signInAtHome(desk.page, admin.email)
  expect(await toldIn(kitchen.page, 'Orders today')).toBe('0')
  expect(await toldIn(desk.page, 'Open orders')).toBe('0')
  await kitchen.page.getByText('No order is waiting.').waitFor()
  for (const { page } of [kitchen, desk]) await page.getByText('Live', { exact: true }).waitFor()

  await goOnline(town, driver)
  const { id, number, total } = (await placeOrder(town)).body
  await kitchen.page.getByRole('link', { name: number }).waitFor()
  await expect.poll(() => toldIn(kitchen.page, 'Orders today'), { timeout: 15_000 }).toBe('1')
  await expect.poll(() => toldIn(desk.page, 'Open orders'), { timeout: 15_000 }).toBe('1')

  await town.api.post(`/api/orders/${id}/accept`, { token: owner.token, body: { prepMinutes: 1 } })
  await drive(town, driver, id, ['arrived-pickup', 'picked-up', 'arrived', 'delivered'])
  const francs = (amount: number) => `FCFA\u00a0${amount.toLocaleString('en')}`
  await expect.poll(() => toldIn(kitchen.page, 'Sales'), { timeout: 15_000 }).toBe(francs(1000))
  await expect.poll(() => toldIn(desk.page, 'Sales'), { timeout: 15_000 }).toBe(francs(total.amount))
  expect(await toldIn(desk.page, 'Completed')).toBe('100%')
  expect(await toldIn(desk.page, 'Open orders')).toBe('0')
})

it('leads from a number and from a column to the rows that were counted, and to no others', async () => {
  await someOrders()
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.admin.email)
  const rowsOf = async () => {
    await page.waitForURL('**/admin/collections/**')
    await page.locator('.collection-list table tbody tr, .collection-list__no-results').first().waitFor()
    return page.locator('.collection-list table tbody tr').count()
  }
  const back = async () => {
    await page.goto('/admin')
    await page.locator('.recharts-surface').first().waitFor()
  }
  const delivered = Number(
    await page
      .locator('.wb-numbers tbody tr td:nth-of-type(2)')
      .first()
      .textContent()
      .catch(() => 'NaN'),
  )
  expect(Number.isNaN(delivered), 'one market needs no table of markets').toBe(true)
  for (const label of ['Open orders', 'Sales', 'Click to door', 'Drivers at work']) {
    const { rows } = await panel.town.sql.query(COUNTS[label as keyof typeof COUNTS])
    await figure(page, label).click()
    expect(await rowsOf(), label).toBe(rows[0].count)
    await back()
  }
  const chart = page.locator('.wb-chart', { hasText: 'Sales by hour' })
  await chart.locator('.recharts-bar-rectangle path').first().click()
  expect(await rowsOf()).toBeGreaterThan(0)
  await back()
  await chart.getByRole('button', { name: 'As a table' }).click()
  const hour = chart
    .getByRole('row')
    .filter({ hasNot: page.getByRole('cell', { name: '0', exact: true }) })
    .nth(1)
  const told = Number(await hour.getByRole('cell').last().textContent())
  await hour.getByRole('link').click()
  expect(await rowsOf()).toBe(told)
})

/** Worked out beside the dashboard's own queries; the whole test takes place in one day of Testville. */
const COUNTS = {
  'Open orders': 'select count(*)::int from orders where closed_at is null',
  Sales: `select count(*)::int from orders where status = 'delivered' and closed_at > now() - interval '2 days'`,
  'Click to door': `select count(*)::int from orders where status = 'delivered' and closed_at > now() - interval '2 days'`,
  'Drivers at work': 'select count(*)::int from drivers where online',
}

it('remembers the market that was picked, and tells it in its own money', async () => {
  const { sql, people } = panel.town
  const id = uuid()
  await sql.query(
    `insert into markets (id, name, slug, code, country, currency, time_zone, lat, lng)
     values ($1, 'Fargo', 'fargo', 'FAR', 'US', 'USD', 'America/Chicago', 46, -96)`,
    [id],
  )
  const { page } = await panel.open('en')
  await signInAtHome(page, people.admin.email)
  await page.getByLabel('Market').selectOption({ label: 'Fargo' })
  await page.getByRole('heading', { level: 1, name: 'Today in Fargo' }).waitFor()
  expect(await toldIn(page, 'Sales')).toBe('$0.00')
  await page.getByText('No sales yet today.').waitFor()
  await page.goto('/admin')
  await page.getByRole('heading', { level: 1, name: 'Today in Fargo' }).waitFor()
  await page.getByRole('button', { name: 'Testville' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today in Testville' }).waitFor()
  await sql.query('delete from markets where id = $1', [id])
})

it('finds an order for support by the end of its number', async () => {
  const { number } = (await placeOrder(panel.town)).body
  const { page } = await panel.open('en')
  await signInAtHome(page, panel.town.people.support.email)
  await page.getByLabel('Order number').fill(number.slice(-4))
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('link', { name: number }).waitFor()
})

it('tells an owner without a restaurant what to do', async () => {
  const { page } = await panel.open('en')
  await signInAtHome(page, (await panel.town.person('owner')).email)
  await page.getByRole('heading', { name: 'No restaurant is linked to your account' }).waitFor()
})
