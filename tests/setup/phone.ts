import type { Browser, BrowserContextOptions } from 'playwright'
import { type PanelTab, watchProblems } from './panel-browser'

const LANGUAGES = { en: 'en-GB', fr: 'fr-FR' } as const

/** A phone of its own at a page, in one of our languages; `options` make another device of it. */
export async function openPhone(
  browser: Browser,
  url: string,
  language: 'en' | 'fr',
  options: BrowserContextOptions = {},
): Promise<PanelTab> {
  const context = await browser.newContext({
    locale: LANGUAGES[language],
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
    ...options,
  })
  const page = await context.newPage()
  const problems = watchProblems(page)
  await page.goto(url)
  return { page, problems }
}
