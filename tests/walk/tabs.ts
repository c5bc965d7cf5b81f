import type { Browser, Page } from 'playwright'
import { submitSignIn, watchProblems } from '../setup/panel-browser'
import type { Stage } from './stage'
import type { Viewer } from './view'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

export interface Tab {
  page: Page
  /** What the browser complained about so far. */
  problems: string[]
}

const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const

/** A tab in each language for one person, who signs in once. */
export async function openTabs(browser: Browser, stage: Stage, viewer: Viewer): Promise<Record<Language, Tab>> {
  const [first, second] = LANGUAGES
  const one = await openTab(browser, stage, first)
  if (viewer === 'guest')
    return { [first]: one, [second]: await openTab(browser, stage, second) } as Record<Language, Tab>
  // What is typed before React has taken the page over is lost.
  await one.page.goto('/admin/login', { waitUntil: 'networkidle' })
  const { email, password } = stage.people[viewer]
  await submitSignIn(one.page, email, password)
  await one.page.waitForURL('**/admin')
  const { cookies } = await one.page.context().storageState()
  const other = await openTab(browser, stage, second)
  await other.page.context().addCookies(cookies.filter(({ name }) => name !== 'payload-lng'))
  return { [first]: one, [second]: other } as Record<Language, Tab>
}

async function openTab(browser: Browser, { url }: Stage, language: Language): Promise<Tab> {
  const context = await browser.newContext({ baseURL: url, locale: LOCALES[language], reducedMotion: 'reduce' })
  const page = await context.newPage()
  return { page, problems: watchProblems(page) }
}
