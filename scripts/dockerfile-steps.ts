import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { env } from '../src/env'
import { prepareDatabase } from '../src/server/database-roles'
import { startEmbeddedPostgres } from '../src/server/embedded-postgres'
import { isRoot, unprivilegedAccount } from '../src/server/embedded-postgres/account'
import { prepareWorkerSchema } from '../src/server/worker-schema'
import { buildImage, type Image } from './dockerfile/build-image'
import { pathIn, runIn, spawnIn } from './dockerfile/stage'
import { timed } from './timed'

// No Docker engine runs on these machines. This follows the Dockerfile itself in an empty directory, as an account that is not
// root, starts the result on a database (DATABASE_URL and the two others, or an embedded one), waits for its health check, stops it.

const directory = await mkdtemp(join(tmpdir(), 'waybill-image-'))
await chmod(directory, 0o755)
try {
  const account = isRoot() ? await unprivilegedAccount() : undefined
  const image = await buildImage(directory, account)
  const database = await openDatabase(directory)
  try {
    await tryOut(image, database.env)
  } finally {
    await database.stop()
  }
  console.log('The image builds, starts, answers its health check and stops.')
} finally {
  if (!process.argv.includes('--keep')) await rm(directory, { recursive: true })
}

async function openDatabase(base: string): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  const { DATABASE_URL, MIGRATION_DATABASE_URL, WORKER_DATABASE_URL } = env()
  if (DATABASE_URL && MIGRATION_DATABASE_URL && WORKER_DATABASE_URL) {
    return { env: { DATABASE_URL, MIGRATION_DATABASE_URL, WORKER_DATABASE_URL }, stop: async () => undefined }
  }
  const { superuserUrl, stop } = await startEmbeddedPostgres({ directory: join(base, 'postgres'), durable: false })
  const password = () => randomBytes(24).toString('base64url')
  const passwords = { owner: password(), app: password(), worker: password() }
  const urls = await prepareDatabase({ superuserUrl, database: 'waybill', passwords })
  await prepareWorkerSchema(urls.workerUrl)
  return {
    env: { DATABASE_URL: urls.appUrl, MIGRATION_DATABASE_URL: urls.ownerUrl, WORKER_DATABASE_URL: urls.workerUrl },
    stop,
  }
}

async function tryOut({ stage, command, healthcheck }: Image, database: Record<string, string>): Promise<void> {
  const secret = () => randomBytes(48).toString('base64url')
  const settings: Record<string, string> = {
    ...database,
    PORT: String(await freePort()),
    PAYLOAD_SECRET: secret(),
    TOKEN_SECRET: secret(),
    DATA_KEYS: `k1:${secret()}`,
    LOG_KEYS: `k1:${secret()}`,
    LOG_SIGNING_KEYS: `k1:${secret()}`,
  }
  if (existsSync(pathIn(stage, 'dist/migrate.mjs'))) {
    await timed('migrate', () => runIn(stage, ['node', '-C', 'production', 'dist/migrate.mjs'], settings))
  }
  const { MIGRATION_DATABASE_URL: _, ...serving } = settings
  const server = spawnIn(stage, command, serving)
  const ended = new Promise((resolve) => server.once('exit', (code, signal) => resolve(code ?? signal)))
  try {
    await timed('healthy', async () => {
      for (let attempt = 1; ; attempt++) {
        if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`)
        if (await isHealthy()) return
        if (attempt === 60) throw new Error('The health check fails after 60 tries.')
        await pause(500)
      }
    })
    server.kill('SIGTERM')
    const code = await timed('stopped', () => ended)
    if (code !== 0) throw new Error(`The server ended with ${code} after SIGTERM.`)
  } finally {
    server.kill('SIGKILL')
  }

  function isHealthy(): Promise<boolean> {
    return runIn(stage, healthcheck, serving).then(
      () => true,
      () => false,
    )
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
