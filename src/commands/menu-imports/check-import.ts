import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { WaybillError } from '../../domain/errors'
import { planImport } from '../../domain/menu-imports/plan'
import type { Problem } from '../../domain/menu-imports/problem'
import { BOUNDS, type Sheet, type SheetName } from '../../domain/menu-imports/sheet'
import type { Kind } from '../../domain/menu-imports/states'
import type { CurrencyCode } from '../../domain/money/currencies'
import { command } from '../command'
import type { CommandContext } from '../context'
import { assertRuns } from '../restaurants/own-restaurant'
import { loadStates } from './load-states'
import { storeChanges } from './store-changes'

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
 * What files would do to a menu, without doing it: every change with before and after, and every mistake up to a bound. An earlier check
 * that nobody applied is forgotten.
 * @throws WaybillError `not_found`, `import_running`
 */
export const checkImport = command('menu.check_import', CheckImport, async (ctx, { restaurantId, whole, files }) => {
  assertRuns(ctx.actor, restaurantId)
  const { marketId, currency } = await restaurantOf(ctx, restaurantId)
  await discardUnapplied(ctx, restaurantId)
  const unread = files.flatMap(({ problems }) => problems)
  const sheets = Object.assign({}, ...files.map((file) => file.sheets))
  const plan = planImport(sheets, await loadMenu(ctx, restaurantId), { currency, whole })
  const problems = [...unread, ...plan.problems]
  const changes = problems.length > 0 ? [] : plan.changes
  const count = (action: string) => changes.filter((change) => change.action === action).length
  const counts = {
    new: count('new'),
    changed: count('changed'),
    off: count('off'),
    unchanged: problems.length > 0 ? 0 : plan.unchanged,
    problems: problems.length,
    priceJumps: changes.filter(({ priceJump }) => priceJump).length,
  }
  const id = ctx.newId()
  ctx.subject('menu-import', id)
  await ctx.rows(sql`
    insert into menu_imports (id, restaurant_id, market_id, created_by, status, whole, files, counts, problems, total, created_at)
    values (${id}, ${restaurantId}, ${marketId}, ${ctx.actor.userId ?? null}, 'checked', ${whole},
      ${JSON.stringify(files.map(({ name }) => name))}::jsonb, ${JSON.stringify(counts)}::jsonb,
      ${JSON.stringify(problems.slice(0, BOUNDS.problems))}::jsonb, ${changes.length}, ${ctx.now})`)
  await storeChanges(ctx, id, changes)
  return { importId: id }
})

async function restaurantOf(ctx: CommandContext, restaurantId: string) {
  const found = await ctx.row<{ marketId: string; currency: CurrencyCode; running: boolean }>(sql`
    select r.market_id as "marketId", m.currency,
      exists (select from menu_imports i where i.restaurant_id = r.id and i.status in ('applying', 'undoing')) as running
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
  if (!found) throw new WaybillError('not_found')
  if (found.running) throw new WaybillError('import_running')
  return found
}

async function discardUnapplied(ctx: CommandContext, restaurantId: string): Promise<void> {
  await ctx.rows(sql`
    with discarded as (
      update menu_imports set status = 'discarded' where restaurant_id = ${restaurantId} and status = 'checked' returning id
    )
    delete from menu_import_rows where import_id in (select id from discarded)`)
}

async function loadMenu(ctx: CommandContext, restaurantId: string) {
  const of = async (kind: Kind) =>
    new Map([...(await loadStates(ctx, restaurantId, kind))].map(([key, { fields }]) => [key, fields]))
  const categories = await ctx.rows<{ slug: string }>(sql`select slug from categories`)
  return {
    states: { group: await of('group'), product: await of('product'), option: await of('option') },
    categories: new Set(categories.map(({ slug }) => slug)),
  }
}
