import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import type { CommandContext } from '../context'
import { lockImport, type MenuImport, moveImport } from './menu-import'

/**
 * Forgets a check that nobody applied, or stops one under way.
 * @throws WaybillError `not_found`, `illegal_transition`
 */
export const discardImport = command(
  'menu.discard_import',
  z.object({ importId: z.uuid() }),
  async (ctx, { importId }) => {
    await discard(ctx, await lockImport(ctx, importId))
    return { importId }
  },
)

export async function discard(ctx: CommandContext, menuImport: MenuImport): Promise<void> {
  await moveImport(ctx, menuImport, 'discarded')
  await ctx.rows(sql`delete from menu_import_rows where import_id = ${menuImport.id}`)
}
