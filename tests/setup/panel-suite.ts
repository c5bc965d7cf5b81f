import type { Browser } from 'playwright'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { makeTown, type Town } from '../factories/town'
import { openBrowser, openPanel, type PanelTab } from './panel-browser'
import { startPanelServer } from './panel-server'
import type { TestServer } from './server'

export interface PanelSuite {
  readonly server: TestServer
  readonly town: Town
  /** For tabs that stay open over several tests, and whose opener looks after them. */
  readonly browser: Browser
  /** A tab of its own. After each test all are closed, and none may have had a problem. */
  open(language: 'en' | 'fr'): Promise<PanelTab>
}

/**
 * The panel, a town and a browser for the tests of this file. A build of the panel comes first where there is none.
 * @param settings of the server, besides those that every panel has
 */
export function panelSuite(settings: Readonly<Record<string, string>> = {}): PanelSuite {
  let server: TestServer
  let town: Town
  let browser: Browser
  const tabs: PanelTab[] = []

  beforeAll(async () => {
    server = await startPanelServer({ settings })
    town = await makeTown(server)
    browser = await openBrowser()
  }, 300_000)

  afterEach(async () => {
    const opened = tabs.splice(0)
    for (const { page } of opened) await page.context().close()
    for (const { problems } of opened) expect(problems).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    await town?.close()
    await server?.stop()
  })

  return {
    get server() {
      return server
    },
    get town() {
      return town
    },
    get browser() {
      return browser
    },
    async open(language) {
      const tab = await openPanel(browser, server.url, language)
      tabs.push(tab)
      return tab
    },
  }
}
