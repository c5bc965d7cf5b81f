import { randomBytes } from 'node:crypto'
import { escapeIdentifier } from 'pg'
import { inject } from 'vitest'
import { type DatabaseUrls, databaseUrl, prepareDatabase } from '../../src/server/database-roles'
import { withClient } from '../../src/server/with-client'

export interface TestDatabase extends DatabaseUrls {
  name: string
  /** As superuser: this database, or another one of the same server. */
  superuserUrl(database?: string): string
  /** Cuts off whoever is still connected: end your pools first if they should not notice. */
  drop(): Promise<void>
}

/** A migrated database of its own, cloned in about a tenth of a second. `prepareDatabase` makes clones wait for one another. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template } = inject('testDatabaseServer')
  if ('missing' in template) throw new Error(template.missing)
  return makeDatabase(template.name)
}

/** Roles and privileges, but no migrations and no job queue. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return makeDatabase()
}

async function makeDatabase(template?: string): Promise<TestDatabase> {
  const { superuserUrl, passwords } = inject('testDatabaseServer')
  const name = `waybill_test_${randomBytes(6).toString('hex')}`
  const urls = await prepareDatabase({ superuserUrl, database: name, passwords, template })
  return {
    ...urls,
    name,
    superuserUrl: (database = name) => databaseUrl(superuserUrl, database),
    drop: () =>
      withClient(superuserUrl, async (client) => {
        await client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`)
      }),
  }
}
