import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BARE_ENVIRONMENT } from './bare-environment'
import type { Place } from './place'
import { sharedBuffers, usableMemory } from './shared-buffers'

export interface LaunchOptions {
  port: number
  maxConnections: number
  /** False gives up crash safety for speed: tests only. */
  durable: boolean
}

const LOG_LIMIT = 20_000_000

/** Starts the server and returns at once; `waitUntilReady` tells when it answers. */
export async function launchPostgres(place: Place, data: string, options: LaunchOptions): Promise<ChildProcess> {
  const log = await open(await logFile(place.directory), 'a')
  const settings = {
    listen_addresses: '127.0.0.1',
    // No socket files: their default directory is shared by the whole machine.
    unix_socket_directories: '',
    max_connections: String(options.maxConnections),
    shared_buffers: sharedBuffers(usableMemory()),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  try {
    const server = spawn(
      join(place.binaries.directory, 'bin', 'postgres'),
      [
        '-D',
        data,
        '-p',
        String(options.port),
        ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
      ],
      {
        ...place.account,
        cwd: '/',
        env: BARE_ENVIRONMENT,
        // A process group of its own: Ctrl-C in the terminal reaches Node only, which stops the database last.
        detached: true,
        stdio: ['ignore', log.fd, log.fd],
      },
    )
    await new Promise<void>((resolve, reject) => server.once('spawn', resolve).once('error', reject))
    server.unref()
    return server
  } finally {
    await log.close()
  }
}

/** The last lines of the log, for an error message. */
export async function logTail(directory: string): Promise<string> {
  return (await readFile(join(directory, 'log', 'postgres.log'), 'utf8')).split('\n').slice(-12).join('\n')
}

/** One former log is kept; more would fill the disk of a demo that runs for weeks. */
async function logFile(directory: string): Promise<string> {
  const file = join(directory, 'log', 'postgres.log')
  await mkdir(join(directory, 'log'), { recursive: true, mode: 0o700 })
  const size = await stat(file).then(
    (entry) => entry.size,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return 0
      throw error
    },
  )
  if (size > LOG_LIMIT) await rename(file, `${file}.1`)
  return file
}
