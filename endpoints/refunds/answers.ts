import { z } from 'zod'
import { EXTRAS } from '../../src/domain/refunds/faults'
import { Count, Id, MinorUnits, Money, PaymentMethod } from '../../src/http/shapes'
import { Owner, Purpose, Side } from '../ledger/answers'

const Extra = z
  .enum(EXTRAS)
  .meta({ id: 'RefundExtra', description: 'What was paid besides the goods: it goes back only where it is asked for.' })

export const RefundQuote = z
  .object({
    given: Money.meta({ description: 'What its customer got back so far.' }),
    goodsLeft: Money.meta({ description: 'What may still go back for the goods.' }),
    extrasLeft: z.array(z.object({ extra: Extra, amount: Money })),
    lines: z.array(z.object({ id: Id, name: z.string(), quantity: Count, refunded: Count })),
    limitLeft: Money.nullable().meta({ description: 'Up to which the caller may refund; null: all of it.' }),
    refund: Money.meta({ description: 'What would go back.' }),
    parts: z.array(
      z.object({
        method: PaymentMethod,
        to: z.enum(['provider', 'wallet', 'points', 'office']).meta({
          description: 'Back to the card or phone that paid, to the customer’s wallet or points, or over the counter.',
        }),
        amount: Money,
      }),
    ),
    postings: z
      .array(
        z.object({
          owner: Owner,
          purpose: Purpose,
          side: Side,
          debit: MinorUnits,
          credit: MinorUnits,
        }),
      )
      .meta({ description: 'What would be booked, all entries together, debits first.' }),
  })
  .meta({ id: 'RefundQuote' })

export const RefundedOrder = z.object({
  id: Id,
  refund: Money,
  refunds: z
    .array(z.object({ id: Id, amount: Money }))
    .meta({ description: 'One for each payment that gives back; how they stand: `GET /api/refunds/{id}`.' }),
})

export const RetriedRefund = z.object({ id: Id, amount: Money })

export const HandedOutRefund = z.object({ id: Id, status: z.literal('paid') })
