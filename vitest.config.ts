import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SECOND = 1000

/** Tests against a real PostgreSQL: `tests/setup/global.ts` brings it, two files at a time share its two cores. */
const withDatabase = {
  globalSetup: 'tests/setup/global.ts',
  pool: 'forks',
  testTimeout: 60 * SECOND,
  hookTimeout: 60 * SECOND,
  // What is awaited comes as fast as a busy machine lets it.
  expect: { poll: { timeout: 15 * SECOND } },
  maxWorkers: 2,
} as const

export default defineConfig({
  resolve: { alias: { '@payload-config': fileURLToPath(new URL('payload.config.ts', import.meta.url)) } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,seed,scripts,client,bench,simulators}/**/*.test.{ts,tsx}'],
          // Laws over thousands of random cases, beside others on a slow machine.
          testTimeout: 30 * SECOND,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'int',
          include: ['tests/int/**/*.test.ts'],
          ...withDatabase,
          isolate: false,
          setupFiles: 'tests/setup/fresh-modules.ts',
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...withDatabase,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      reporter: ['text-summary', 'json-summary'],
      include: ['src/**/*.{ts,tsx}', '{collections,endpoints,hooks}/**/*.ts'],
      exclude: ['**/*.test.{ts,tsx}', '**/*.d.ts', 'src/payload-types.ts', 'src/app/**'],
      // What must be covered is asked by scripts/coverage-lacks.ts, of a run with an unsteady file, too.
      reportOnFailure: true,
    },
  },
})
