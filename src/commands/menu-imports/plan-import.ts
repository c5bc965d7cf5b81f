import { setImmediate } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AttributeSchema } from '../../domain/attributes/attribute'
import { countChanges, type Plan, planImport } from '../../domain/menu-imports/plan'
import { BOUNDS } from '../../domain/menu-imports/sheet'
import type { Kind } from '../../domain/menu-imports/states'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { command } from '../command'
import type { Call } from '../context'
import { loadStates } from './load-states'
import { type ImportInput, lockImport, moveImport } from './menu-import'
import { storeChanges } from './store-changes'

/** So many steps without letting anything else of the process run: a few milliseconds. */
const BREATH = 50
/** So many steps from one word about how far it is to the next. A row is two: read, and judged. */
const WORD = 2_000

/**
 * Finds out what the files of an import would do: every change with before and after, and every mistake up to a bound. It holds neither the
 * process nor the menu meanwhile; what is edited while it plans, applying finds out. Stops where somebody discards the import, and begins
 * anew after a kill.
 */
export async function planStoredImport(call: Call, importId: string): Promise<void> {
  const { db } = call.app
  const waiting = await db.row<Waiting>(sql`
    select i.restaurant_id as "restaurantId", i.whole, m.currency, i.input
    from menu_imports i join markets m on m.id = i.market_id where i.id = ${importId} and i.status = 'checking'`)
  if (!waiting) return
  const { restaurantId, whole, currency, input } = waiting
  const steps = planImport(input.sheets, await loadMenu(db, restaurantId), { currency, whole })
  for (let step = 1; ; step++) {
    const { done, value } = steps.next()
    if (done) {
      const problems = [...input.problems, ...value.problems]
      await keepPlan(call, { importId, plan: problems.length > 0 ? { changes: [], unchanged: 0, problems } : value })
      return
    }
    if (step % BREATH === 0) await setImmediate()
    if (step % WORD === 0 && !(await noteProgress(call, { importId, rows: step / 2 })).going) return
  }
}

interface Waiting {
  restaurantId: string
  whole: boolean
  currency: CurrencyCode
  input: ImportInput
}

async function loadMenu(db: Sql, restaurantId: string) {
  const of = async (kind: Kind) =>
    new Map([...(await loadStates(db, restaurantId, kind))].map(([key, { fields }]) => [key, fields]))
  const categories = await db.rows<{ slug: string; schema: AttributeSchema | null }>(
    sql`select slug, attributes as schema from categories`,
  )
  return {
    states: { group: await of('group'), product: await of('product'), option: await of('option') },
    categories: new Map(categories.map(({ slug, schema }) => [slug, schema ?? []])),
  }
}

/** How far it is. `going` is false once somebody has discarded it. */
const noteProgress = command(
  'menu.import_progress',
  z.object({ importId: z.uuid(), rows: z.number() }),
  async (ctx, { importId, rows }) => {
    const going = await ctx.row(sql`
      update menu_imports set done = least(total, ${Math.floor(rows)}::int) where id = ${importId} and status = 'checking' returning id`)
    return { going: going !== undefined }
  },
  { audit: false },
)

const keepPlan = command(
  'menu.import_checked',
  z.object({ importId: z.uuid(), plan: z.custom<Plan>() }),
  async (ctx, { importId, plan }) => {
    const menuImport = await lockImport(ctx, importId)
    if (menuImport.status !== 'checking') return
    const { changes, problems } = plan
    await storeChanges(ctx, importId, changes)
    await ctx.rows(sql`
      update menu_imports set counts = ${JSON.stringify(countChanges(plan))}::jsonb,
        problems = ${JSON.stringify(problems.slice(0, BOUNDS.problems))}::jsonb where id = ${importId}`)
    await moveImport(ctx, menuImport, 'checked', changes.length)
  },
  { audit: false },
)
