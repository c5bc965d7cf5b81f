import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { command } from '../command'
import { findCart } from './cart'
import { cartKeyOf } from './cart-key'

const Told = z.object({
  way: z.string(),
  surge: z.number().int(),
  at: z.iso.datetime(),
  asked: z.string(),
  total: z.number().int(),
})

/** Notes in the cart what its customer was told: unit prices, and the whole where it is told of one door. A line that is gone or came meanwhile is none of its business. */
export const tellQuote = command(
  'cart.tell',
  z.object({
    lines: z.array(z.object({ id: z.uuid(), unitPrice: z.number().int().min(0) })),
    told: Told.nullable().optional(),
  }),
  async (ctx, input) => {
    const told = new Map(input.lines.map(({ id, unitPrice }) => [id, unitPrice]))
    const cart = await findCart(ctx, cartKeyOf(ctx.actor), ctx.now, { lock: true })
    if (!cart) return
    const lines = cart.lines.map((line) => ({ ...line, told: told.get(line.id) ?? line.told }))
    const whole = input.told === undefined ? sql`` : sql`, told = ${JSON.stringify(input.told)}::jsonb`
    await ctx.rows(sql`update carts set lines = ${JSON.stringify(lines)}::jsonb ${whole} where id = ${cart.id}`)
  },
  { audit: false, keyed: false },
)
