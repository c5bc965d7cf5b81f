import { z } from 'zod'
import { type CartLine, wishOf } from '../../domain/carts/cart-line'
import { mergeLines } from '../../domain/carts/merge-lines'
import { canonicalChoice } from '../../domain/catalog/canonical-choice'
import { WaybillError } from '../../domain/errors'
import { command } from '../command'
import type { CommandContext } from '../context'
import { Instant } from '../instant'
import { CartLineInput } from './cart'
import { cartKeyOf } from './cart-key'
import type { CartProduct } from './cart-product'
import { changeLines, type LineChange } from './change-lines'
import { openOwnCart } from './open-cart'
import { priceOf } from './price-of'
import { usualChoice } from './usual-choice'
import { type CartView, viewCart } from './view-cart'

export const CartUpdate = CartLineInput.extend({ lineId: z.uuid().optional() })

/** Puts a product into the cart, or more of it. Quantities of the same product, options and note add up. */
export const addToCart = command(
  'cart.add',
  CartLineInput,
  (ctx, { options, scheduledFor, ...added }) =>
    changeCart(ctx, added.productId, scheduledFor, (lines, product, at) => {
      const chosen = options ? canonicalChoice(options) : product ? usualChoice(product, at) : []
      const line = { ...added, id: ctx.newId(), options: chosen, told: priceOf(product, chosen, at) }
      return mergeLines(lines, [line])
    }),
  { audit: false },
)

/**
 * Sets how many of a product are in the cart; its note and options stay unless new ones are given. Of several lines of one product it is
 * the named one, else the one with these options and this note, else with this note, else the first.
 */
export const updateCart = command(
  'cart.update',
  CartUpdate,
  (ctx, { lineId, options, scheduledFor, ...changed }) =>
    changeCart(ctx, changed.productId, scheduledFor, (lines, product, at) => {
      const meant = lineMeant(lines, { ...changed, lineId, options: options && canonicalChoice(options) })
      if (!meant) throw new WaybillError('not_found')
      const { quantity, note = meant.note } = changed
      const line = { ...meant, quantity, ...(note !== undefined && { note }) }
      return mergeLines(
        lines.map((each) => (each === meant ? (options ? chooseAnew(line, options, product, at) : line) : each)),
        [],
      )
    }),
  { audit: false },
)

/** Takes a product out of the cart, or one line of it. */
export const removeFromCart = command(
  'cart.remove',
  z.object({ productId: z.uuid(), lineId: z.uuid().optional(), scheduledFor: Instant.optional() }),
  (ctx, { productId, lineId, scheduledFor }) =>
    changeCart(ctx, productId, scheduledFor, (lines) =>
      lines.filter((line) => line.productId !== productId || !(lineId ? line.id === lineId : isOwners(line))),
    ),
  { audit: false },
)

/** What others have put into a cart of many is meant by its id alone. */
const isOwners = ({ member }: CartLine): boolean => member === undefined

function lineMeant(
  lines: readonly CartLine[],
  wanted: Partial<CartLine> & { productId: string; lineId?: string },
): CartLine | undefined {
  const { lineId, options, note } = wanted
  const ofProduct = lines.filter(({ productId }) => productId === wanted.productId)
  if (lineId) return ofProduct.find(({ id }) => id === lineId)
  const same = ofProduct.filter(isOwners)
  const exact = options && same.find((line) => wishOf(line) === wishOf({ ...wanted, options }))
  return exact ?? same.find((line) => line.note === note) ?? same[0]
}

/** Who chooses other options is told what they cost by the answer. The same ones again tell nothing new. */
function chooseAnew(
  line: CartLine,
  options: Parameters<typeof canonicalChoice>[0],
  product: CartProduct | undefined,
  at: Date,
): CartLine {
  const anew = { ...line, options: canonicalChoice(options) }
  return wishOf(anew) === wishOf(line) ? line : { ...anew, told: priceOf(product, anew.options, at) }
}

/** Reads, changes and stores the caller's cart; two devices of one customer take turns on its row. */
async function changeCart(
  ctx: CommandContext,
  productId: string,
  scheduledFor: string | undefined,
  change: LineChange,
): Promise<CartView> {
  const cart = await openOwnCart(ctx, cartKeyOf(ctx.actor), productId)
  const { lines, products } = await changeLines(ctx, cart, { productId, scheduledFor, change })
  return viewCart(lines, products, cart.party)
}
