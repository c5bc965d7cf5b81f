import { sql } from 'drizzle-orm'
import type { CollectionAfterOperationHook } from 'payload'
import { sqlOf } from '../sql-of'

interface Told {
  id: string
  reason?: string | null
}

/** Words lie beside the books, where an erasure reaches them: those of a page are asked for together. */
export const tellWords: CollectionAfterOperationHook<'journal-entries'> = async ({ operation, result, req }) => {
  const docs: Told[] = operation === 'find' ? result.docs : operation === 'findByID' && result ? [result] : []
  if (docs.length === 0) return result
  const { rows } = await sqlOf(req)
  const ids = sql.param(docs.map(({ id }) => id))
  const found = await rows<{ id: string; words: string }>(
    sql`select entry_id as id, words from ledger_notes where entry_id = any(${ids}::uuid[])`,
  )
  const words = new Map(found.map((each) => [each.id, each.words]))
  for (const doc of docs) doc.reason = words.get(doc.id) ?? null
  return result
}
