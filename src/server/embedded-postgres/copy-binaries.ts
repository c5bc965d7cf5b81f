import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Copies the programs to where every account can reach them. Two processes may do it at once: the first to rename wins. */
export async function copyBinaries(from: string, to: string): Promise<void> {
  if (existsSync(to)) return
  const attempt = `${to}.new-${randomUUID()}`
  await mkdir(dirname(to), { recursive: true })
  for (const directory of [dirname(to), dirname(dirname(to))]) await chmod(directory, 0o755)
  // The libraries are found through symlinks beside them: a link copied as an absolute path would point back.
  await cp(from, attempt, { recursive: true, verbatimSymlinks: true })
  await makeReadable(attempt)
  try {
    await rename(attempt, to)
  } catch (error) {
    await rm(attempt, { recursive: true })
    if (!existsSync(to)) throw error
  }
}

/** npm run with a tight umask leaves files that only root can read. */
async function makeReadable(path: string): Promise<void> {
  const entry = await lstat(path)
  if (entry.isSymbolicLink()) return
  await chmod(path, entry.mode | (entry.isDirectory() || entry.mode & 0o100 ? 0o555 : 0o444))
  if (entry.isDirectory()) for (const name of await readdir(path)) await makeReadable(join(path, name))
}
