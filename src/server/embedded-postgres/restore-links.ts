import { existsSync } from 'node:fs'
import { readFile, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * npm packs no symlinks: the package's install script makes those between the libraries. Where install scripts do not run
 * (`--ignore-scripts`, and by default in coming versions of npm) they are made here, at the first start.
 */
export async function restoreLinks(packageRoot: string): Promise<void> {
  const list = join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    if (dirname(source) !== dirname(target)) throw new Error(`${list} links across folders: ${target}.`)
    const link = join(packageRoot, target)
    if (existsSync(link)) continue
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      // Another process was making them at the same time.
      if (error.code !== 'EEXIST') throw error
    })
  }
}
