import { type CartLine, MAX_LINES } from './cart-line'
import { mergeLines } from './merge-lines'

/** A cart with something in it. */
interface FullCart {
  readonly restaurantId: string
  readonly lines: readonly CartLine[]
  /** When it was last changed. */
  readonly changedAt: Date
}

export interface JoinedCart {
  /** Whose lines are in it. */
  readonly kept: 'both' | 'guest' | 'own'
  readonly restaurantId: string
  readonly lines: readonly CartLine[]
}

/**
 * What somebody has in the cart who signs in with a guest's cart in hand (ORD-1): of one restaurant, both; of two, the one that was changed
 * last, as a cart holds one. Beyond what a cart may hold, the guest's last lines are left out.
 * @param own undefined when there is nothing in it
 */
export function joinCarts(own: FullCart | undefined, guest: FullCart): JoinedCart {
  if (own && own.restaurantId === guest.restaurantId)
    return {
      kept: 'both',
      restaurantId: own.restaurantId,
      lines: mergeLines(own.lines, guest.lines).slice(0, MAX_LINES),
    }
  const kept = own && own.changedAt >= guest.changedAt ? 'own' : 'guest'
  const { restaurantId, lines } = kept === 'own' && own ? own : guest
  return { kept, restaurantId, lines }
}
