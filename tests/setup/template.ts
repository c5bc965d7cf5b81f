import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { escapeIdentifier } from 'pg'
import { runStep } from '../../scripts/run-step'
import { type DatabaseUrls, prepareDatabase } from '../../src/server/database-roles'
import { withClient } from '../../src/server/with-client'
import { prepareWorkerSchema } from '../../src/server/worker-schema'
import type { TestDatabaseServer } from './database-server'

const TEMPLATE_LOCK = 727_011
const MIGRATE = resolve('src/server/migrate.ts')

/** What the template is made from: change any of it and a new one is made. */
const SOURCES = [
  'src/server/migrate.ts',
  'src/server/database-roles.ts',
  'src/server/worker-schema.ts',
  'src/server/job-functions.ts',
]

export async function templateName(): Promise<string> {
  const hash = createHash('sha256')
  const migrations = existsSync('migrations') ? (await readdir('migrations', { recursive: true })).sort() : []
  for (const file of [...migrations.map((name) => join('migrations', name)), ...SOURCES]) {
    if (/\.[a-z]+$/.test(file) && existsSync(file)) hash.update(file).update(await readFile(file))
  }
  return `waybill_template_${hash.digest('hex').slice(0, 16)}`
}

/** Makes the template unless it exists. It is made under another name and renamed, so that one that exists is complete. */
export async function prepareTemplate(
  name: string,
  { superuserUrl, passwords }: Omit<TestDatabaseServer, 'template'>,
): Promise<TestDatabaseServer['template']> {
  if (!existsSync(MIGRATE))
    return { missing: 'src/server/migrate.ts does not exist yet: there are no migrations to test with.' }
  return withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount) return { name }
    const unfinished = `${name}_new`
    await client.query(`drop database if exists ${escapeIdentifier(unfinished)} with (force)`)
    const urls = await prepareDatabase({ superuserUrl, passwords, database: unfinished })
    await prepareWorkerSchema(urls.workerUrl)
    await migrate(urls)
    await client.query(`alter database ${escapeIdentifier(unfinished)} rename to ${escapeIdentifier(name)}`)
    return { name }
  })
}

async function migrate({ appUrl, ownerUrl, workerUrl }: DatabaseUrls): Promise<void> {
  // Without the condition a top-level await deep in the panel's editor sometimes never ends (process.md, Serving).
  await runStep(['-C', 'production', '--import', 'tsx', MIGRATE], {
    signal: AbortSignal.timeout(120_000),
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      DATABASE_URL: appUrl,
      MIGRATION_DATABASE_URL: ownerUrl,
      WORKER_DATABASE_URL: workerUrl,
    },
  })
}
