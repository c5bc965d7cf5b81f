import { z } from 'zod'
import { command } from '../command'
import { findCart, storeCart } from './cart'
import { cartKeyOf } from './cart-key'

/** Notes in the cart that its customer was told these unit prices. A line that is gone or came meanwhile is none of its business. */
export const tellPrices = command(
  'cart.tell',
  z.object({ lines: z.array(z.object({ id: z.uuid(), unitPrice: z.number().int().min(0) })) }),
  async (ctx, input) => {
    const told = new Map(input.lines.map(({ id, unitPrice }) => [id, unitPrice]))
    const cart = await findCart(ctx, cartKeyOf(ctx.actor), ctx.now, { lock: true })
    if (!cart) return
    const lines = cart.lines.map((line) => ({ ...line, told: told.get(line.id) ?? line.told }))
    await storeCart(ctx, cart.id, lines, cart.restaurantId)
  },
  { audit: false, keyed: false },
)
