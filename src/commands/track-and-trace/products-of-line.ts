import { sql } from 'drizzle-orm'

/** The products of an order line `l`, each with its pieces: its own, and those that its options stand for. For `cross join lateral`. */
export const PRODUCTS_OF_LINE = sql`(
  select l.product_id, l.quantity as pieces
  union all
  select (x ->> 'productId')::uuid, (x ->> 'quantity')::numeric * l.quantity
  from jsonb_array_elements(coalesce(l.options, '[]')) x where x ->> 'productId' is not null)`
