import { randomUUID } from 'node:crypto'
import type { PostgresAdapter } from '@payloadcms/db-postgres'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { commit } from './open-database'

/**
 * Payload 3.90 swallows an error raised by COMMIT and answers success with nothing stored. These three replace its own, so that
 * generated writes reject when their COMMIT fails (`docs/adr/0004-payload-transactions.md`).
 */
export function ownTransactions(adapter: PostgresAdapter): void {
  const clients = new Map<string, pg.PoolClient>()

  async function end(id: string, statement: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
    const client = clients.get(id)
    // A nested operation may have ended the transaction already: Payload ends it again, harmlessly.
    if (!client) return
    clients.delete(id)
    delete adapter.sessions[id]
    try {
      await statement(client)
      client.release()
    } catch (error) {
      client.release(error instanceof Error ? error : true)
      throw error
    }
  }

  adapter.beginTransaction = async () => {
    const client = await adapter.pool.connect()
    const id = randomUUID()
    try {
      await client.query('begin')
    } catch (error) {
      client.release(error instanceof Error ? error : true)
      throw error
    }
    clients.set(id, client)
    const rollback = () => end(id, (c) => c.query('rollback'))
    adapter.sessions[id] = {
      db: drizzle({ client, schema: adapter.schema }) as unknown as PostgresAdapter['sessions'][string]['db'],
      resolve: () => end(id, commit),
      reject: rollback,
    }
    return id
  }
  adapter.commitTransaction = async (id) => end(String(await id), commit)
  adapter.rollbackTransaction = async (id) => end(String(await id), (client) => client.query('rollback'))
}
