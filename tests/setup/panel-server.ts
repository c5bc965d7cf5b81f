import { existsSync } from 'node:fs'
import { inject } from 'vitest'
import { buildPanel } from '../../scripts/build'
import { isBuilt, stamped } from '../../scripts/build-stamp'
import { sourceHash } from '../../scripts/source-hash'
import { freePort } from '../../src/server/free-port'
import { withClient } from '../../src/server/with-client'
import { startChildServer } from './child-server'
import { createTestDatabase } from './database'
import type { TestServer } from './server'

const BUILD_LOCK = 727_013

/** The panel of the present sources; test files that want it at once take turns. */
async function buildPanelIfNeeded(): Promise<void> {
  await withClient(inject('testDatabaseServer').superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [BUILD_LOCK])
    const hash = sourceHash()
    if (!(await isBuilt('panel', hash)) || !existsSync('.next/BUILD_ID'))
      await stamped('panel', hash, () => buildPanel({ log: '.data/next-build-of-tests.log' }))
  })
}

/**
 * Waybill with its panel as people get it: the production build in a process of its own, on a database of its own.
 * @param options.publicUrl where people call it, if not at its own port
 * @param options.settings further ones of the server
 */
export async function startPanelServer({
  publicUrl,
  settings: more,
}: {
  publicUrl?: string
  settings?: Readonly<Record<string, string>>
} = {}): Promise<TestServer> {
  await buildPanelIfNeeded()
  const database = await createTestDatabase()
  // Known beforehand: sign-ins by cookie count only from the public URL.
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const settings = { NODE_ENV: 'production', WAYBILL_ROLE: 'all', PORT: port, PUBLIC_URL: publicUrl ?? url, ...more }
  const server = await startChildServer(database, settings)
  return {
    url,
    database,
    async stop() {
      await server.kill('SIGTERM')
      await database.drop()
    },
  }
}
