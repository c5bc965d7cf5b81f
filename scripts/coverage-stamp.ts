import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { glob } from 'tinyglobby'

const STAMP = 'coverage/.stamp'

/** Everything that coverage depends on: sources and tests. */
async function coverageHash(): Promise<string> {
  const files = await glob([
    '{src,collections,endpoints,hooks,migrations,tests,seed,scripts}/**/*.{ts,tsx}',
    'payload.config.ts',
    'vitest.config.ts',
  ])
  const hash = createHash('sha256')
  for (const file of files.sort()) hash.update(`${file}\0`).update(await readFile(file))
  return hash.digest('hex')
}

/** Notes that the whole suite has just passed its coverage thresholds with these very files. */
export async function stampCoverage(): Promise<void> {
  await writeFile(STAMP, await coverageHash())
}

export async function coverageIsFresh(): Promise<boolean> {
  try {
    return (await readFile(STAMP, 'utf8')) === (await coverageHash())
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
