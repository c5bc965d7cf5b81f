import { type SQL, sql } from 'drizzle-orm'
import type { Sql } from '../../ports/database'

/**
 * Whoever changes what hangs on these waits for the others, until the transaction ends. In an order of their own, so that two who want the
 * same ones never wait for each other.
 */
export async function takeTurns(db: Sql, ...names: readonly string[]): Promise<void> {
  for (const name of names.toSorted()) await db.rows(lock(name))
}

function lock(name: string): SQL {
  return sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`
}

/** The turn of all that hangs on one telephone: its codes, and whose it is. */
export const phoneTurn = (phone: string) => `phone:${phone}`
