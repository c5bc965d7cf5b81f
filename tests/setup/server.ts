import { randomBytes } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from './database'

export interface TestServer {
  url: string
  database: TestDatabase
  stop(): Promise<void>
}

/**
 * Waybill in this process (API, sockets and worker, without the panel) on a database of its own. One per test file: Payload and the
 * settings are singletons of a process.
 */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await createTestDatabase()
  Object.assign(process.env, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    PORT: '0',
    HOST: '127.0.0.1',
    WAYBILL_ROLE: 'all',
    DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    PAYLOAD_SECRET: randomBytes(48).toString('base64url'),
    TOKEN_SECRET: randomBytes(48).toString('base64url'),
    WAYBILL_TRUST_LOOPBACK_CLIENT_IP: '1',
    ...settings,
  })
  const { startServer } = await import('../../src/server/start')
  const server = await startServer({ panel: false })
  return {
    url: `http://127.0.0.1:${server.port}`,
    database,
    async stop() {
      await server.stop()
      await database.drop()
    },
  }
}
