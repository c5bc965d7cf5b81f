import { sql } from 'drizzle-orm'
import type { DocumentPurpose } from '../../domain/documents/document-purposes'
import { mayReadDocument } from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import type { Actor } from '../../domain/identity/actor'
import type { Sql } from '../../ports/database'

export interface DocumentRow {
  id: string
  purpose: DocumentPurpose
  personId: string | null
  restaurantId: string | null
  shown: boolean
  name: string
  mimeType: string
}

/** @throws WaybillError `not_found`, also for whoever may not read it */
export async function findDocument(db: Sql, actor: Actor, documentId: string): Promise<DocumentRow> {
  const found = await db.row<DocumentRow>(sql`
    select id, purpose, person_id as "personId", restaurant_id as "restaurantId", shown, name, mime_type as "mimeType"
    from documents where id = ${documentId}`)
  if (!found || !mayReadDocument(actor, found)) throw new WaybillError('not_found')
  return found
}
