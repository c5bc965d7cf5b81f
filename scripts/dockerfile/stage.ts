import { execFile, spawn } from 'node:child_process'
import { chown, cp, lstat, mkdir, readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from '../../src/server/embedded-postgres/account'

/** One stage of the Dockerfile: a folder that plays the root of its file system. */
export interface Stage {
  name: string
  root: string
  workdir: string
  env: Record<string, string>
  /** Who runs everything, instead of the image's root and node. Absent: whoever runs this script. */
  account?: Account
  /** It has a USER: as in the image, that user owns only what is copied for it by name. */
  owned: boolean
}

export const pathIn = (stage: Stage, path: string): string => join(stage.root, resolve('/', stage.workdir, path))

/** Runs a program in the stage's working directory, as its account, with nothing of our own environment. */
export function spawnIn(stage: Stage, command: string[], env: Record<string, string>) {
  const [program = '', ...args] = command
  const home = join(stage.root, '.home')
  return spawn(program, args, {
    ...stage.account,
    cwd: pathIn(stage, '.'),
    env: {
      PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
      HOME: home,
      npm_config_cache: join(home, 'npm'),
      ...stage.env,
      ...env,
    } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
    stdio: 'inherit',
  })
}

export async function runIn(stage: Stage, command: string[], env: Record<string, string> = {}): Promise<void> {
  const child = spawnIn(stage, command, env)
  const result = await new Promise((done, fail) =>
    child.once('error', fail).once('exit', (code, signal) => done(code ?? signal)),
  )
  if (result !== 0) throw new Error(`${command.join(' ')} ended with ${result}`)
}

export interface Copy {
  sources: string[]
  target: string
  /** To the account; otherwise it stays with whoever runs this script, as it stays root's in the image. */
  give: boolean
  /** Of the build context; absent: nothing is. */
  isIgnored?: (path: string) => boolean
}

/** Copies as COPY does: a folder's contents, or a file into a folder (a target that ends in a slash, is one, or gets several). */
export async function copyInto(stage: Stage, { sources, target, give, isIgnored }: Copy): Promise<void> {
  const to = pathIn(stage, target)
  const folder = target.endsWith('/') || sources.length > 1 || target === '.'
  for (const source of sources) {
    const isFolder = (await stat(source)).isDirectory()
    const destination = isFolder || !folder ? to : join(to, basename(source))
    await makeFolder(stage, isFolder ? destination : dirname(destination), give)
    if (isIgnored) {
      const filter = (path: string) => !isIgnored(relative(process.cwd(), path))
      await cp(source, destination, { recursive: true, verbatimSymlinks: true, filter })
    } else {
      // Ten times faster than Node with the tens of thousands of files of node_modules.
      await promisify(execFile)('cp', ['-RP', isFolder ? `${source}/.` : source, destination])
    }
    if (give) await giveTo(stage.account, destination)
  }
}

export async function makeFolder(stage: Stage, directory: string, give: boolean): Promise<void> {
  const made = await mkdir(directory, { recursive: true })
  if (made && give) await giveTo(stage.account, made)
}

async function giveTo(account: Account | undefined, path: string): Promise<void> {
  if (!account) return
  const entry = await lstat(path)
  if (entry.isSymbolicLink()) return
  await chown(path, account.uid, account.gid)
  if (entry.isDirectory()) for (const name of await readdir(path)) await giveTo(account, join(path, name))
}
