import type { Endpoint } from 'payload'
import { z } from 'zod'
import { CartLineInput, findCart } from '../../src/commands/carts/cart'
import { cartKeyOf } from '../../src/commands/carts/cart-key'
import { findProducts } from '../../src/commands/carts/cart-product'
import { addToCart, CartUpdate, removeFromCart, updateCart } from '../../src/commands/carts/change-cart'
import { judgeCart } from '../../src/commands/carts/judge-cart'
import { allServedAt } from '../../src/commands/carts/served-at'
import { viewCart } from '../../src/commands/carts/view-cart'
import { Instant } from '../../src/commands/instant'
import { tellDecision } from '../../src/domain/compliance/tell-decision'
import { only } from '../../src/http/access'
import { asShopper } from '../../src/http/as-shopper'
import { route } from '../../src/http/route'
import { Cart, CartWithToken, JudgedCart } from './answers'
import { quoteCart } from './quote-cart'

const shoppers = only('guest', 'customer')

const add = route({
  method: 'post',
  path: '/cart/add',
  summary: 'Put a product into the cart',
  answer: CartWithToken,
  example: { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 2, note: 'Without onions' },
  access: shoppers,
  body: CartLineInput,
  handle: ({ call, body }) => asShopper(call, (shopper) => addToCart(shopper, body)),
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
    answer: JudgedCart,
    access: shoppers,
    query: z.object({ scheduledFor: Instant.optional() }),
    async handle({ call, query: { scheduledFor } }) {
      if (!call.actor.userId && !call.actor.guestTokenHash) return { ...viewCart([], new Map()), decisions: [] }
      const { db, clock } = call.app
      const cart = await findCart(db, cartKeyOf(call.actor), clock.now(), { market: true })
      const lines = cart && !cart.expired ? cart.lines : []
      const products = await findProducts(
        db,
        lines.map((line) => line.productId),
        call.locale,
      )
      const served = allServedAt(products, scheduledFor ? new Date(scheduledFor) : clock.now())
      const view = viewCart(lines, served, cart?.party)
      const judged = cart && lines.length > 0 ? await judgeCart(call, { cart, view, products }) : null
      const [place] = products.values()
      return {
        ...view,
        decisions: place
          ? (judged?.decisions ?? []).map((each) => tellDecision(each, { ...place, locale: call.locale }))
          : [],
      }
    },
  }),
]
