import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { restore, settle } from '../../domain/menu-imports/settle'
import { KINDS, type Kind } from '../../domain/menu-imports/states'
import { command } from '../command'
import type { CommandContext } from '../context'
import { lockStates, type Stored } from './load-states'
import { holdCategories } from './mark-fit'
import { type ImportRow, lockImport, type MenuImport, moveImport } from './menu-import'
import { type Write, writeOf } from './write'
import { createGroups, createOptions, writeGroups, writeOptions } from './write-options'
import { createProducts, writeProducts } from './write-products'

/** So many changes a transaction: short enough that nobody waits long for a product that is sold meanwhile. */
const BATCH = 500

interface Done {
  seq: number
  outcome: 'applied' | 'stale' | 'restored' | 'kept'
  kept: readonly string[]
}

/**
 * The next changes of an import, or of its undoing, with their outcome in the same commit: a worker that is killed leaves whole batches, and
 * the next goes on after them. Does nothing for an import that is not under way.
 */
export const runBatch = command(
  'menu.import_batch',
  z.object({ importId: z.uuid() }),
  async (ctx, { importId }) => {
    const menuImport = await lockImport(ctx, importId)
    const { status, restaurantId, marketId } = menuImport
    if (status !== 'applying' && status !== 'undoing') return { done: 0 }
    const rows = await nextRows(ctx, menuImport)
    const products = rows.filter(({ kind }) => kind === 'product')
    await holdCategories(
      ctx,
      restaurantId,
      products.map(({ key }) => key),
      products
        .flatMap(({ before, after }) => [before.category, after.category])
        .filter((slug) => typeof slug === 'string'),
    )
    const done: Done[] = []
    for (const kind of KINDS) {
      const mine = rows.filter((row) => row.kind === kind)
      const current = await lockStates(
        ctx,
        restaurantId,
        kind,
        mine.map(({ key }) => key),
      )
      done.push(...(await (status === 'applying' ? apply : undo)(ctx, { restaurantId, kind, rows: mine, current })))
    }
    await ctx.rows(sql`
      update menu_import_rows r set outcome = d.outcome, kept = d.kept
      from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as d (seq int, outcome text, kept jsonb)
      where r.import_id = ${importId} and r.seq = d.seq`)
    await ctx.rows(sql`update menu_imports set done = done + ${done.length} where id = ${importId}`)
    const changed = done.filter(({ outcome }) => outcome !== 'stale' && outcome !== 'kept').length
    if (changed > 0) ctx.emit('menu.changed', { importId, restaurantId, marketId, changed })
    if (rows.length < BATCH) await moveImport(ctx, menuImport, status === 'applying' ? 'applied' : 'undone')
    else ctx.schedule('run-menu-import', { importId }, { key: importId })
    return { done: done.length }
  },
  { audit: false },
)

/** Undone backwards, so that nothing stands on what is already gone. */
function nextRows(ctx: CommandContext, { id, status }: MenuImport): Promise<ImportRow[]> {
  const next = status === 'applying' ? sql`outcome is null order by seq` : sql`outcome = 'applied' order by seq desc`
  return ctx.rows<ImportRow>(sql`
    select seq, kind, key, action, before, after from menu_import_rows where import_id = ${id} and ${next} limit ${BATCH}`)
}

interface Batch {
  restaurantId: string
  kind: Kind
  rows: readonly ImportRow[]
  current: ReadonlyMap<string, Stored>
}

const CREATE = { product: createProducts, group: createGroups, option: createOptions } as const
const WRITE = { product: writeProducts, group: writeGroups, option: writeOptions } as const

async function apply(ctx: CommandContext, { restaurantId, kind, rows, current }: Batch): Promise<Done[]> {
  const creates: Write[] = []
  const writes: Write[] = []
  const done = rows.map((row): Done => {
    const { seq, key } = row
    const stored = current.get(key)
    const settled = settle(row, stored?.fields)
    if (settled.outcome === 'stale') return { seq, outcome: 'stale', kept: settled.fields }
    if (stored) writes.push(writeOf(stored.id, key, settled.set, stored.fields))
    else creates.push(writeOf(ctx.newId(), key, settled.set))
    return { seq, outcome: 'applied', kept: [] }
  })
  await CREATE[kind](ctx, { restaurantId, now: ctx.now }, creates)
  await WRITE[kind](ctx, { restaurantId, now: ctx.now }, writes)
  return done
}

async function undo(ctx: CommandContext, { restaurantId, kind, rows, current }: Batch): Promise<Done[]> {
  const writes: Write[] = []
  const done = rows.map((row): Done => {
    const { seq, key } = row
    const stored = current.get(key)
    const { set, kept } = restore(row, stored?.fields)
    if (stored && Object.keys(set).length > 0) writes.push(writeOf(stored.id, key, set, stored.fields))
    return { seq, outcome: kept.length > 0 ? 'kept' : 'restored', kept }
  })
  await WRITE[kind](ctx, { restaurantId, now: ctx.now }, writes)
  return done
}
