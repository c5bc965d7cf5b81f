import { sql } from 'drizzle-orm'
import type { CollectionAfterChangeHook } from 'payload'
import { boundApp } from '../../src/commands/app'

/**
 * Writes the new password's hash past Payload's field access, in the same transaction, and ends the sessions that a changed password,
 * role or switched-off account must not outlive.
 */
export const endSessions: CollectionAfterChangeHook = async ({ doc, previousDoc, operation, req }) => {
  const transaction = req.transactionID ? req.payload.db.sessions?.[await req.transactionID]?.db : undefined
  const database = (transaction ?? req.payload.db.drizzle) as typeof req.payload.db.drizzle
  const passwordHash = req.context.passwordHash
  if (typeof passwordHash === 'string') {
    delete req.context.passwordHash
    await database.execute(sql`update users set password_hash = ${passwordHash} where id = ${doc.id}`)
  }
  const weakened = operation === 'update' && (previousDoc.role !== doc.role || (previousDoc.active && !doc.active))
  if (typeof passwordHash === 'string' || weakened) {
    await database.execute(
      sql`update sessions set revoked_at = ${boundApp().clock.real().toISOString()}::timestamptz where user_id = ${doc.id} and revoked_at is null`,
    )
  }
  return doc
}
