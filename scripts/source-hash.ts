import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What the bundles and the panel are built from; not tsconfig.json, which `next build` rewrites as it likes. */
const SOURCES = [
  ...['src', 'collections', 'hooks', 'endpoints', 'migrations', 'seed', 'client', 'public'],
  ...['payload.config.ts', 'next.config.ts', 'next.config.mjs', 'package-lock.json', 'scripts/build.ts'],
]

/** A hash of everything a build reads, names and contents: equal hashes, equal build. Tests do not count. */
export async function sourceHash(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    for (const file of await filesOf(source)) hash.update(`${file}\0`).update(await readFile(file))
  }
  return hash.digest('hex')
}

async function filesOf(path: string): Promise<string[]> {
  const entry = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!entry) return []
  if (entry.isFile()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((file) => file.isFile() && !/\.test\.tsx?$/.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
}
