import { spawnSync } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { findChromium } from '../tests/setup/chromium'
import { buildPanel, buildServer } from './build'
import { isBuilt, stamped } from './build-stamp'
import { coverageLacks, readCoverage } from './coverage-lacks'
import { stampCoverage } from './coverage-stamp'
import { sourceHash } from './source-hash'
import { timed } from './timed'

const RESULTS = '.data/test-results.json'
/** More files than these do not fail by chance. */
const A_FEW = 3

/** `npm test`: brings what the tests need (builds, a browser), runs them all with coverage, and says how many passed. */
async function run(): Promise<number> {
  const hash = sourceHash()
  if (!(await isBuilt('server', hash))) await timed('server bundles', () => stamped('server', hash, buildServer))
  if (!(await isBuilt('panel', hash))) await timed('panel', () => stamped('panel', hash, buildPanel))
  await timed('browser', async () => findChromium())
  await rm(RESULTS, { force: true })
  const passed = vitest('--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`)
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(await readFile(RESULTS, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    testResults: { name: string; status: 'passed' | 'failed' }[]
  }
  const failed = testResults.flatMap(({ name, status }) => (status === 'failed' ? [name] : []))
  const lacks = coverageLacks(await readCoverage())
  if (lacks.length > 0) console.error(`\nToo little is covered: ${lacks.join('; ')}`)
  console.log(`\n${numPassedTests} passed, ${numFailedTests} failed`)
  if (lacks.length > 0 || !(passed || passSecondLook(failed))) return 1
  await stampCoverage()
  return 0
}

/**
 * A few failed files run once more, alone on the machine: what fails again is broken; what passes is unsteady, and named, for it is to be mended as well.
 * @param failed paths; none where the run failed otherwise, which no second look mends
 */
function passSecondLook(failed: readonly string[]): boolean {
  if (failed.length === 0 || failed.length > A_FEW) return false
  console.log(`\nOnce more, alone: ${failed.join(', ')}`)
  if (!vitest(...failed)) return false
  console.error(`\nUNSTEADY, failed at first: ${failed.join(', ')}`)
  return true
}

function vitest(...rest: string[]): boolean {
  return (
    spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...rest], { stdio: 'inherit' }).status === 0
  )
}

process.exitCode = await run()
