import { z } from 'zod'
import { demandOf } from '../../domain/carts/demand'
import { untold } from '../../domain/carts/told-quote'
import { WaybillError } from '../../domain/errors'
import type { OrderStatus } from '../../domain/orders/transitions'
import { PAYMENT_METHODS } from '../../domain/payments/transitions'
import { PLAIN } from '../../domain/surge/surge-policy'
import { AddressInput } from '../addresses/address-input'
import { type CartCheckout, prepareCheckout } from '../carts/checkout'
import { refuseChanges } from '../carts/refuse-changes'
import { command } from '../command'
import { keepRefusals } from '../compliance/record-decisions'
import { refuseByRules } from '../compliance/refused-by-rules'
import { Instant } from '../instant'
import { postEntries } from '../ledger/post-entries'
import { openPayments } from '../payments/open-payments'
import { planPayment } from '../payments/plan-payment'
import { placeIfSecured } from '../payments/secure-order'
import { ConsentInput, recordConsents } from '../privacy/record-consents'
import { reserveStock } from '../products/stock'
import { redeemPromotions } from '../promotions/redeem-promotions'
import { contactOf } from './contact'
import { nextOrderNumbers } from './next-order-numbers'
import { openOrder, startOrder } from './open-order'

export const PlaceOrder = z.object({
  deliveryAddressId: z.uuid().optional(),
  address: AddressInput.optional(),
  /** A guest with a telephone proved by a code need not tell it again. */
  contact: z
    .object({ name: z.string().trim().min(1).max(100), phone: z.string().trim().min(5).max(30).optional() })
    .optional(),
  payment: z.object({
    method: z.enum(PAYMENT_METHODS),
    /** Of mobile money; absent: the number that is called at the door. */
    phone: z.string().trim().min(5).max(30).optional(),
    /** A saved card, or the provider's name of one just typed; without one the app goes on with `clientSecret`. */
    paymentMethodId: z.string().max(200).optional(),
    /** Minor units taken from the wallet first; the method pays what is left. */
    wallet: z.number().int().min(0).max(1_000_000_000).optional(),
  }),
  /** Minor units of the currency, paid with points first. */
  points: z.number().int().min(0).max(1_000_000_000).optional(),
  specialInstructions: z.string().trim().max(500).optional(),
  tip: z.number().int().min(0).max(100_000_000).default(0),
  /** Minor units, from the quote: whoever sends it is charged that and nothing else. */
  expectedTotal: z.number().int().min(0).optional(),
  promoCode: z.string().trim().max(32).optional(),
  /** The beginning of a slot of the restaurant (ORD-2); absent: as soon as it can. */
  scheduledFor: Instant.optional(),
  /** Boxes of the form that orders: a guest's are recorded with the guest's token. */
  consents: ConsentInput.optional(),
})

/**
 * The cart becomes an order: re-priced, its stock held, and placed before the restaurant as soon as it is paid, with cash at once, or in
 * time for the slot that the customer has chosen (ORD-2, ORD-6, ORD-7).
 * @throws WaybillError `group_open` while others may still add to the cart; `stale` when it would cost something else than was told; the cart
 * stays. `phone_unverified` for a guest where the
 * market asks for a telephone proved by a code (ORD-3), and this one is not it
 */
export const placeOrder = command('order.place', PlaceOrder, async (ctx, input) => {
  const checkout = await prepareCheckout(
    ctx,
    { actor: ctx.actor, locale: ctx.locale, now: ctx.now, vault: ctx.call.app.vault },
    {
      address: input.address,
      addressId: input.deliveryAddressId,
      tip: input.tip,
      promoCode: input.promoCode,
      phone: input.contact?.phone,
      ...(input.scheduledFor && { scheduledFor: new Date(input.scheduledFor) }),
    },
    { lock: true },
  )
  const { market, restaurant, quote, changes } = checkout
  if (checkout.isOpenToOthers) throw new WaybillError('group_open')
  refuseChanges(changes)
  const cart = checkout.cartId ? { kind: 'cart', id: checkout.cartId } : { kind: 'restaurant', id: restaurant.id }
  await keepRefusals(ctx, { subject: cart, market: market.id }, async () =>
    refuseByRules(checkout.judged, 'checkout', { locale: ctx.locale, market }),
  )
  if (input.expectedTotal !== undefined && input.expectedTotal !== quote.total)
    throw new WaybillError('stale', { changes, total: { before: input.expectedTotal, after: quote.total } })
  if (input.expectedTotal === undefined) refuseUntold(checkout)
  const own = { ...checkout.customer, isGuest: !ctx.actor.userId }
  const contact = contactOf(input.contact, own, market.country)
  if (own.isGuest && market.guestPhoneRequired && !contact.verified) throw new WaybillError('phone_unverified')
  const plan = await planPayment(ctx, input, { contact, market, later: checkout.slot !== null, total: quote.total })
  const options = new Map(quote.lines.flatMap((line) => line.options.map((option) => [option.id, option])))
  const held = await reserveStock(ctx, demandOf(quote.lines, options))
  const [number = ''] = await nextOrderNumbers(ctx, market, 1)
  const order = await openOrder(ctx, checkout, { contact, held, number, plan, note: input.specialInstructions })
  ctx.subject('order', order.id, market.id)
  const { userId, guestTokenHash = '' } = ctx.actor
  const who = userId ? { userId } : { guestHash: guestTokenHash }
  await recordConsents(ctx, { who, source: 'checkout', consents: input.consents ?? {} })
  await redeemPromotions(ctx, [{ orderId: order.id, discounts: quote.discounts }], {
    restaurantId: restaurant.id,
    customerKey: checkout.offers.customerKey,
    currency: quote.currency,
  })
  const started = await startOrder(ctx, order, checkout)
  if (order.status !== 'pending') return started
  const { entries } = await openPayments(ctx, order, plan, { inline: true })
  const placed = await placeIfSecured(ctx, order)
  await postEntries(ctx, order.marketId, entries)
  return placed ? { ...started, status: 'placed' as OrderStatus } : started
})

/**
 * Who says no total has been told one by the last quote, and is charged neither more for the same wish nor a surge that was not in it.
 * @throws WaybillError `stale` with `total` and `surge`, before and after
 */
function refuseUntold({ told, quote, changes, surge }: CartCheckout): void {
  const { way, asked } = told.now
  const more = untold(told.before, {
    way,
    asked,
    surge: surge?.multiplier ?? PLAIN,
    total: quote.total,
    tip: quote.tip,
  })
  if (more) throw new WaybillError('stale', { changes, ...more })
}
