import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { findChromium } from '../tests/setup/chromium'
import { buildPanel, buildServer } from './build'
import { isBuilt, stamped } from './build-stamp'
import { stampCoverage } from './coverage-stamp'
import { sourceHash } from './source-hash'
import { timed } from './timed'

const RESULTS = '.data/test-results.json'

/** `npm test`: brings what the tests need (builds, a browser), runs them all with coverage, and says how many passed. */
async function run(): Promise<number> {
  const hash = await sourceHash()
  if (!(await isBuilt('server', hash))) await timed('server bundles', () => stamped('server', hash, buildServer))
  if (!(await isBuilt('panel', hash))) await timed('panel', () => stamped('panel', hash, buildPanel))
  await timed('browser', async () => findChromium())
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`]
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--coverage', ...reporters],
    { stdio: 'inherit' },
  )
  const { numPassedTests, numFailedTests } = JSON.parse(await readFile(RESULTS, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
  }
  if (status === 0) await stampCoverage()
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`)
  return status ?? 1
}

process.exitCode = await run()
