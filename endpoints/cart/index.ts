import type { Endpoint } from 'payload'
import { z } from 'zod'
import { CartLineInput, findCart } from '../../src/commands/carts/cart'
import { cartKeyOf } from '../../src/commands/carts/cart-key'
import { findProducts } from '../../src/commands/carts/cart-product'
import { addToCart, CartUpdate, removeFromCart, updateCart } from '../../src/commands/carts/change-cart'
import { allServedAt } from '../../src/commands/carts/served-at'
import { viewCart } from '../../src/commands/carts/view-cart'
import { Instant } from '../../src/commands/instant'
import { only } from '../../src/http/access'
import { hashToken } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { Cart, CartWithToken } from './answers'
import { quoteCart } from './quote-cart'

const shoppers = only('guest', 'customer')
const TOKEN_BYTES = 24

/** A guest's first call makes the token that is the cart's key from then on. */
const add = route({
  method: 'post',
  path: '/cart/add',
  summary: 'Put a product into the cart',
  answer: CartWithToken,
  example: { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 2, note: 'Without onions' },
  access: shoppers,
  body: CartLineInput,
  async handle({ call, body }) {
    if (call.actor.userId || call.actor.guestTokenHash) return addToCart(call, body)
    const token = call.app.newSecret(TOKEN_BYTES)
    const cart = await addToCart({ ...call, actor: { ...call.actor, guestTokenHash: hashToken(token) } }, body)
    return Response.json({ ...cart, token }, { headers: { 'X-Cart-Token': token } })
  },
})

export const cartEndpoints: Endpoint[] = [
  add,
  quoteCart,
  route({
    method: 'put',
    path: '/cart/update',
    summary: 'Set how many of a product are in the cart',
    answer: Cart,
    example: { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 3 },
    access: shoppers,
    body: CartUpdate,
    handle: ({ call, body }) => updateCart(call, body),
  }),
  route({
    method: 'delete',
    path: '/cart/remove/:productId',
    summary: 'Take a product out of the cart',
    answer: Cart,
    access: shoppers,
    params: z.object({ productId: z.uuid() }),
    query: z.object({ lineId: z.uuid().optional(), scheduledFor: Instant.optional() }),
    handle: ({ call, params, query }) => removeFromCart(call, { ...params, ...query }),
  }),
  route({
    method: 'get',
    path: '/cart',
    summary: 'Read the cart',
    answer: Cart,
    access: shoppers,
    query: z.object({ scheduledFor: Instant.optional() }),
    async handle({ call, query: { scheduledFor } }) {
      if (!call.actor.userId && !call.actor.guestTokenHash) return viewCart([], new Map())
      const { db, clock } = call.app
      const cart = await findCart(db, cartKeyOf(call.actor), clock.now())
      const lines = cart && !cart.expired ? cart.lines : []
      const products = await findProducts(
        db,
        lines.map((line) => line.productId),
        call.locale,
      )
      return viewCart(lines, allServedAt(products, scheduledFor ? new Date(scheduledFor) : clock.now()))
    },
  }),
]
