import { z } from 'zod'
import type { Session } from '../play/session'
import type { City, Kitchen, Town } from './town'

const Products = z.looseObject({ docs: z.array(z.looseObject({ id: z.string(), stock: z.number().nullish() })) })

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
  await clock.pass(town.random() * 10, over)
  while (!over.aborted) {
    await city.guard('shelf', town.slug, async () => {
      const where = `where[restaurant][equals]=${kitchen.id}&where[stock][less_than]=${LOW}`
      const { docs } = await api.get(`/api/products?${where}&limit=100&depth=0`, staff, Products)
      for (const { id } of docs) await api.post(`/api/products/${id}/stock`, staff, { delta: FILL, reason: 'restock' })
    })
    await clock.pass(ROUND_MINUTES * (0.7 + town.random() * 0.6), over)
    if (over.aborted || kitchen.cooking < 3 || town.random() > BREATHER.chance) continue
    await city.guard('breather', town.slug, async () => {
      await api.post(`/api/restaurants/${kitchen.id}/pause`, staff, { minutes: BREATHER.minutes })
      daybook.happened('kitchen_paused', town.slug, kitchen.name)
    })
  }
}
