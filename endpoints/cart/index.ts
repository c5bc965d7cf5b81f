import type { Endpoint } from 'payload'
import { z } from 'zod'
import { findCart, findProducts, viewCart } from '../../src/commands/carts/cart'
import { cartKeyOf } from '../../src/commands/carts/cart-key'
import { addToCart, CartLineInput, removeFromCart, updateCart } from '../../src/commands/carts/change-cart'
import { only } from '../../src/http/access'
import { hashToken } from '../../src/http/principal'
import { route } from '../../src/http/route'
import { quoteCart } from './quote-cart'

const shoppers = only('guest', 'customer')
const TOKEN_BYTES = 24

/** A guest's first call makes the token that is the cart's key from then on. */
const add = route({
  method: 'post',
  path: '/cart/add',
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
    access: shoppers,
    body: CartLineInput,
    handle: ({ call, body }) => updateCart(call, body),
  }),
  route({
    method: 'delete',
    path: '/cart/remove/:productId',
    access: shoppers,
    params: z.object({ productId: z.uuid() }),
    handle: ({ call, params }) => removeFromCart(call, params),
  }),
  route({
    method: 'get',
    path: '/cart',
    access: shoppers,
    async handle({ call }) {
      if (!call.actor.userId && !call.actor.guestTokenHash) return viewCart([], new Map())
      const { db, clock } = call.app
      const cart = await findCart(db, cartKeyOf(call.actor), clock.now())
      const lines = cart && !cart.expired ? cart.lines : []
      const products = await findProducts(
        db,
        lines.map((line) => line.productId),
        call.locale,
        clock.now(),
      )
      return viewCart(lines, products)
    },
  }),
]
