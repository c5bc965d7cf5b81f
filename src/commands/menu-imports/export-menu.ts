import { sql } from 'drizzle-orm'
import type { AttributeSchema } from '../../domain/attributes/attribute'
import { attributeColumns, attributeKey } from '../../domain/menu-imports/attribute-columns'
import { COLUMNS, type Column } from '../../domain/menu-imports/columns'
import { exampleRows } from '../../domain/menu-imports/example-rows'
import type { SheetName } from '../../domain/menu-imports/sheet'
import type { CsvStyle } from '../../domain/menu-imports/write-cell'
import { type Written, writeRow } from '../../domain/menu-imports/write-row'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'
import { loadStates } from './load-states'

/** A restaurant's menu as the rows of a file, its header first: exactly what an import takes. */
export async function* exportMenu(
  db: Sql,
  { id, currency }: { id: string; currency: CurrencyCode },
  sheet: SheetName,
  style: CsvStyle,
): AsyncGenerator<string[]> {
  const schemas = await schemasOf(db, id)
  const columns = sheet === 'products' ? productColumns(schemas.values()) : COLUMNS[sheet]
  yield columns.map(({ name }) => name)
  const lines = sheet === 'products' ? products(db, id, schemas) : options(db, id)
  for await (const line of lines) yield writeRow(columns, line, currency, style)
}

/** An empty file for a restaurant: for what it sells already, or where that is nothing for the first category. */
export async function templateRows(db: Sql, restaurantId: string, sheet: SheetName, style: CsvStyle) {
  if (sheet === 'options')
    return [COLUMNS.options.map(({ name }) => name), COLUMNS.options.map(({ example }) => example)]
  const own = await schemasOf(db, restaurantId)
  const schemas = own.size > 0 ? own : await firstSchema(db)
  const columns = productColumns(schemas.values())
  return [columns.map(({ name }) => name), ...exampleRows(columns, schemas, style)]
}

/** Of a restaurant's products, with what their categories ask. */
function productColumns(schemas: Iterable<AttributeSchema>): Column[] {
  return [...COLUMNS.products, ...attributeColumns(schemas)]
}

/** What the categories of a restaurant's products ask, by slug, in the menu's order. */
async function schemasOf(db: Sql, restaurantId: string): Promise<Map<string, AttributeSchema>> {
  return bySlug(
    await db.rows<Category>(sql`
      select c.slug, c.attributes as schema from categories c
      where exists (select from products p where p.restaurant_id = ${restaurantId} and p.category_id = c.id) order by c.position, c.id`),
  )
}

async function firstSchema(db: Sql): Promise<Map<string, AttributeSchema>> {
  return bySlug(
    await db.rows<Category>(
      sql`select slug, attributes as schema from categories where active order by position, id limit 1`,
    ),
  )
}

interface Category {
  slug: string
  schema: AttributeSchema | null
}

function bySlug(categories: readonly Category[]): Map<string, AttributeSchema> {
  return new Map(categories.map(({ slug, schema }) => [slug, schema ?? []]))
}

/** What a product keeps of attributes that its category does not ask (any more) is not told. */
async function* products(
  db: Sql,
  restaurantId: string,
  schemas: ReadonlyMap<string, AttributeSchema>,
): AsyncGenerator<Written> {
  for (const { key, fields } of (await loadStates(db, restaurantId, 'product')).values()) {
    const asked = new Set(schemas.get(String(fields.category))?.map((attribute) => attribute.key))
    const told = Object.entries(fields).filter(
      ([field]) => asked.has(attributeKey(field) ?? '') || !attributeKey(field),
    )
    yield { product: { key, ...Object.fromEntries(told) } }
  }
}

/** A line for each option with its group beside it, and one for each group that has none. */
async function* options(db: Sql, restaurantId: string): AsyncGenerator<Written> {
  const groups = await loadStates(db, restaurantId, 'group')
  const answered = new Set<string>()
  for (const { key, fields } of (await loadStates(db, restaurantId, 'option')).values()) {
    const [group = '', code = ''] = key.split(':')
    answered.add(group)
    yield { group: { group, ...groups.get(group)?.fields }, option: { key: code, ...fields } }
  }
  for (const { key, fields } of groups.values()) if (!answered.has(key)) yield { group: { group: key, ...fields } }
}
