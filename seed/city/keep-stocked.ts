import { answered } from '../../client'
import type { Session } from '../play/session'
import type { City, Kitchen, Town } from './town'

/** Virtual minutes between two looks at the shelf: what sells out meanwhile is sold out. */
const ROUND_MINUTES = 150
const LOW = 4
/** What a delivery of goods brings. */
const FILL = 24
/** Chance of a breather at each round, and its length. */
const BREATHER = { chance: 0.12, minutes: 12 }

/** Fills up what runs low, and now and then closes the tablet for a few minutes because the kitchen is full. */
export async function keepStocked(
  city: City,
  town: Town,
  { kitchen, staff }: { kitchen: Kitchen; staff: Session },
): Promise<void> {
  const { api, clock, daybook, over } = city
  const waybill = api.as(staff)
  await clock.pass(town.random() * 10, over)
  while (!over.aborted) {
    await city.guard('shelf', town.slug, async () => {
      const where = { restaurant: { equals: kitchen.id }, stock: { less_than: LOW } }
      const params = { query: { where, limit: 100, depth: 0 } }
      const shelf = answered(await waybill.GET('/api/products', { params }))
      // The same path tells shoppers another thing (`category`, `search`); here rows were asked for.
      if (!('docs' in shelf)) throw new Error('the shelf was asked for, a page of the shop came')
      const body = { delta: FILL, reason: 'restock' as const }
      for (const { id } of shelf.docs)
        answered(await waybill.POST('/api/products/{id}/stock', { params: { path: { id } }, body }))
    })
    await clock.pass(ROUND_MINUTES * (0.7 + town.random() * 0.6), over)
    if (over.aborted || kitchen.cooking < 3 || town.random() > BREATHER.chance) continue
    await city.guard('breather', town.slug, async () => {
      const params = { path: { id: kitchen.id } }
      answered(await waybill.POST('/api/restaurants/{id}/pause', { params, body: { minutes: BREATHER.minutes } }))
      daybook.happened('kitchen_paused', town.slug, kitchen.name)
    })
  }
}
