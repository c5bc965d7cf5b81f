import { sql } from 'drizzle-orm'
import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { sqlOf } from '../sql-of'

const Id = z.uuid()

/**
 * A product is described by the schema of its category, which must not change meanwhile. The category comes before the product, in the
 * order in which a changed schema takes the two, so that neither waits for the other.
 */
export const holdCategory: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (!req.user && req.payloadAPI !== 'local') return args
  const { id, data } = args as { id?: unknown; data?: { category?: unknown } }
  const [product, category] = [id, data?.category].map((each) => (Id.safeParse(each).success ? String(each) : null))
  const db = await sqlOf(req)
  await db.rows(sql`
    select from categories where id in (select category_id from products where id = ${product}::uuid union select ${category}::uuid)
    order by id for share`)
  return args
}
