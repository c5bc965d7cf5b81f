import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BARE_ENVIRONMENT } from './bare-environment'
import type { Place } from './place'

export interface Cluster {
  data: string
  /** Of the superuser `postgres`. Never leaves this machine: it lives in a file that only its owner can read. */
  password: string
}

/** The cluster of this place, made on the first call. Made aside and renamed, so that of two processes one wins whole. */
export async function initCluster(place: Place): Promise<Cluster> {
  const cluster = join(place.directory, 'cluster')
  const version = await readFile(join(cluster, 'data', 'PG_VERSION'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (version === null) await makeCluster(place, cluster)
  else if (version.trim() !== place.binaries.major) {
    throw new Error(
      `The data in ${cluster} are of PostgreSQL ${version.trim()}, the installed programs of ${place.binaries.major}: ` +
        'restore a backup into a fresh directory, or install the former version.',
    )
  }
  const password = await readFile(join(cluster, 'superuser-password'), 'utf8')
  return { data: join(cluster, 'data'), password: password.trim() }
}

async function makeCluster(place: Place, cluster: string): Promise<void> {
  const attempt = `${cluster}.new-${randomUUID()}`
  const passwordFile = join(attempt, 'superuser-password')
  try {
    await mkdir(attempt, { mode: 0o700 })
    await writeFile(passwordFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    if (place.account)
      for (const path of [attempt, passwordFile]) await chown(path, place.account.uid, place.account.gid)
    await runInitdb(place, attempt, passwordFile)
    await rename(attempt, cluster)
  } catch (error) {
    await rm(attempt, { recursive: true, force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error
  }
}

async function runInitdb(place: Place, directory: string, passwordFile: string): Promise<void> {
  const initdb = spawn(
    join(place.binaries.directory, 'bin', 'initdb'),
    [
      ...['-D', join(directory, 'data'), '-U', 'postgres', `--pwfile=${passwordFile}`],
      // The builtin provider sorts the same way on every machine, whatever its C library.
      ...[
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
    ],
    {
      ...place.account,
      cwd: '/',
      env: BARE_ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaints = ''
  initdb.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    complaints += chunk
  })
  await new Promise<void>((resolve, reject) => {
    initdb.once('error', reject)
    initdb.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb failed (${code}): ${complaints}`)),
    )
  })
}
