import { sql } from 'drizzle-orm'
import { attributeColumn } from '../domain/menu-imports/attribute-columns'
import type { Action } from '../domain/menu-imports/compare'
import type { Problem } from '../domain/menu-imports/problem'
import type { Fields, Kind } from '../domain/menu-imports/states'
import type { ImportStatus } from '../domain/menu-imports/transitions'
import type { CurrencyCode } from '../domain/money/currencies'
import type { Sql } from '../ports/database'

/** A file on its way into a menu. Times ISO 8601. */
export interface ImportView {
  id: string
  restaurantId: string
  currency: CurrencyCode
  status: ImportStatus
  /** What the files did not have was to be taken off the menu. */
  whole: boolean
  files: string[]
  by: string | null
  createdAt: string
  finishedAt: string | null
  counts: Record<'new' | 'changed' | 'off' | 'unchanged' | 'problems' | 'priceJumps', number>
  /** Of the changes, or of the undoing, so many are through. */
  done: number
  total: number
  /** How many came out how; of changes that wait, nothing. */
  outcomes: Record<'applied' | 'stale' | 'restored' | 'kept', number>
}

const VIEW = sql`
  select i.id, i.restaurant_id as "restaurantId", m.currency, i.status, i.whole, i.files, u.full_name as by, i.created_at as "createdAt",
    i.finished_at as "finishedAt", i.counts, i.done, i.total, (
      select jsonb_build_object('applied', count(*) filter (where outcome = 'applied'), 'stale', count(*) filter (where outcome = 'stale'),
        'restored', count(*) filter (where outcome = 'restored'), 'kept', count(*) filter (where outcome = 'kept'))
      from menu_import_rows r where r.import_id = i.id) as outcomes
  from menu_imports i join markets m on m.id = i.market_id left join users u on u.id = i.created_by`

type Row = Omit<ImportView, 'createdAt' | 'finishedAt'> & { createdAt: Date; finishedAt: Date | null }

const toView = (row: Row): ImportView => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})

export async function findImport(db: Sql, id: string): Promise<(ImportView & { problems: Problem[] }) | undefined> {
  const row = await db.row<Row>(sql`${VIEW} where i.id = ${id}`)
  const found = row && (await db.row<{ problems: Problem[] }>(sql`select problems from menu_imports where id = ${id}`))
  return row && found && { ...toView(row), ...found }
}

/** The latest of a restaurant, newest first; those that a newer check replaced are left out. */
export async function findImports(db: Sql, restaurantId: string): Promise<ImportView[]> {
  const rows = await db.rows<Row>(sql`
    ${VIEW} where i.restaurant_id = ${restaurantId} and i.status <> 'discarded' order by i.created_at desc, i.id desc limit 10`)
  return rows.map(toView)
}

/** A change, and what became of it; `kept` are the fields that stood in its way. */
export interface ImportChange {
  seq: number
  kind: Kind
  key: string
  row: number | null
  action: Action
  before: Fields
  after: Fields
  priceJump: boolean
  outcome: 'applied' | 'stale' | 'restored' | 'kept' | null
  kept: string[] | null
}

export const CHANGE_FILTERS = ['new', 'changed', 'off', 'priceJump', 'stale', 'kept'] as const

export type ChangeFilter = (typeof CHANGE_FILTERS)[number]

const WHERE: Readonly<Record<ChangeFilter, ReturnType<typeof sql>>> = {
  new: sql`action = 'new'`,
  changed: sql`action = 'changed'`,
  off: sql`action = 'off'`,
  priceJump: sql`price_jump`,
  stale: sql`outcome = 'stale'`,
  kept: sql`outcome = 'kept'`,
}

export interface ChangesPage {
  docs: ImportChange[]
  hasNextPage: boolean
  /** What the attributes among the fields are called. */
  labels: Record<string, string>
}

/** A page of changes in the order of doing, all or of one sort. */
export async function findChanges(
  db: Sql,
  importId: string,
  { show, page, limit, locale }: { show: ChangeFilter | undefined; page: number; limit: number; locale: 'en' | 'fr' },
): Promise<ChangesPage> {
  const rows = await db.rows<ImportChange>(sql`
    select seq, kind, key, line as row, action, before, after, price_jump as "priceJump", outcome, kept from menu_import_rows
    where import_id = ${importId} and ${show ? WHERE[show] : sql`true`} order by seq limit ${limit + 1} offset ${(page - 1) * limit}`)
  const named = await db.rows<{ key: string; label: string }>(sql`
    select distinct on (key) a->>'key' as key, a->'label'->>${locale}::text as label
    from categories c, jsonb_array_elements(c.attributes) a where jsonb_typeof(c.attributes) = 'array' order by key, c.position`)
  const labels = Object.fromEntries(named.map(({ key, label }) => [attributeColumn(key).field, label]))
  return { docs: rows.slice(0, limit), hasNextPage: rows.length > limit, labels }
}
