import { sql } from 'drizzle-orm'
import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { principalOf } from '../src/http/principal'

const Id = z.uuid()

/**
 * Payload reads a document and later writes every one of its columns back. Held from before the read, a row cannot lose in between what a
 * command changed on it: goods sold, a pause, an account switched off.
 */
export const holdRow: CollectionBeforeOperationHook = async ({ args, operation, collection, req }) => {
  const { id } = args as { id?: unknown }
  if (operation !== 'update' || !principalOf(req.user) || !Id.safeParse(id).success) return args
  const transaction = req.transactionID ? req.payload.db.sessions?.[await req.transactionID]?.db : undefined
  const database = transaction as typeof req.payload.db.drizzle | undefined
  // The collections that forms may write have tables of the same name.
  const table = sql.identifier(collection.slug.replaceAll('-', '_'))
  await database?.execute(sql`select from ${table} where id = ${id} for no key update`)
  return args
}
