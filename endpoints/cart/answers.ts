import { z } from 'zod'
import { Count, Currency, Id, MinorUnits, Money, Named, Time } from '../../src/http/shapes'

export const Cart = z
  .object({
    restaurant: Named.nullable(),
    currency: Currency.nullable(),
    lines: z.array(
      z.object({
        productId: Id,
        name: z.string(),
        quantity: Count,
        unitPrice: MinorUnits,
        total: MinorUnits,
        note: z.string().optional(),
      }),
    ),
    subtotal: MinorUnits,
  })
  .meta({ id: 'Cart', description: 'A cart at today’s prices. Empty: no restaurant, no currency.' })

/** The token is in the answer to the guest whose cart this call has made. */
export const CartWithToken = z
  .object({ ...Cart.shape, token: z.string().optional() })
  .meta({ id: 'CartWithToken', description: 'A cart; `token` only where this call has made it for a guest.' })

/** What an order costs, by its parts: total = subtotal − discount + fees + tip, and tax where it is not in the prices. */
export const Amounts = {
  currency: Currency,
  subtotal: MinorUnits,
  discount: MinorUnits,
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
        productId: Id,
        name: z.string(),
        unitPrice: MinorUnits,
        quantity: Count,
        note: z.string().optional(),
        total: MinorUnits,
      }),
    ),
    ...Amounts,
    distanceMeters: Count,
    eta: Time,
    paymentMethods: z.array(z.string()),
    decisions: z.array(z.unknown()).meta({ description: 'Of compliance: what was asked, and what was found.' }),
  })
  .meta({ id: 'Quote', description: 'What the cart would cost as an order to this address, and when it would come.' })
