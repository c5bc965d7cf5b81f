import { type Browser, chromium, type Page } from 'playwright'
import { PASSWORD } from '../factories/town'
import { CHROMIUM_FLAGS, findChromium } from './chromium'

export interface PanelTab {
  page: Page
  /** What the browser complained about so far: a page of ours gives it no reason to. */
  problems: string[]
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, '--no-first-run', '--disable-quic'],
  })
}

/** Collects what the browser complains about, from now on: errors of the console and of scripts, and requests that got no answer. */
export function watchProblems(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('requestfailed', (request) => {
    const { errorText } = request.failure() ?? {}
    // Whoever leaves a page drops what it was still asking for.
    if (errorText !== 'net::ERR_ABORTED') problems.push(`${errorText} ${request.url()}`)
  })
  return problems
}

/** A fresh browser profile in one of the panel's languages, nowhere yet. */
export async function openPanel(browser: Browser, url: string, language: 'en' | 'fr'): Promise<PanelTab> {
  const context = await browser.newContext({
    baseURL: url,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    viewport: { width: 1440, height: 900 },
  })
  const page = await context.newPage()
  return { page, problems: watchProblems(page) }
}

/** The sign-in page, ready to be used: what is typed before React has taken a page over is lost. */
export async function goToSignIn(page: Page): Promise<void> {
  await page.goto('/admin/login', { waitUntil: 'networkidle' })
}

/** Signs in as people do, by the form that is open. */
export async function submitSignIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.locator('#field-email').fill(email)
  await page.locator('#field-password').fill(password)
  await page.locator('form button[type=submit]').click()
}

/** Makes the tab that of somebody who is signed in, and goes nowhere. */
export async function signIn(page: Page, email: string): Promise<void> {
  // As the browser would ask: content begins in the language of whoever signs in.
  const headers = { 'accept-language': await page.evaluate(() => navigator.language) }
  const answer = await page.request.post('/api/users/login', { headers, data: { email, password: PASSWORD } })
  if (!answer.ok()) throw new Error(`sign-in as ${email} answered ${answer.status()}`)
}

/** Signs in and waits for the dashboard. */
export async function signInAtHome(page: Page, email: string): Promise<void> {
  await signIn(page, email)
  // What is clicked before React has taken the page over is lost.
  await page.goto('/admin', { waitUntil: 'networkidle' })
  await page.locator('.wb-dashboard').waitFor()
}
