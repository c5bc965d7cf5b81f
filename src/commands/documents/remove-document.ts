import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { mayRemoveDocument } from '../../domain/documents/document-purposes'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { findDocument } from './document'

/** Takes a private file back; the file itself follows once that is committed. */
export const removeDocument = command(
  'document.remove',
  z.object({ documentId: z.uuid() }),
  async (ctx, { documentId }) => {
    const document = await findDocument(ctx, ctx.actor, documentId)
    if (!mayRemoveDocument(ctx.actor, document)) throw new WaybillError('not_found')
    const gone = await ctx.row(sql`delete from documents where id = ${documentId} returning id`)
    if (!gone) throw new WaybillError('not_found')
    ctx.subject('document', documentId)
    ctx.emit('document.removed', { documentId })
    return { id: documentId, removed: true as const }
  },
)
