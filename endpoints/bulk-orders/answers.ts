import { z } from 'zod'
import { Count, Currency, Id, MinorUnits, Money, Named, Slot } from '../../src/http/shapes'
import { Amounts, CartChange, LineTax, TaxParts } from '../cart/answers'
import { MovedOrder, PlacedOrder } from '../orders/answers'

export const Refusal = z.looseObject({ code: z.string(), message: z.string() }).meta({
  id: 'Refusal',
  description: 'Why not, as an error would tell it: its stable code, its sentence and its details.',
})

const BulkLine = z.object({
  productId: Id,
  name: z.string(),
  quantity: Count,
  unitPrice: MinorUnits,
  total: MinorUnits,
  discount: MinorUnits,
  tax: LineTax,
})

const QuotedDelivery = z.union([
  z.object({
    index: Count,
    refusal: z.null(),
    ...Amounts,
    taxes: TaxParts,
    lines: z.array(BulkLine),
    distanceMeters: Count,
    slot: Slot.nullable(),
  }),
  z.object({ index: Count, refusal: Refusal }),
])

export const BulkQuote = z
  .object({
    restaurant: Named,
    currency: Currency,
    deliveries: z.array(QuotedDelivery),
    changes: z.array(CartChange),
    refused: Count,
    total: Money.meta({ description: 'Of the deliveries that can be ordered.' }),
    paymentMethods: z.array(z.string()),
  })
  .meta({ id: 'BulkQuote', description: 'What each delivery would cost as an order, or why it cannot be one.' })

export const PlacedBulk = z
  .object({ id: Id, number: z.string(), reference: z.string().nullable(), total: Money, orders: z.array(PlacedOrder) })
  .meta({ id: 'PlacedBulk', description: 'Orders made in one act, in the order of the deliveries.' })

export const CancelledBulk = z
  .object({
    id: Id,
    cancelled: Count,
    orders: z.array(
      z.object({
        ...MovedOrder.shape,
        number: z.string(),
        fee: Money.optional(),
        refund: Money.optional(),
        refused: z
          .enum(['illegal_transition', 'forbidden'])
          .optional()
          .meta({ description: 'Of an order that is too far on and stays.' }),
      }),
    ),
  })
  .meta({ id: 'CancelledBulk' })

export const ReadAddresses = z
  .object({
    deliveries: z.array(
      z.object({
        row: Count,
        address: z.object({
          line1: z.string(),
          city: z.string(),
          quarter: z.string().optional(),
          region: z.string().optional(),
          postalCode: z.string().optional(),
          landmark: z.string().optional(),
          instructions: z.string().optional(),
          lat: z.number(),
          lng: z.number(),
        }),
        contact: z.object({ name: z.string(), phone: z.string() }),
        note: z.string().optional(),
      }),
    ),
    problems: z.array(
      z.object({
        row: Count.nullable(),
        column: z.string().nullable(),
        code: z.string(),
        value: z.string().nullable(),
        message: z.string(),
      }),
    ),
  })
  .meta({ id: 'BulkAddresses', description: 'The rows of a file as deliveries, and what is wrong with the others.' })
