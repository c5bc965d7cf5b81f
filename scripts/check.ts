import { spawnSync } from 'node:child_process'
import { coverageIsFresh } from './coverage-stamp'

/** One line a rule of the house. Each runs even when another failed, so that one run tells everything. */
const CHECKS: readonly (readonly [name: string, command: string])[] = [
  ['format and lint', 'biome check --error-on-warnings .'],
  ['types', 'tsc --noEmit -p .'],
  [
    'arrows between rooms',
    'depcruise --config .dependency-cruiser.cjs src collections hooks endpoints seed client examples simulators payload.config.ts',
  ],
  ['dead code', 'knip'],
  ['generated files are fresh', 'tsx scripts/check-generated.ts'],
  ['the API’s document is valid and fresh', 'tsx scripts/check-openapi.ts'],
  ['file sizes', 'tsx scripts/check-sizes.ts'],
]

const failed: string[] = []
for (const [name, command] of CHECKS) if (!passes(name, command)) failed.push(name)
// `npm test` has just measured it in CI; alone, the suite runs here.
if (!(await coverageIsFresh()) && !passes('coverage', 'tsx scripts/test.ts')) failed.push('coverage')

if (failed.length > 0) {
  console.error(`\nNot fit: ${failed.join(', ')}`)
  process.exitCode = 1
}

function passes(name: string, command: string): boolean {
  console.log(`\n— ${name}: ${command}`)
  return spawnSync('npx', ['--no-install', ...command.split(' ')], { stdio: 'inherit' }).status === 0
}
