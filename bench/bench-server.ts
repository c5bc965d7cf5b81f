import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { buildPanel, buildServer } from '../scripts/build'
import { isBuilt, stamped } from '../scripts/build-stamp'
import { runStep } from '../scripts/run-step'
import { sourceHash } from '../scripts/source-hash'
import { freePort } from '../seed/replay/free-port'
import { childEnv } from '../src/env'
import { databaseUrl, prepareDatabase } from '../src/server/database-roles'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres'

export interface BenchServer {
  url: string
  /** As superuser, to Waybill's database. */
  sql: pg.Pool
  postgresLog: string
  pids: { api: number; postgres: number; worker(): number | undefined }
  startWorker(): Promise<void>
  /** Runs the seed once more, with options; its output goes to the terminal. */
  seed(...options: string[]): Promise<void>
  stop(): Promise<void>
}

const PASSWORDS = { owner: 'bench-owner', app: 'bench-app', worker: 'bench-worker' }

interface Options {
  nodeArgs?: string[]
  /** `web` serves the panel too, which is built where it is not. */
  role?: 'api' | 'web'
}

/** A production process of the present sources and a PostgreSQL of its own, with the demo seed. Both are gone afterwards. */
export async function startBenchServer({ nodeArgs = [], role = 'api' }: Options = {}): Promise<BenchServer> {
  const hash = await sourceHash()
  if (!(await isBuilt('server', hash))) await stamped('server', hash, buildServer)
  if (role === 'web' && !(await isBuilt('panel', hash))) await stamped('panel', hash, buildPanel)
  const base = await mkdtemp(join(tmpdir(), 'waybill-bench-'))
  // PostgreSQL of root runs under another account, which must be able to walk through.
  await chmod(base, 0o755)
  const directory = join(base, 'postgres')
  const postgres = await startEmbeddedPostgres({ directory })
  const urls = await prepareDatabase({ superuserUrl: postgres.superuserUrl, database: 'waybill', passwords: PASSWORDS })
  const env = {
    NODE_ENV: 'production',
    WAYBILL_DEMO: '1',
    WAYBILL_TRUST_LOOPBACK_CLIENT_IP: '1',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
    DATABASE_URL: urls.appUrl,
    MIGRATION_DATABASE_URL: urls.ownerUrl,
    WORKER_DATABASE_URL: urls.workerUrl,
    PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
    TOKEN_SECRET: randomBytes(48).toString('base64url'),
    DATA_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
  }
  for (const step of ['migrate', 'seed'])
    await runStep(['-C', 'production', `dist/${step}.mjs`], { env, log: join(base, `${step}.log`) })

  const sql = new pg.Pool({ connectionString: databaseUrl(postgres.superuserUrl, 'waybill') })
  // PostgreSQL's end may overtake that of a connection just closing.
  sql.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined)
  const children: ChildProcess[] = []
  const start = async (role: string, args: string[] = []) => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const log = await open(join(base, `${role}.log`), 'a')
    const child = spawn(process.execPath, [...args, '-C', 'production', 'dist/server.mjs'], {
      env: childEnv({ ...env, WAYBILL_ROLE: role, PORT: String(port), PUBLIC_URL: url }),
      stdio: ['ignore', log.fd, log.fd],
    })
    children.push(child)
    await log.close()
    await untilReady(url, child)
    return { url, pid: child.pid ?? 0 }
  }
  const api = await start(role, nodeArgs)
  let worker: { pid: number } | undefined
  return {
    url: api.url,
    sql,
    postgresLog: join(directory, 'log', 'postgres.log'),
    pids: {
      api: api.pid,
      postgres: Number((await readFile(join(directory, 'cluster/data/postmaster.pid'), 'utf8')).split('\n')[0]),
      worker: () => worker?.pid,
    },
    async startWorker() {
      worker = await start('worker')
    },
    seed: (...options) =>
      runStep(['-C', 'production', 'dist/seed.mjs', ...options], { env: { ...env, LOG_LEVEL: 'error' } }),
    async stop() {
      await Promise.all(children.map(end))
      await sql.end()
      await postgres.stop()
      await rm(base, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && child.exitCode === null; await pause(50)) {
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error('the server does not get ready')
}

function end(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return gone
}
