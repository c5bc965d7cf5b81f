import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { countChanges } from '../../domain/menu-imports/plan'
import type { Problem } from '../../domain/menu-imports/problem'
import type { Sheet, SheetName } from '../../domain/menu-imports/sheet'
import { command } from '../command'
import type { CommandContext } from '../context'
import { assertRuns } from '../restaurants/own-restaurant'
import { discard } from './discard-import'
import { type ImportInput, lockImport } from './menu-import'

/** A file as it was read at the edge. */
export interface ReadFile {
  readonly name: string
  readonly sheets: Readonly<Partial<Record<SheetName, Sheet>>>
  readonly problems: readonly Problem[]
}

const CheckImport = z.object({
  restaurantId: z.uuid(),
  /** What the files do not have is taken off the menu. */
  whole: z.boolean(),
  files: z.array(z.custom<ReadFile>()).min(1),
})

/**
 * Keeps files for a menu, and has a job find out what they would do to it, without doing it. An earlier check that nobody applied is
 * forgotten.
 * @throws WaybillError `not_found`, `import_running`
 */
export const checkImport = command('menu.check_import', CheckImport, async (ctx, { restaurantId, whole, files }) => {
  assertRuns(ctx.actor, restaurantId)
  const { marketId, running } = await restaurantOf(ctx, restaurantId)
  if (running) throw new WaybillError('import_running')
  await discardUnapplied(ctx, restaurantId)
  const id = ctx.newId()
  ctx.subject('menu-import', id, marketId)
  const sheets: ImportInput['sheets'] = Object.assign({}, ...files.map((file) => file.sheets))
  const rows = Object.values(sheets).reduce((sum, sheet) => sum + sheet.rows.length, 0)
  const input: ImportInput = { sheets, problems: files.flatMap(({ problems }) => problems) }
  await ctx.rows(sql`
    insert into menu_imports (id, restaurant_id, market_id, created_by, status, whole, files, counts, problems, total, input, created_at)
    values (${id}, ${restaurantId}, ${marketId}, ${ctx.actor.userId ?? null}, 'checking', ${whole},
      ${JSON.stringify(files.map(({ name }) => name))}::jsonb, ${JSON.stringify(countChanges(NOTHING))}::jsonb, '[]', ${rows},
      ${JSON.stringify(input)}::jsonb, ${ctx.now})`)
  ctx.schedule('plan-menu-import', { importId: id }, { key: id })
  return { importId: id }
})

const NOTHING = { changes: [], unchanged: 0, problems: [] }

async function restaurantOf(ctx: CommandContext, restaurantId: string) {
  const found = await ctx.row<{ marketId: string; running: boolean }>(sql`
    select r.market_id as "marketId",
      exists (select from menu_imports i where i.restaurant_id = r.id and i.status in ('applying', 'undoing')) as running
    from restaurants r where r.id = ${restaurantId}`)
  if (!found) throw new WaybillError('not_found')
  return found
}

async function discardUnapplied(ctx: CommandContext, restaurantId: string): Promise<void> {
  const waiting = await ctx.rows<{ id: string }>(sql`
    select id from menu_imports where restaurant_id = ${restaurantId} and status in ('checking', 'checked') order by id`)
  for (const { id } of waiting) await discard(ctx, await lockImport(ctx, id))
}
