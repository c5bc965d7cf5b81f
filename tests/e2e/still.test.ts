import type { Page } from 'playwright'
import { expect, it } from 'vitest'
import { signIn } from '../setup/panel-browser'
import { panelSuite } from '../setup/panel-suite'

const panel = panelSuite()

/** Full of what stands in rows and columns. */
const REVENUE = '/admin/revenue?market=testville'

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly { readonly node: Node | null }[]
}

/** Notes, in every page that this tab opens, what moves without having been touched once all of the page has arrived and was painted. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    let arrived = Number.POSITIVE_INFINITY
    document.addEventListener('DOMContentLoaded', () => {
      requestAnimationFrame(() =>
        requestAnimationFrame((time) => {
          arrived = time
        }),
      )
    })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.startTime <= arrived) continue
        const { value, hadRecentInput, sources } = entry as LayoutShift
        const names = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName))
        if (!hadRecentInput) moved.push(`${value.toFixed(4)} ${names.join(', ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { moved: string[] }).moved)
}

/** The machine of most of those who open the panel. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

it.each([1440, 1024, 390])('moves nothing while the page comes alive, %i pixels wide', async (width) => {
  const { page } = await panel.open('en')
  await slowDown(page)
  await page.setViewportSize({ width, height: 900 })
  const moved = await watchShifts(page)
  await signIn(page, panel.town.people.compliance.email)
  for (const path of ['/admin', REVENUE]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.locator('.template-default--nav-animate').waitFor()
    expect(await moved(), path).toEqual([])
  }
})

it('goes where it is sent by whoever clicks before the page has come alive', async () => {
  const { page } = await panel.open('en')
  await slowDown(page)
  await signIn(page, panel.town.people.compliance.email)
  await page.goto(REVENUE)
  await page.getByRole('link', { name: 'Last month' }).click()
  await page.waitForURL(/from=/)
})

it.each([1600, 1440])(
  'leaves a navigation closed that was closed, and opens it for whoever asks, %i pixels wide',
  async (width) => {
    const { page } = await panel.open('en')
    await page.setViewportSize({ width, height: 900 })
    await signIn(page, panel.town.people.compliance.email)
    await page.goto('/admin', { waitUntil: 'networkidle' })
    await page.locator('nav.nav__wrap').waitFor()
    const toggle = page.locator('.template-default__nav-toggler')
    const saved = () => page.waitForResponse((answer) => answer.url().includes('/payload-preferences/nav'))
    await Promise.all([saved(), toggle.click()])
    await page.locator('.template-default:not(.template-default--nav-open)').waitFor()
    await page.goto(REVENUE, { waitUntil: 'networkidle' })
    await page.locator('.template-default--nav-animate:not(.template-default--nav-open)').waitFor()
    await Promise.all([saved(), toggle.click()])
    await page.locator('.template-default--nav-open').waitFor()
    await page.goto('/admin', { waitUntil: 'networkidle' })
    await page.locator('.template-default--nav-animate.template-default--nav-open').waitFor()
  },
)
