import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import { lockImport, moveImport } from './menu-import'

const ImportId = z.object({ importId: z.uuid() })

/**
 * Begins to do what was checked; a job does it, batch after batch.
 * @throws WaybillError `import_invalid` for a file with mistakes, `import_running` while another changes the same menu, `illegal_transition`
 */
export const applyImport = command('menu.import', ImportId, async (ctx, { importId }) => {
  const menuImport = await lockImport(ctx, importId)
  if (menuImport.problems > 0) throw new WaybillError('import_invalid')
  await moveImport(ctx, menuImport, 'applying')
  ctx.schedule('run-menu-import', { importId }, { key: importId })
  return { importId }
})

/** Begins to put back what an import changed, as far as nobody changed it since. Throws as `applyImport`. */
export const undoImport = command('menu.undo_import', ImportId, async (ctx, { importId }) => {
  const menuImport = await lockImport(ctx, importId)
  const applied = await ctx.row<{ n: number }>(sql`
    select count(*)::int as n from menu_import_rows where import_id = ${importId} and outcome = 'applied'`)
  await moveImport(ctx, menuImport, 'undoing', applied?.n ?? 0)
  ctx.schedule('run-menu-import', { importId }, { key: importId })
  return { importId }
})
