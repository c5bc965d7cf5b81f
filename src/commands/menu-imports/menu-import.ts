import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Action } from '../../domain/menu-imports/compare'
import type { Problem } from '../../domain/menu-imports/problem'
import type { Sheet, SheetName } from '../../domain/menu-imports/sheet'
import type { Fields, Kind } from '../../domain/menu-imports/states'
import { IMPORT_TRANSITIONS, type ImportStatus } from '../../domain/menu-imports/transitions'
import { findTransition } from '../../domain/transition'
import type { CommandContext } from '../context'
import { assertRuns } from '../restaurants/own-restaurant'

export interface MenuImport {
  id: string
  restaurantId: string
  marketId: string
  createdBy: string | null
  status: ImportStatus
  /** How many mistakes the check found. */
  problems: number
}

/** The files of an import as they were read, kept until it is known what they would do. */
export interface ImportInput {
  readonly sheets: Readonly<Partial<Record<SheetName, Sheet>>>
  /** What could not be read of them. */
  readonly problems: readonly Problem[]
}

/** One change of an import, as it waits to be made or undone. */
export interface ImportRow {
  seq: number
  kind: Kind
  key: string
  action: Action
  before: Fields
  after: Fields
}

/** The import, locked. @throws WaybillError `not_found`, also for whoever works elsewhere */
export async function lockImport(ctx: CommandContext, importId: string): Promise<MenuImport> {
  const found = await ctx.row<MenuImport>(sql`
    select id, restaurant_id as "restaurantId", market_id as "marketId", created_by as "createdBy", status,
      (counts->>'problems')::int as problems
    from menu_imports where id = ${importId} for update`)
  if (!found) throw new WaybillError('not_found')
  ctx.subject('menu-import', importId, found.marketId)
  if (ctx.actor.role !== 'system') assertRuns(ctx.actor, found.restaurantId)
  return found
}

/** The only writer of an import's status. @throws WaybillError `illegal_transition`, `import_running` */
export async function moveImport(
  ctx: CommandContext,
  menuImport: MenuImport,
  to: ImportStatus,
  total?: number,
): Promise<void> {
  const { event } = findTransition(IMPORT_TRANSITIONS, { from: menuImport.status, to, role: ctx.actor.role })
  const finished = to === 'applied' || to === 'undone'
  const begins = total === undefined ? sql`` : sql`, done = 0, total = ${total}`
  await ctx.rows(sql`
    update menu_imports set status = ${to}, input = null, finished_at = ${finished ? ctx.now : null} ${begins} where id = ${menuImport.id}`)
  const { id: importId, restaurantId, marketId, createdBy } = menuImport
  ctx.emit(event, { importId, restaurantId, marketId, createdBy, by: ctx.actor.userId ?? null })
}
