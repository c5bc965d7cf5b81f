import { z } from 'zod'
import { COMPLIANCE_CODES } from '../../src/domain/compliance/decision'
import { GOODS } from '../../src/domain/compliance/goods'
import { STAGES } from '../../src/domain/compliance/stage'
import { PROMOTION_KINDS } from '../../src/domain/promotions/promotion'
import { TAX_LEVELS } from '../../src/domain/tax/tax-rule'
import { Count, Currency, Id, MinorUnits, Money, Named, Slot, SoldOption, Time } from '../../src/http/shapes'
import { RuleKindName } from '../rule-packs/answers'

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

const WHOSE = {
  member: Id.optional().meta({ description: 'Of a cart that many fill: who put it in; absent for its owner.' }),
  for: z.string().optional().meta({ description: 'Of a cart that many fill: the name of whose it is.' }),
}

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
        ...WHOSE,
        options: z.array(SoldOption),
        unitPrice: MinorUnits,
        total: MinorUnits,
        available: z.boolean(),
      }),
    ),
    subtotal: MinorUnits,
  })
  .meta({ id: 'Cart', description: 'A cart at today’s prices. Empty: no restaurant, no currency.' })

const Decision = z
  .object({
    ruleId: z.string(),
    kind: RuleKindName,
    version: Count.meta({ description: 'Of the market’s rules.' }),
    goods: z.array(z.enum(GOODS)),
    outcome: z.enum(['allow', 'refuse', 'require']),
    code: z.enum(COMPLIANCE_CODES).nullable(),
    due: z.enum(STAGES).nullable().meta({ description: 'Of what is required: when it must be there at the latest.' }),
    message: z.string().nullable().meta({ description: 'In the language asked for; null where it is allowed.' }),
    lift: z
      .looseObject({ by: z.string(), message: z.string() })
      .nullable()
      .meta({ description: 'What would lift it, with the figures of its kind; null: nothing the customer could do.' }),
  })
  .meta({ id: 'ComplianceDecision', description: 'What a rule of the market says of what is about to be ordered.' })

export const JudgedCart = z
  .object({ ...Cart.shape, decisions: z.array(Decision) })
  .meta({ id: 'JudgedCart', description: 'A cart, and what the rules of the market say of it before there is a door.' })

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
  surgeFee: MinorUnits.meta({
    description: 'What the delivery costs more while couriers are few; for orders for later 0.',
  }),
  tax: MinorUnits,
  taxIncluded: z.boolean(),
  tip: MinorUnits,
  total: Money,
}

const ToldSurge = z
  .object({
    multiplier: z
      .number()
      .meta({ description: 'Of the delivery fee: 1.3 adds 30 % of it as `surgeFee`, unless a cap in money is lower.' }),
    reason: z.string().meta({ description: 'For the customer, in the language of the call.' }),
    until: Time.meta({ description: 'Until about when.' }),
    heldUntil: Time.nullable().meta({
      description: 'Until when this multiplier is held for this restaurant and door.',
    }),
  })
  .meta({ id: 'Surge', description: 'Why a delivery costs more than usual, how much, and until when.' })

export const LineTax = MinorUnits.meta({ description: 'What of the order’s tax is the line’s.' })

export const TaxParts = z
  .array(
    z.object({
      level: z.enum(TAX_LEVELS),
      basisPoints: z.number().meta({ description: 'Hundredths of a percent; not always a whole number.' }),
      base: MinorUnits.meta({ description: 'What it is taken on, without any tax.' }),
      amount: MinorUnits,
    }),
  )
  .nullable()
  .meta({ description: 'By rule, of goods and of fees; they add up to `tax`. Null: a plain rate taxes the goods.' })

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
        ...WHOSE,
        options: z.array(SoldOption),
        total: MinorUnits,
        discount: MinorUnits,
        tax: LineTax,
      }),
    ),
    changes: z.array(CartChange),
    ...Amounts,
    taxes: TaxParts,
    surge: ToldSurge.nullable().meta({
      description: 'Where and while couriers are few; null: the delivery costs what it always does.',
    }),
    zone: z
      .object({ id: Id, name: z.string() })
      .nullable()
      .meta({ description: 'Whose delivery fee it is, where the door is in a zone with one of its own.' }),
    minimumOrder: MinorUnits.meta({ description: 'The least subtotal that is delivered to this door; 0: none.' }),
    distanceMeters: Count,
    eta: Time,
    slot: Slot.nullable().meta({ description: 'Where the customer has chosen a time.' }),
    paymentMethods: z.array(z.string()),
    decisions: z.array(Decision),
  })
  .meta({ id: 'Quote', description: 'What the cart would cost as an order to this address, and when it would come.' })
