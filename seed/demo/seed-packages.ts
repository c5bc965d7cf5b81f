import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'

/** Of each product so many are invented, so that what expires first is seen to be sold first. */
const EACH = [
  { pieces: 40, expiresOn: '2027-06-30', lot: 'DEMO-A' },
  { pieces: 60, expiresOn: '2027-12-31', lot: 'DEMO-B' },
]
/** Enough to look at. */
const PRODUCTS = 6

/**
 * Packages of one shop of the demo that sells what states trace, under a licence that is invented. Its market reports nothing: whoever wants to see it
 * do so switches it on. What has some is left alone.
 */
export async function seedPackages(): Promise<number> {
  const { db, newId } = boundApp()
  const products = await db.rows<{ id: string; restaurantId: string }>(sql`
    with shop as (
      select r.id from restaurants r join products p on p.restaurant_id = r.id join categories c on c.id = p.category_id
      where c.regulated_as::text like 'cannabis%' and not exists (select from packages) order by r.name limit 1
    ), licensed as (
      update restaurants r set trace_licence = coalesce(trace_licence, 'DEMO-0000001-LIC') from shop where r.id = shop.id
    )
    select p.id, p.restaurant_id as "restaurantId" from products p join shop on shop.id = p.restaurant_id join categories c on c.id = p.category_id
    where c.regulated_as::text like 'cannabis%' order by p.position, p.id limit ${PRODUCTS}`)
  const rows = products.flatMap(({ id, restaurantId }, product) =>
    EACH.map((one, index) => ({
      ...one,
      id: newId(),
      product: id,
      restaurant: restaurantId,
      label: `1A4060300DEMO${String(product * EACH.length + index + 1).padStart(11, '0')}`,
    })),
  )
  await db.rows(sql`
    insert into packages (id, label, restaurant_id, product_id, lot, received, lab_tested, expires_on)
    select id, label, restaurant, product, lot, pieces, true, "expiresOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, label text, restaurant uuid, product uuid, lot text, pieces int, "expiresOn" text)`)
  return rows.length
}
