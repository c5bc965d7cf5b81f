import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { startEmbeddedPostgres } from '../../src/server/embedded-postgres'

/** What test files need to make databases of their own; handed to them by `global.ts`. */
export interface TestDatabaseServer {
  superuserUrl: string
  passwords: { owner: string; app: string; worker: string }
  /** The migrated database that tests clone; `missing` says why there is none. */
  template: { name: string } | { missing: string }
}

export interface RunningServer {
  superuserUrl: string
  stop(): Promise<void>
}

/** The server named by `TEST_DATABASE_URL`, or an embedded one that gives up crash safety for speed. */
export async function startServer(url: string | undefined): Promise<RunningServer> {
  if (url) return { superuserUrl: url, stop: async () => undefined }
  return startEmbeddedPostgres({ directory: resolve('.data/test-postgres'), durable: false, maxConnections: 200 })
}

/** Derived, so that test runs going on side by side on one server agree about the roles they share. */
export function rolePasswords(superuserUrl: string): TestDatabaseServer['passwords'] {
  const derive = (role: string) => createHash('sha256').update(`${role} ${superuserUrl}`).digest('base64url')
  return { owner: derive('owner'), app: derive('app'), worker: derive('worker') }
}
