import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { inject } from 'vitest'
import { buildServer } from '../../scripts/build'
import { isBuilt, stamped } from '../../scripts/build-stamp'
import { sourceHash } from '../../scripts/source-hash'
import { childEnv } from '../../src/env'
import type { DatabaseUrls } from '../../src/server/database-roles'
import { freePort } from '../../src/server/free-port'
import { withClient } from '../../src/server/with-client'

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface ChildServer {
  url: string
  pid: number
  /** Its last log lines, for a message when something failed. */
  log(): string
  /** Resolves when the process is gone. SIGKILL unless told. */
  kill(signal?: NodeJS.Signals): Promise<Exit>
  /** Starts it again, with the same settings and at the same port; it must be gone. */
  restart(): Promise<void>
}

type Settings = Readonly<Record<string, string>>

const START_MS = 30_000
const BUILD_LOCK = 727_012
const LOG_LINES = 200

/** The same for every child of this test process: tokens outlive a kill and are good at every process. */
export const SECRETS = {
  PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
  TOKEN_SECRET: randomBytes(48).toString('base64url'),
  DATA_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
  LOG_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
  LOG_SIGNING_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
}

/** `dist/server.mjs` of the present sources; test files that want it at once take turns. */
export async function buildOnce(): Promise<void> {
  await withClient(inject('testDatabaseServer').superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [BUILD_LOCK])
    const hash = sourceHash()
    if (!(await isBuilt('server', hash)) || !existsSync('dist/server.mjs')) await stamped('server', hash, buildServer)
  })
}

/** What a production process on this database is started with. */
export function childSettings(database: DatabaseUrls, settings: Settings = {}): NodeJS.ProcessEnv {
  return childEnv({
    NODE_ENV: 'production',
    WAYBILL_ROLE: 'api',
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info',
    DATABASE_URL: database.appUrl,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    WAYBILL_TRUST_LOOPBACK_CLIENT_IP: '1',
    ...SECRETS,
    ...settings,
  })
}

/** The bundled server as a process of its own, role `api` unless told; resolves when it says that it is up. */
export async function startChildServer(database: DatabaseUrls, settings: Settings = {}): Promise<ChildServer> {
  await buildOnce()
  const lines: string[] = []
  // One that a restart gets again.
  const port = settings.PORT ?? String(await freePort())
  const env = childSettings(database, { ...settings, PORT: port })
  let running = await start()

  async function start(): Promise<{ child: ChildProcess; port: number; exit: Promise<Exit> }> {
    const child = spawn(process.execPath, ['-C', 'production', 'dist/server.mjs'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const exit = new Promise<Exit>((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })))
    const up = new Promise<number>((resolve) => {
      for (const stream of [child.stdout, child.stderr]) {
        createInterface({ input: stream }).on('line', (line) => {
          if (lines.push(line) > LOG_LINES) lines.shift()
          if (line.includes('"Waybill is up"')) resolve(JSON.parse(line).port)
        })
      }
    })
    const timeout = setTimeout(() => child.kill('SIGKILL'), START_MS)
    const first = await Promise.race([up, exit])
    clearTimeout(timeout)
    if (typeof first === 'number') return { child, port: first, exit }
    throw new Error(`The server did not start (${first.code ?? first.signal}):\n${lines.join('\n')}`)
  }

  return {
    get url() {
      return `http://127.0.0.1:${running.port}`
    },
    get pid() {
      return running.child.pid ?? 0
    },
    log: () => lines.join('\n'),
    kill(signal = 'SIGKILL') {
      running.child.kill(signal)
      return running.exit
    },
    async restart() {
      running = await start()
    },
  }
}
