import type { JSONField } from 'payload'
import { PROMOTION_KINDS } from '../domain/promotions/promotion'

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const text = { type: 'string' } as const
const whole = { type: 'integer' } as const

/** `Discount` of the domain, for the generated types. */
const DISCOUNTS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      promotionId: text,
      name: text,
      code: { type: ['string', 'null'] },
      kind: { type: 'string', enum: [...PROMOTION_KINDS] },
      off: { type: 'string', enum: ['items', 'delivery'] },
      amount: whole,
      byRestaurant: whole,
      byPlatform: whole,
    },
    required: ['promotionId', 'name', 'code', 'kind', 'off', 'amount', 'byRestaurant', 'byPlatform'],
    additionalProperties: false,
  },
}

/** What was taken off an order, each discount as it was then: promotions change and end. They add up to `discount`. */
export const discountsField: JSONField = {
  name: 'discounts',
  label: { en: 'Discounts', fr: 'Remises' },
  type: 'json',
  required: true,
  defaultValue: [],
  typescriptSchema: [() => DISCOUNTS],
}
