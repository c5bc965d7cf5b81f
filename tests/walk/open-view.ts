import type { Page } from 'playwright'
import { finishTransitions } from './look'
import type { View } from './view'

const WAIT_MS = 20_000

/** Opens a view at its address and waits until it is complete: there, alive, and nothing of it still on its way. */
export async function openView(page: Page, view: View, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'load' })
  if (view.viewer !== 'guest') await page.locator('.nav--nav-hydrated').waitFor({ state: 'attached', timeout: WAIT_MS })
  if (view.press) await page.locator(view.press).click({ timeout: WAIT_MS })
  await page.locator(view.ready).first().waitFor({ timeout: WAIT_MS })
  await page.waitForFunction(
    () => {
      const waits = document.querySelector('.wb-skeleton, .shimmer-effect, [aria-busy=true], .wb-map__message--wait')
      return !waits && document.fonts.status === 'loaded'
    },
    undefined,
    { timeout: WAIT_MS },
  )
  await finishTransitions(page)
}
