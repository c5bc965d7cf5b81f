import type { Page } from 'playwright'

export interface Look {
  theme: 'light' | 'dark'
  width: 1440 | 390
}

const HEIGHT = { 1440: 900, 390: 844 } as const

/** Before a page is opened: it comes as it would to a device like this. */
export async function setDevice(page: Page, { theme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.setViewportSize({ width, height: HEIGHT[width] })
}

/**
 * On an open page: what the device prefers, and where the panel chooses for itself, the attribute by which its own switch chooses. Every colour
 * hangs on these two.
 */
export async function setTheme(page: Page, theme: Look['theme']): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.evaluate((chosen) => {
    const { dataset } = document.documentElement
    if (dataset.theme !== 'device') dataset.theme = chosen
  }, theme)
  await finishTransitions(page)
}

export async function setWidth(page: Page, width: Look['width']): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] })
  await finishTransitions(page)
}

/** A colour on its way is neither of the two. */
export async function finishTransitions(page: Page): Promise<void> {
  // What inherits a colour sets out when the one it inherits from has arrived.
  for (let left = 1; left > 0; ) {
    await nextFrame(page)
    left = await page.evaluate(() => {
      const moving = document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
      for (const animation of moving) animation.finish()
      return moving.length
    })
  }
}

/** Two frames on: styles that were changed before are drawn by then. */
async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
