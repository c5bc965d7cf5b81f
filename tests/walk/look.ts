import type { BrowserContext, Page } from 'playwright'

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
  await nextFrame(page)
}

export async function setWidth(page: Page, width: Look['width']): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] })
  await nextFrame(page)
}

/**
 * From the first document on nothing of these tabs moves: a colour on its way is neither of the two, and what inherits one sets out when the one
 * it inherits from has arrived, many frames later.
 */
export async function holdStill(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const still = new CSSStyleSheet()
    still.replaceSync(
      '*, ::before, ::after { transition: none !important; animation-duration: 1ms !important; animation-delay: 0s !important }',
    )
    document.adoptedStyleSheets.push(still)
  })
}

/** Two frames on: styles that were changed before are drawn by then. */
export async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
