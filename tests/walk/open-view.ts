import type { Page } from 'playwright'
import { nextFrame } from './look'
import type { View } from './view'

/** What stands where something is still to come; a pane that a phone does not show may wait. */
const WAITING = '.wb-skeleton, .shimmer-effect, [aria-busy=true], .wb-map__message--wait'

/** Opens a view at its address and waits until it is complete: there, alive, and nothing of it still on its way. */
export async function openView(page: Page, view: View, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  if (view.path.startsWith('/admin') && view.viewer !== 'guest')
    await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached' })
  if (view.press) await page.locator(view.press).click()
  await page.locator(view.ready).first().waitFor()
  await page.waitForFunction(
    (waiting) =>
      document.fonts.status === 'loaded' &&
      [...document.querySelectorAll(waiting)].every((element) => !element.checkVisibility()),
    WAITING,
  )
  await nextFrame(page)
}
