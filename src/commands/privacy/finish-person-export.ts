import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { EXPORT_DAYS } from '../../domain/privacy/person-export'
import { command } from '../command'

/**
 * The copy lies in the storage: whoever asked for it hears of it, once however often it was made.
 * @returns whether anybody still wants it; not whoever was erased meanwhile
 */
export const finishPersonExport = command(
  'privacy.finish_export',
  z.object({ exportId: z.uuid(), bytes: z.int().min(0) }),
  async (ctx, { exportId, bytes }): Promise<{ wanted: boolean }> => {
    const readyAt = ctx.call.app.clock.real()
    const ready = await ctx.row<{ personId: string | null }>(sql`
      update person_exports set state = 'ready', done = total, bytes = ${bytes}, ready_at = ${readyAt},
        remove_at = ${new Date(readyAt.getTime() + EXPORT_DAYS * 86_400_000)}
      where id = ${exportId} and state = 'running' returning person_id as "personId"`)
    if (!ready) return { wanted: false }
    ctx.emit('person_export.ready', { exportId, personId: ready.personId })
    return { wanted: true }
  },
  { audit: false, keyed: false },
)
