import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/**
 * The torture of the compliance log for so many minutes: `npm run torture:audit -- --minutes 2`. Writers, sealing, exports and kills; then every way of
 * tampering. Ends with the status of the tests.
 */
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '2' } } })
const files = ['tests/int/torture/audit.test.ts', 'tests/int/compliance-log/tampering.test.ts']
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'int', ...files], {
  stdio: 'inherit',
  env: { ...process.env, TORTURE_MINUTES: values.minutes },
})
process.exitCode = status ?? 1
