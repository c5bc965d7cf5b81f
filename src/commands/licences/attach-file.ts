import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { Call } from '../context'
import { keepLicenceFile } from './keep-file'
import { lockLicence } from './licence'

export const AttachFile = z.object({ licenceId: z.uuid(), name: z.string().trim().min(1).max(120) })

const checkFile = command('licence.check', AttachFile, async (ctx, { licenceId }) => lockLicence(ctx, licenceId), {
  audit: false,
  keyed: false,
})

const storeFile = command(
  'licence.attach',
  AttachFile.extend({ documentId: z.uuid() }),
  async (ctx, { licenceId, documentId }) => {
    const { marketId, status, documentId: had } = await lockLicence(ctx, licenceId)
    if (status === 'refused' || status === 'revoked')
      throw new WaybillError('illegal_transition', { from: status, to: status })
    await ctx.rows(
      sql`update licences set document_id = ${documentId}, updated_at = ${ctx.now} where id = ${licenceId}`,
    )
    // The paper that it was entered from tells of the same file, or its withdrawal would not reach it.
    if (had) await ctx.rows(sql`update restaurant_papers set document_id = ${documentId} where document_id = ${had}`)
    ctx.subject('licence', licenceId, marketId)
    ctx.record({
      kind: 'licence',
      name: 'licence.attached',
      outcome: 'done',
      subject: { kind: 'licence', id: licenceId },
      market: marketId,
      facts: { documentId, insteadOf: had },
    })
    return { id: licenceId, documentId }
  },
  { keyed: false },
)

/**
 * Puts a scan of a licence with it, in place of one that was there; the former file stays among the documents.
 * @throws WaybillError `not_found`, `illegal_transition` for one that is over, what keeping a private file throws
 */
export async function attachFile(call: Call, { bytes, ...told }: z.output<typeof AttachFile> & { bytes: Uint8Array }) {
  const { restaurantId } = await checkFile(call, told)
  const documentId = await keepLicenceFile(call, { restaurantId, name: told.name, bytes })
  return storeFile(call, { ...told, documentId })
}
