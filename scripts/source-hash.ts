import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the bundles and the panel are built from; not tsconfig.json, which `next build` rewrites as it likes. */
const SOURCES = [
  ...['src', 'collections', 'hooks', 'endpoints', 'migrations', 'seed', 'client', 'public'],
  ...['payload.config.ts', 'next.config.ts', 'next.config.mjs', 'package-lock.json', 'scripts/build.ts'],
]

/**
 * A hash of everything a build reads, names and contents: equal hashes, equal build. Tests do not count. Read synchronously: for some thousand
 * small files that is ten times as fast, and every start of a server in a test asks.
 */
export function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of SOURCES.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(path: string): string[] {
  const entry = statSync(path, { throwIfNoEntry: false })
  if (!entry) return []
  if (entry.isFile()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
}
