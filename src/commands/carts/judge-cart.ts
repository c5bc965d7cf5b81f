import { type Judged, judgeOrder } from '../compliance/judge-order'
import type { Call } from '../context'
import type { findCart } from './cart'
import type { CartProduct } from './cart-product'
import type { CartView } from './view-cart'

interface Filled {
  readonly cart: NonNullable<Awaited<ReturnType<typeof findCart>>>
  readonly view: CartView
  readonly products: ReadonlyMap<string, CartProduct>
}

/** What the rules say of a cart while it is filled: all that needs no door (CMP-2). */
export async function judgeCart({ app, actor }: Call, { cart, view, products }: Filled): Promise<Judged | null> {
  const { market, restaurantId } = cart
  const [place] = products.values()
  if (!market || !restaurantId || !place) return null
  const { timeZone, holidays, currency } = place
  const prospect = {
    stage: 'cart' as const,
    market: { ...market, timeZone, holidays, currency },
    restaurantId,
    customerId: actor.userId ?? null,
    lines: view.lines,
    door: null,
    arrival: null,
  }
  return judgeOrder(app.db, prospect, { now: app.clock.now(), vault: app.vault })
}
