import type { Interval } from '../../domain/opening/open-intervals'
import type { Sql } from '../../ports/database'
import { takeSlot } from '../restaurants/slot-book'
import { assertOpen, type CartProduct } from './cart-product'
import { allServedAt } from './served-at'

interface TakenFor {
  /** The products as they are sold then. */
  products: Map<string, CartProduct>
  /** When it is to arrive; null: as soon as it can. */
  slot: Interval | null
}

/**
 * Whether the restaurant takes the cart now, or for a time that the customer has chosen, and which of its products are sold then.
 * @throws WaybillError `market_disabled`, `restaurant_closed`, `slot_unavailable`, `slot_full`
 */
export async function takenFor(
  db: Sql,
  restaurantId: string,
  products: ReadonlyMap<string, CartProduct>,
  { now, scheduledFor, lock, taken }: { now: Date; scheduledFor: Date | undefined; lock: boolean; taken?: number },
): Promise<TakenFor> {
  const at = scheduledFor ?? now
  for (const product of products.values()) assertOpen(product, at)
  const slot = scheduledFor ? await takeSlot(db, restaurantId, scheduledFor, now, { lock, taken }) : null
  return { products: allServedAt(products, at), slot }
}
