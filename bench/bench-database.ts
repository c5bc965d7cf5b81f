import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { buildServer } from '../scripts/build'
import { isBuilt, stamped } from '../scripts/build-stamp'
import { runStep } from '../scripts/run-step'
import { sourceHash } from '../scripts/source-hash'
import { databaseUrl, prepareDatabase } from '../src/server/database-roles'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres'

export interface BenchDatabase {
  /** Where logs may lie; gone with the database. */
  base: string
  /** What a process of Waybill is started with to use it. */
  env: Record<string, string>
  /** As superuser, to Waybill's database. */
  sql: pg.Pool
  log: string
  pid: number
  stop(): Promise<void>
}

const PASSWORDS = { owner: 'bench-owner', app: 'bench-app', worker: 'bench-worker' }

/** A PostgreSQL of its own with the present migrations and the demo seed. @param options.connections most at once, by `sql` */
export async function startBenchDatabase({ connections = 10 } = {}): Promise<BenchDatabase> {
  const hash = sourceHash()
  if (!(await isBuilt('server', hash))) await stamped('server', hash, buildServer)
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
    LOG_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
    LOG_SIGNING_KEYS: `k1:${randomBytes(48).toString('base64url')}`,
  }
  for (const step of ['migrate', 'seed'])
    await runStep(['-C', 'production', `dist/${step}.mjs`], { env, log: join(base, `${step}.log`) })
  const sql = new pg.Pool({ connectionString: databaseUrl(postgres.superuserUrl, 'waybill'), max: connections })
  // PostgreSQL's end may overtake that of a connection just closing.
  sql.on('connect', (client) => client.on('error', () => undefined)).on('error', () => undefined)
  return {
    base,
    env,
    sql,
    log: join(directory, 'log', 'postgres.log'),
    pid: Number((await readFile(join(directory, 'cluster/data/postmaster.pid'), 'utf8')).split('\n')[0]),
    async stop() {
      await sql.end()
      await postgres.stop()
      await rm(base, { recursive: true, force: true })
    },
  }
}
