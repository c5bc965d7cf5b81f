import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { placeBulk } from '../../src/commands/bulk-orders/place-bulk'
import { findSlots } from '../../src/commands/restaurants/slot-book'

/** Five offices in Akwa and Bonanjo. */
const OFFICES = [
  { line1: '12 Boulevard de la Liberté', quarter: 'Akwa', lat: 4.0489, lng: 9.6993, name: 'Clarisse Mbarga' },
  { line1: '3 Rue Drouot', quarter: 'Akwa', lat: 4.0472, lng: 9.7012, name: 'Paul Etame' },
  { line1: '27 Rue Joss', quarter: 'Bonanjo', lat: 4.0431, lng: 9.6903, name: 'Sandrine Eyango' },
  { line1: '8 Avenue de Gaulle', quarter: 'Bonanjo', lat: 4.0412, lng: 9.6891, name: 'Hervé Kotto' },
  { line1: '41 Rue Castelnau', quarter: 'Akwa', lat: 4.0505, lng: 9.6978, name: 'Mireille Ngo Bassa' },
] as const

interface Place {
  userId: string
  slug: string
  productId: string
}

/** A company's lunches for another day, in Douala: a bulk order to look at that no kitchen waits for today. Done once. */
export async function seedBulkOrder(): Promise<void> {
  const app = boundApp()
  const place = await app.db.row<Place>(sql`
    select u.id as "userId", r.slug, p.id as "productId" from users u join markets m on m.slug = 'douala'
      join restaurants r on r.market_id = m.id and r.active join products p on p.restaurant_id = r.id and p.active and p.stock is null
        and p.schedule is null and p.attributes_fit <> 'unsellable'
    where u.email = 'customer50.douala@demo.test' and not exists (select from bulk_orders b where b.customer_id = u.id)
    order by r.slug, p.id limit 1`)
  if (!place) return
  const { userId, slug, productId } = place
  const now = app.clock.now()
  const { dates } = await findSlots(app.db, slug, undefined, now)
  const { slots } = await findSlots(app.db, slug, dates[1], now)
  // A third into the day's slots: about noon.
  const slot = slots.slice(Math.floor(slots.length / 3)).find(({ remaining }) => remaining >= OFFICES.length)
  if (!slot) return
  const actor = { role: 'customer', userId, restaurantIds: [] } as const
  await placeBulk(
    { app, actor, locale: 'fr', requestId: 'seed', idempotencyKey: 'seed' },
    {
      reference: 'Déjeuner des agences',
      lines: [{ productId, quantity: 4 }],
      deliveries: OFFICES.map(({ name, ...address }, index) => ({
        address: { ...address, city: 'Douala' },
        contact: { name, phone: `+23769900014${index}` },
        scheduledFor: slot.from,
      })),
      payment: { method: 'cash' },
    },
  )
}
