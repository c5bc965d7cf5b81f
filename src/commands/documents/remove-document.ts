import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayRemoveDocument } from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { findDocument } from './document'

/**
 * Takes a private file back; the file itself follows once that is committed.
 * @throws WaybillError `not_found`, `forbidden` for one on which a licence in the registry rests
 */
export const removeDocument = command(
  'document.remove',
  z.object({ documentId: z.uuid() }),
  async (ctx, { documentId }) => {
    const document = await findDocument(ctx, ctx.actor, documentId)
    if (!mayRemoveDocument(ctx.actor, document)) throw new WaybillError('not_found')
    // Held first: a licence that is being entered with it is seen then.
    await ctx.rows(sql`select from documents where id = ${documentId} for update`)
    if (await ctx.row(sql`select from licences where document_id = ${documentId} limit 1`))
      throw new WaybillError('forbidden')
    const gone = await ctx.row(sql`delete from documents where id = ${documentId} returning id`)
    if (!gone) throw new WaybillError('not_found')
    ctx.subject('document', documentId)
    ctx.emit('document.removed', { documentId })
    return { id: documentId, removed: true as const }
  },
)
