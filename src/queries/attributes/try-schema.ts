import { sql } from 'drizzle-orm'
import type { AttributeSchema, AttributeValues } from '../../domain/attributes/attribute'
import { compareSchemas, type SchemaChange } from '../../domain/attributes/compare-schemas'
import { fitOf } from '../../domain/attributes/fit'
import type { AttributeProblem } from '../../domain/attributes/problem'
import { readKept } from '../../domain/attributes/read-values'
import { otherLanguage } from '../../domain/other-language'
import type { Sql } from '../../ports/database'

/** So many are named; the others are counted. */
const MOST_NAMED = 50
const AT_ONCE = 5_000

interface Row {
  id: string
  name: string
  restaurant: string
  attributes: AttributeValues | null
}

export interface SchemaTrial {
  changes: SchemaChange[]
  /** How many products there are in the category. */
  products: number
  /** Of those, how many fit today and would not, and how many could be sold and could not. */
  unfit: number
  unsellable: number
  /** The first of those that would no longer fit. */
  named: { id: string; name: string; restaurant: string; problems: readonly AttributeProblem[] }[]
}

/** What would become of a category's products with another schema. Nothing is changed. */
export async function trySchema(
  db: Sql,
  categoryId: string,
  after: AttributeSchema,
  locale: 'en' | 'fr',
): Promise<SchemaTrial | undefined> {
  const category = await db.row<{ attributes: AttributeSchema }>(
    sql`select coalesce(attributes, '[]') as attributes from categories where id = ${categoryId}`,
  )
  if (!category) return undefined
  const before = category.attributes
  const trial: SchemaTrial = { changes: compareSchemas(before, after), products: 0, unfit: 0, unsellable: 0, named: [] }
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db.rows<Row>(sql`
      select p.id, p.attributes, r.name as restaurant, coalesce(
        (select l.name from products_locales l where l._parent_id = p.id and l._locale = ${locale}::_locales),
        (select l.name from products_locales l where l._parent_id = p.id and l._locale = ${otherLanguage(locale)}::_locales), '') as name
      from products p join restaurants r on r.id = p.restaurant_id
      where p.category_id = ${categoryId} and p.id > ${last} order by p.id limit ${AT_ONCE}`)
    for (const row of rows) tryOn(row, { before, after, trial })
    last = rows.at(-1)?.id ?? last
    if (rows.length < AT_ONCE) return trial
  }
}

function tryOn(
  { attributes, ...product }: Row,
  { before, after, trial }: { before: AttributeSchema; after: AttributeSchema; trial: SchemaTrial },
): void {
  const kept = attributes ?? {}
  trial.products++
  const [was, is] = [fitOf(before, kept), fitOf(after, kept)]
  if (is === 'unsellable' && was !== 'unsellable') trial.unsellable++
  if (is === 'fits' || (was !== 'fits' && is === was)) return
  trial.unfit++
  if (trial.named.length < MOST_NAMED) trial.named.push({ ...product, problems: readKept(after, kept).problems })
}
