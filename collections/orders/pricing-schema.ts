import type { JSONField } from 'payload'

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const whole = { type: 'integer' } as const
const text = { type: 'string' } as const

const FEES = [
  'deliveryBase',
  'deliveryPerKm',
  'serviceBasisPoints',
  'smallOrderThreshold',
  'smallOrderFee',
  'taxBasisPoints',
]

/** `OrderPricing` of the domain, for the generated types. */
export const ORDER_PRICING: Schema = {
  type: ['object', 'null'],
  properties: {
    fees: {
      type: 'object',
      properties: { ...Object.fromEntries(FEES.map((fee) => [fee, whole])), taxIncluded: { type: 'boolean' } },
      required: [...FEES, 'taxIncluded'],
      additionalProperties: false,
    },
    zone: {
      type: ['object', 'null'],
      properties: {
        id: text,
        name: {
          type: 'object',
          properties: { en: text, fr: text },
          required: ['en', 'fr'],
          additionalProperties: false,
        },
      },
      required: ['id', 'name'],
      additionalProperties: false,
    },
  },
  required: ['fees', 'zone'],
  additionalProperties: false,
}
