import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, realpath, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type Account, canEnter, canRun, isRoot, unprivilegedAccount } from './account'
import { claim } from './claim'
import { copyBinaries } from './copy-binaries'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries'
import { findPostmaster, stopPostmaster } from './postmaster'

/** Where a cluster and its programs are, and who runs them. */
export interface Place {
  /** Holds `cluster`, `log` and `port`. */
  directory: string
  binaries: PostgresBinaries
  /** Absent when this process's own user runs the server. */
  account?: Account
}

/**
 * Root's server runs under another account, which must be able to walk to the data and the programs. In a clone under /root
 * it cannot, so both go here instead; a file `location` in the wanted directory says where, and deleting it (with `.data`)
 * gives the data up, as deleting the wanted directory would.
 */
const FALLBACK = '/var/lib/waybill'

export async function choosePlace(wanted: string): Promise<Place> {
  const asked = resolve(wanted)
  await mkdir(asked, { recursive: true, mode: 0o755 })
  const directory = await realpath(asked)
  const binaries = await postgresBinaries()
  if (!isRoot()) return { directory, binaries }

  const account = await unprivilegedAccount()
  const settled = await settle(directory, account)
  const owner = await ownerOf(join(settled, 'cluster'))
  return {
    directory: settled,
    binaries: await runnableBinaries(binaries, owner ?? account),
    account: owner ?? account,
  }
}

async function settle(directory: string, account: Account): Promise<string> {
  if (existsSync(join(directory, 'cluster'))) return directory
  const pointer = join(directory, 'location')
  if (!existsSync(pointer) && canEnter(account, dirname(directory))) {
    await chown(directory, account.uid, account.gid)
    return directory
  }
  const prefix = createHash('sha256').update(directory).digest('hex').slice(0, 12)
  const chosen = await claim(pointer, join(FALLBACK, `${prefix}-${randomBytes(4).toString('hex')}`))
  await mkdir(chosen, { recursive: true })
  await chmod(FALLBACK, 0o755)
  await chown(chosen, account.uid, account.gid)
  await removeAbandoned(prefix, chosen)
  return chosen
}

/** An earlier clone at the same path left its data here and its `location` is gone: nobody can reach them any more. */
async function removeAbandoned(prefix: string, keep: string): Promise<void> {
  const names = (await readdir(FALLBACK)).filter((name) => name.startsWith(`${prefix}-`))
  for (const directory of names.map((name) => join(FALLBACK, name)).filter((path) => path !== keep)) {
    const data = join(directory, 'cluster', 'data')
    const postmaster = await findPostmaster(data)
    if (postmaster) await stopPostmaster(postmaster, data)
    await rm(directory, { recursive: true, force: true })
  }
}

async function runnableBinaries(binaries: PostgresBinaries, account: Account): Promise<PostgresBinaries> {
  if (canRun(account, join(binaries.directory, 'bin', 'postgres'))) return binaries
  const directory = join(FALLBACK, 'binaries', binaries.name)
  await copyBinaries(binaries.directory, directory)
  return { ...binaries, directory }
}

/** A cluster made earlier by an ordinary user is run by that user, not handed over to another. */
async function ownerOf(cluster: string): Promise<Account | undefined> {
  try {
    const { uid, gid } = await stat(cluster)
    return uid === 0 ? undefined : { uid, gid }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
