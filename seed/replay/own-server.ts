import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeIdentifier } from 'pg'
import { buildPanel, buildServer } from '../../scripts/build'
import { isBuilt, stamped } from '../../scripts/build-stamp'
import { runStep } from '../../scripts/run-step'
import { sourceHash } from '../../scripts/source-hash'
import { prepareDatabase } from '../../src/server/database-roles'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'
import { freePort } from '../../src/server/free-port'
import { withClient } from '../../src/server/with-client'
import { prepareWorkerSchema } from '../../src/server/worker-schema'
import { ServerGroup } from './server-group'

/** Replays share one cluster, one at a time, and so its roles' passwords; it listens on the loopback only and holds nothing real. */
const CLUSTER = '.data/replay/postgres'
const PASSWORDS = { owner: 'replay-owner', app: 'replay-app', worker: 'replay-worker' }

/** A step that takes longer than this hangs. */
const STEP_MS = 120_000

export interface OwnServer {
  readonly server: ServerGroup
  /** As the owner of the tables, to read every row. */
  readonly databaseUrl: string
  /** Ends the server and its database; the rows stay until the next replay. */
  stop(): Promise<void>
}

/**
 * A server of the present sources on a database of its own, `replay_<run>`, with the demo seed in it. Logs are in `.data/replay/<run>`.
 * @param panel with it one process does everything, as installed; without it one serves the API and another does the jobs.
 */
export async function startOwnServer(run: string, { panel }: { panel: boolean }): Promise<OwnServer> {
  const directory = join('.data/replay', run)
  await mkdir(directory, { recursive: true })
  const hash = sourceHash()
  if (!(await isBuilt('server', hash))) await stamped('server', hash, buildServer)
  if (panel && !(await isBuilt('panel', hash))) await stamped('panel', hash, buildPanel)

  const postgres = await startEmbeddedPostgres({ directory: CLUSTER })
  try {
    const { superuserUrl } = postgres
    await dropEarlierReplays(superuserUrl)
    const urls = await prepareDatabase({ superuserUrl, database: `replay_${run}`, passwords: PASSWORDS })
    await prepareWorkerSchema(urls.workerUrl)
    const env = {
      NODE_ENV: 'production',
      WAYBILL_DEMO: '1',
      WAYBILL_TRUST_LOOPBACK_CLIENT_IP: '1',
      HOST: '127.0.0.1',
      DATABASE_URL: urls.appUrl,
      MIGRATION_DATABASE_URL: urls.ownerUrl,
      WORKER_DATABASE_URL: urls.workerUrl,
      DATA_DIR: directory,
      LOG_LEVEL: 'warn',
      // the same after every restart, so that nobody is signed out by a kill
      PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
      TOKEN_SECRET: randomBytes(48).toString('base64url'),
      DATA_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
      LOG_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
      LOG_SIGNING_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
      WAYBILL_TIME_FACTOR: undefined,
      WAYBILL_TIME_ORIGIN: undefined,
      WAYBILL_TIME_ANCHOR: undefined,
    }
    for (const step of ['migrate', 'seed']) {
      const log = join(directory, `${step}.log`)
      await runStep(['-C', 'production', `dist/${step}.mjs`], { env, log, signal: AbortSignal.timeout(STEP_MS) })
    }
    const member = async (role: string) => {
      const port = String(await freePort())
      const settings = { ...env, WAYBILL_ROLE: role, PORT: port, PUBLIC_URL: `http://127.0.0.1:${port}` }
      return { settings, log: join(directory, `${role}.log`) }
    }
    const server = new ServerGroup(await Promise.all((panel ? ['all'] : ['api', 'worker']).map(member)))
    await server.start()
    return {
      server,
      databaseUrl: urls.ownerUrl,
      async stop() {
        await server.stop()
        await postgres.stop()
      },
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** The last replay's rows can be looked at until the next one starts. */
async function dropEarlierReplays(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      String.raw`select datname from pg_database where datname like 'replay\_%'`,
    )
    for (const { datname } of rows) await client.query(`drop database ${escapeIdentifier(datname)} with (force)`)
  })
}
