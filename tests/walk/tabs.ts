import type { Browser, Page } from 'playwright'
import { watchProblems } from '../setup/panel-browser'
import { holdStill } from './look'
import type { Stage } from './stage'
import type { Viewer } from './view'

export const LANGUAGES = ['en', 'fr'] as const
export type Language = (typeof LANGUAGES)[number]

export interface Tab {
  page: Page
  /** What the browser complained about so far. */
  problems: string[]
}

const WAIT_MS = 50_000
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const

/** A tab in each language for one person, who signs in once. */
export async function openTabs(browser: Browser, stage: Stage, viewer: Viewer): Promise<Record<Language, Tab>> {
  const [first, second] = LANGUAGES
  const one = await openTab(browser, stage, first)
  if (viewer === 'guest')
    return { [first]: one, [second]: await openTab(browser, stage, second) } as Record<Language, Tab>
  const answer = await one.page.request.post('/api/users/login', { data: stage.people[viewer], timeout: WAIT_MS })
  if (!answer.ok()) throw new Error(`sign-in as ${viewer} answered ${answer.status()}`)
  const { cookies } = await one.page.context().storageState()
  const other = await openTab(browser, stage, second)
  await other.page.context().addCookies(cookies)
  return { [first]: one, [second]: other } as Record<Language, Tab>
}

async function openTab(browser: Browser, { url }: Stage, language: Language): Promise<Tab> {
  const context = await browser.newContext({ baseURL: url, locale: LOCALES[language], reducedMotion: 'reduce' })
  // A busy machine is slow, and no page is wrong for that.
  context.setDefaultTimeout(WAIT_MS)
  await holdStill(context)
  const page = await context.newPage()
  return { page, problems: watchProblems(page) }
}
