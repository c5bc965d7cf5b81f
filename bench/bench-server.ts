import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { buildPanel } from '../scripts/build'
import { isBuilt, stamped } from '../scripts/build-stamp'
import { runStep } from '../scripts/run-step'
import { sourceHash } from '../scripts/source-hash'
import { startProcess } from '../simulators/kit/start'
import { childEnv } from '../src/env'
import { freePort } from '../src/server/free-port'
import { startBenchDatabase } from './bench-database'

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

interface Options {
  nodeArgs?: string[]
  /** `web` serves the panel too, which is built where it is not. */
  role?: 'api' | 'web'
  /** Beside the stand-in of Stripe, which rings at its door. */
  cards?: boolean
}

/** A production process of the present sources and a PostgreSQL of its own, with the demo seed. Both are gone afterwards. */
export async function startBenchServer({
  nodeArgs = [],
  role = 'api',
  cards = false,
}: Options = {}): Promise<BenchServer> {
  const hash = sourceHash()
  if (role === 'web' && !(await isBuilt('panel', hash))) await stamped('panel', hash, buildPanel)
  const database = await startBenchDatabase()
  const { base, sql } = database
  const port = await freePort()
  const stripe = cards ? await startStripe(port) : null
  const env = { ...database.env, ...stripe?.settings }
  const publicUrl = `http://127.0.0.1:${port}`
  const children: ChildProcess[] = []
  const start = async (role: string, port: number, args: string[] = []) => {
    const url = `http://127.0.0.1:${port}`
    const log = await open(join(base, `${role}.log`), 'a')
    const child = spawn(process.execPath, [...args, '-C', 'production', 'dist/server.mjs'], {
      env: childEnv({ ...env, WAYBILL_ROLE: role, PORT: String(port), PUBLIC_URL: publicUrl }),
      stdio: ['ignore', log.fd, log.fd],
    })
    children.push(child)
    await log.close()
    await untilReady(url, child)
    return { url, pid: child.pid ?? 0 }
  }
  const stop = async () => {
    await Promise.all(children.map(end))
    await stripe?.end()
    await database.stop()
  }
  const api = await start(role, port, nodeArgs).catch(async (error) => {
    await stop()
    throw error
  })
  let worker: { pid: number } | undefined
  return {
    url: api.url,
    sql,
    postgresLog: database.log,
    pids: {
      api: api.pid,
      postgres: database.pid,
      worker: () => worker?.pid,
    },
    async startWorker() {
      worker = await start('worker', await freePort())
    },
    seed: (...options) =>
      runStep(['-C', 'production', 'dist/seed.mjs', ...options], { env: { ...env, LOG_LEVEL: 'error' } }),
    stop,
  }
}

async function startStripe(port: number) {
  const [key, secret, publishable] = ['sk_test_bench', 'whsec_bench', 'pk_test_bench']
  const hook = `http://127.0.0.1:${port}/webhooks/stripe`
  const { url, end } = await startProcess('stripe', { key, 'webhook-secret': secret, 'webhook-url': hook })
  const keys = { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: secret, STRIPE_PUBLISHABLE_KEY: publishable }
  return { end, settings: { ...keys, STRIPE_URL: url } }
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline && child.exitCode === null; await pause(50)) {
    // Until it listens there is nobody to answer.
    const answer = await fetch(`${url}/ready`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error('the server does not get ready')
}

function end(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return Promise.resolve()
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  return gone
}
