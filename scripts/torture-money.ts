import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/**
 * The money torture for so many minutes: `npm run torture:money -- --minutes 3 --hands 32 --seed 7`. Prints what came about, and ends with the
 * status of the test: not zero where a law of money is broken. The seed of a run that failed has the same draws again.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '3' },
    hands: { type: 'string', default: '32' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'int', 'tests/int/torture/money'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    TORTURE_MINUTES: values.minutes,
    TORTURE_HANDS: values.hands,
    TORTURE_SEED: values.seed,
  },
})
process.exitCode = status ?? 1
