import { z } from 'zod'
import { documentKey, sealedAbout } from '../../domain/documents/document-key'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { Call } from '../context'
import { findDocument } from './document'

const noteReading = command(
  'document.open',
  z.object({ documentId: z.uuid() }),
  async (ctx, { documentId }) => {
    const document = await findDocument(ctx, ctx.actor, documentId)
    ctx.subject('document', document.id)
    return document
  },
  { keyed: false },
)

/**
 * Redeems a link. What was granted an hour ago is looked at again: who lost the role or the restaurant since reads nothing more.
 * @throws WaybillError `not_found` for a link that is expired, forged, another document's or somebody else's
 */
export async function openDocument(call: Call, { documentId, link }: { documentId: string; link: string }) {
  const { tokens, clock, storage, vault, logger } = call.app
  const { role, userId } = call.actor
  const granted = await tokens.readFileLink(link, clock.real())
  if (granted?.documentId !== documentId || granted.role !== role || granted.userId !== userId)
    throw new WaybillError('not_found')
  const { name, mimeType } = await noteReading(call, { documentId })
  const sealed = await storage.get(documentKey(documentId))
  if (!sealed) {
    logger.error({ documentId }, 'a document has no file')
    throw new WaybillError('not_found')
  }
  return { name, mimeType, bytes: vault.open(sealed, sealedAbout(documentId)) }
}
