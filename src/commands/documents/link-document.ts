import { z } from 'zod'
import { command } from '../command'
import type { Call } from '../context'
import { findDocument } from './document'

const grantLink = command(
  'document.link',
  z.object({ documentId: z.uuid() }),
  async (ctx, { documentId }) => {
    const { id } = await findDocument(ctx, ctx.actor, documentId)
    ctx.subject('document', id)
    return { id }
  },
  { keyed: false },
)

/** SEC-8: an hour. */
export const LINK_SECONDS = 3600

/**
 * A link to a private file: for this document, for this person in this role, for an hour of real time.
 * @throws WaybillError `not_found`, also for whoever may not read it
 */
export async function linkDocument(call: Call, { documentId }: { documentId: string }) {
  const { id } = await grantLink(call, { documentId })
  const { tokens, clock } = call.app
  const { role, userId } = call.actor
  const at = clock.real()
  const token = await tokens.fileLink({ documentId: id, role, userId, at, lifetimeSeconds: LINK_SECONDS })
  const expiresAt = new Date(at.getTime() + LINK_SECONDS * 1000).toISOString()
  return { url: `/api/documents/${id}/file?link=${token}`, expiresAt }
}
