import { z } from 'zod'
import { PROMOTION_KINDS } from '../../src/domain/promotions/promotion'
import { Count, Currency, Id, MinorUnits, Money, Named, Slot, SoldOption, Time } from '../../src/http/shapes'

/** Why a choice cannot be had; `groupId` names the question that was answered wrongly. */
const ChoiceRefusal = z
  .discriminatedUnion('reason', [
    z.object({ reason: z.literal('unknown'), groupId: z.null(), optionId: z.string() }),
    z.object({ reason: z.literal('unavailable'), groupId: Id, optionId: Id }),
    z.object({ reason: z.literal('too_few'), groupId: Id, min: Count }),
    z.object({ reason: z.literal('too_many'), groupId: Id, max: Count, optionId: Id.optional() }),
  ])
  .meta({ id: 'ChoiceRefusal' })

const about = { lineId: Id, productId: Id }

/** What became different since the customer last looked. */
export const CartChange = z
  .discriminatedUnion('kind', [
    z.object({ ...about, kind: z.enum(['price', 'stock']), before: z.int(), after: z.int() }),
    z.object({
      ...about,
      kind: z.literal('unavailable'),
      availableAt: Time.nullable()
        .optional()
        .meta({ description: 'Of a product that is on the menu but not at this hour: from when.' }),
    }),
    z.object({ ...about, kind: z.literal('options'), refusals: z.array(ChoiceRefusal) }),
  ])
  .meta({
    id: 'CartChange',
    description:
      'What is different since the cart was last looked at: a unit price, pieces that are left, a line that cannot be ordered as it is.',
  })

export const Cart = z
  .object({
    restaurant: Named.nullable(),
    currency: Currency.nullable(),
    lines: z.array(
      z.object({
        id: Id,
        productId: Id,
        name: z.string(),
        quantity: Count,
        note: z.string().optional(),
        options: z.array(SoldOption),
        unitPrice: MinorUnits,
        total: MinorUnits,
        available: z.boolean(),
      }),
    ),
    subtotal: MinorUnits,
  })
  .meta({ id: 'Cart', description: 'A cart at today’s prices. Empty: no restaurant, no currency.' })

/** The token is in the answer to the guest whose cart this call has made. */
export const CartWithToken = z
  .object({ ...Cart.shape, token: z.string().optional() })
  .meta({ id: 'CartWithToken', description: 'A cart; `token` only where this call has made it for a guest.' })

const ToldDiscount = z
  .object({
    promotionId: Id,
    name: z.string(),
    code: z.string().optional(),
    kind: z.enum(PROMOTION_KINDS),
    amount: MinorUnits,
  })
  .meta({
    id: 'Discount',
    description: 'What a promotion takes off. A code that is not told lost against something better, and is not used.',
  })

/** What an order costs, by its parts: total = subtotal − discount + fees + tip, and tax where it is not in the prices. */
export const Amounts = {
  currency: Currency,
  subtotal: MinorUnits,
  discount: MinorUnits,
  discounts: z.array(ToldDiscount),
  deliveryFee: MinorUnits,
  serviceFee: MinorUnits,
  smallOrderFee: MinorUnits,
  tax: MinorUnits,
  taxIncluded: z.boolean(),
  tip: MinorUnits,
  total: Money,
}

export const Quote = z
  .object({
    restaurant: Named,
    lines: z.array(
      z.object({
        id: Id,
        productId: Id,
        name: z.string(),
        unitPrice: MinorUnits,
        quantity: Count,
        note: z.string().optional(),
        options: z.array(SoldOption),
        total: MinorUnits,
        discount: MinorUnits,
      }),
    ),
    changes: z.array(CartChange),
    ...Amounts,
    zone: z
      .object({ id: Id, name: z.string() })
      .nullable()
      .meta({ description: 'Whose delivery fee it is, where the door is in a zone with one of its own.' }),
    minimumOrder: MinorUnits.meta({ description: 'The least subtotal that is delivered to this door; 0: none.' }),
    distanceMeters: Count,
    eta: Time,
    slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
    paymentMethods: z.array(z.string()),
    decisions: z.array(z.unknown()).meta({ description: 'Of compliance: what was asked, and what was found.' }),
  })
  .meta({ id: 'Quote', description: 'What the cart would cost as an order to this address, and when it would come.' })
