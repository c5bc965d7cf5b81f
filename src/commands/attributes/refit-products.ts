import { sql } from 'drizzle-orm'
import type { AttributeSchema, AttributeValues } from '../../domain/attributes/attribute'
import { type Fit, fitOf } from '../../domain/attributes/fit'
import type { Sql } from '../../ports/database'

/** So many are held in memory. */
const AT_ONCE = 5_000

interface Row {
  id: string
  attributes: AttributeValues | null
  fit: Fit
}

/**
 * Marks each product of a category by how it stands to a schema that has changed. Rows are locked in the order of their ids, as orders
 * lock them. `updated_at` stays: nobody edited the product, and a form that lies open is not out of date.
 */
export async function refitProducts(db: Sql, categoryId: string, schema: AttributeSchema): Promise<void> {
  let last = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await db.rows<Row>(sql`
      select id, attributes, attributes_fit as fit from products
      where category_id = ${categoryId}::uuid and id > ${last}::uuid order by id limit ${AT_ONCE}`)
    const changed = rows.flatMap(({ id, attributes, fit }) => {
      const now = fitOf(schema, attributes ?? {})
      return now === fit ? [] : [{ id, fit: now }]
    })
    if (changed.length > 0) await mark(db, changed)
    last = rows.at(-1)?.id ?? last
    if (rows.length < AT_ONCE) return
  }
}

async function mark(db: Sql, changed: readonly Pick<Row, 'id' | 'fit'>[]): Promise<void> {
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as g (id uuid, fit text)
    ), held as (
      select p.id from products p join given g using (id) order by p.id for no key update of p
    )
    update products p set attributes_fit = g.fit::enum_products_attributes_fit from held h join given g using (id) where p.id = h.id`)
}
