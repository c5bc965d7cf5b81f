import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { childEnv } from '../../src/env'

const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** For a Chromium as root in a container, without the network chatter of a desktop browser. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Maps are drawn with WebGL: in software, where there is no graphics card.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
]

/** A Chromium to test with: Playwright's own, the system's, or one installed now where that is possible. */
export function findChromium(): string {
  const found = [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path))
  return found ?? installChromium()
}

function installChromium(): string {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const options = { stdio: 'inherit', env: childEnv({ DEBIAN_FRONTEND: 'noninteractive' }) } as const
    execFileSync('apt-get', ['update'], options)
    // Without a font of its own a bare machine renders empty pages.
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'fonts-liberation'],
      options,
    )
    const installed = SYSTEM.find((path) => existsSync(path))
    if (installed) return installed
  }
  throw new Error(
    'There is no Chromium for the browser tests: run "npx playwright install chromium", or install the package "chromium-headless-shell" ' +
      `so that one of these exists: ${SYSTEM.join(', ')}.`,
  )
}
