import type { Page } from 'playwright'
import { describe, expect, it } from 'vitest'
import { type OrderRows, putOrder } from '../factories/order-rows'
import { overhear } from '../setup/overhear'
import { signInAtHome } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

const WORDS = {
  en: { search: 'Search', nothing: /^Nothing is named/, today: 'Today at Other' },
  fr: {
    search: 'Rechercher',
    nothing: /^Rien ne porte/,
    today: 'Aujourd’hui chez Other',
  },
} as const

const numberOf = ({ orderId }: OrderRows) => `SQL-${orderId.slice(-12)}`

/** What `putOrder` writes of the customer, which an order of another restaurant would tell. */
const PEOPLE = ['Clara Secret', '+237699777888', '7 Rue Cachée']

async function accept(rows: OrderRows, who: 'owner' | 'otherOwner'): Promise<void> {
  const { token } = panel.town.people[who]
  const answer = await panel.town.api.post(`/api/orders/${rows.orderId}/accept`, { token, body: { prepMinutes: 10 } })
  expect(answer.status).toBe(200)
}

const rowsOf = (page: Page) => page.locator('.collection-list tbody tr')

describe.each(['en', 'fr'] as const)('the owner of one restaurant, in %s, finds no trace of another’s', (language) => {
  const words = WORDS[language]

  it('in lists, search, home, kitchen, bell, sockets and pages by address', async () => {
    const { town } = panel
    const theirs = await Promise.all([
      putOrder(town, { status: 'placed' }),
      putOrder(town, { status: 'preparing' }),
      putOrder(town, { status: 'out_for_delivery', delivery: 'failed' }),
      putOrder(town, { status: 'delivered' }),
    ])
    const secretDish = `Soup of ${theirs.length}, ${language}`
    const dish = await town.product()
    await town.sql.query('update products_locales set name = $2 where _parent_id = $1', [dish, secretDish])
    const secrets = [
      secretDish,
      ...theirs.flatMap((rows) => [rows.orderId, rows.deliveryId, rows.trackingToken, numberOf(rows)]),
    ]
    const { page, problems } = await panel.open(language)
    const said = overhear(page)
    await signInAtHome(page, town.people.otherOwner.email)
    await page.getByRole('heading', { level: 1, name: words.today }).waitFor()

    for (const slug of ['orders', 'deliveries', 'products']) {
      await page.goto(`/admin/collections/${slug}?limit=200`)
      await page.locator(`.collection-list--${slug}`).waitFor()
    }
    await page.goto('/admin/collections/products?search=Soup')
    await page.locator('.collection-list--products').waitFor()
    expect(await rowsOf(page).count()).toBe(0)

    await page.goto(`/admin/kitchen?restaurant=${town.mine.id}`)
    await page.getByRole('heading', { name: 'Other' }).waitFor()
    await page.locator('.wb-live--live').waitFor()
    for (const rows of theirs) expect(await page.getByRole('article', { name: numberOf(rows) }).count()).toBe(0)
    await page.getByRole('button', { name: 'Notifications', exact: true }).waitFor()
    const ours = await putOrder(town, { status: 'placed', restaurant: town.other })
    if (theirs[0]) await accept(theirs[0], 'owner')
    // Their order moved first: had that been told here, it would have come before ours.
    await accept(ours, 'otherOwner')
    await page.getByRole('article', { name: numberOf(ours) }).waitFor()

    await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
    for (const text of [...theirs.map(numberOf), secretDish]) {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: words.search }).fill(text)
      await page.getByText(words.nothing).waitFor()
      expect(await page.getByRole('option').count(), text).toBe(0)
      await page.keyboard.press('Escape')
    }
    const before = await said()
    expect(before).toContain(numberOf(ours))
    for (const secret of secrets) expect(before, secret).not.toContain(secret)

    const { token } = town.people.otherOwner
    for (const { orderId, deliveryId } of theirs.slice(1, 3)) {
      for (const [slug, id] of [
        ['orders', orderId],
        ['deliveries', deliveryId],
      ]) {
        // Payload leads from a row that is not there to its list.
        const led = page.waitForURL(`**/admin/collections/${slug}?notFound=${id}`, { waitUntil: 'commit' })
        await page.goto(`/admin/collections/${slug}/${id}`)
        await led
        const answer = await town.api.get(`/api/${slug}/${id}`, { token })
        expect([answer.status, answer.code]).toEqual([404, 'not_found'])
      }
    }
    // An address that was asked for stands in its answer; nothing else of them does.
    const after = (await said()).slice(before.length)
    const told = theirs.flatMap((rows) => [rows.trackingToken, numberOf(rows)])
    for (const secret of [...told, ...PEOPLE]) expect(after, secret).not.toContain(secret)
    expect(problems.splice(0).every((problem) => problem.includes('404'))).toBe(true)
  }, 150_000)
})
