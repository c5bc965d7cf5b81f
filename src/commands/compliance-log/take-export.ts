import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'

/** Where the file of an export lies. */
export const exportKey = (id: string) => `compliance-exports/${id}.zip`

/**
 * Hands a finished export over, which leaves a record.
 * @returns the key of its file
 * @throws WaybillError `not_found` before it is ready
 */
export const takeExport = command(
  'log.take_export',
  z.object({ exportId: z.uuid() }),
  async (ctx, { exportId }) => {
    const ready = await ctx.row(sql`select from compliance_exports where id = ${exportId} and state = 'ready'`)
    if (!ready) throw new WaybillError('not_found')
    ctx.record({ kind: 'access', outcome: 'done', subject: { kind: 'log_export', id: exportId } })
    return exportKey(exportId)
  },
  { audit: false, keyed: false },
)
