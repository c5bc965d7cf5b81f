import type { JSONField } from 'payload'

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const change = (of: Schema): Schema => ({
  type: 'object',
  properties: { before: of, after: of },
  required: ['before', 'after'],
  additionalProperties: false,
})

/** `OrderChanges` of the domain, for the generated types. */
export const ORDER_CHANGES: Schema = {
  type: ['object', 'null'],
  properties: {
    lines: {
      type: 'array',
      items: {
        type: 'object',
        properties: { name: { type: 'string' }, before: { type: 'integer' }, after: { type: 'integer' } },
        required: ['name', 'before', 'after'],
        additionalProperties: false,
      },
    },
    address: change({ type: 'string' }),
    note: change({ type: ['string', 'null'] }),
    tip: change({ type: 'integer' }),
    total: change({ type: 'integer' }),
    refund: {
      type: 'object',
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            properties: { name: { type: 'string' }, quantity: { type: 'integer' } },
            required: ['name', 'quantity'],
            additionalProperties: false,
          },
        },
        amount: { type: 'integer' },
      },
      required: ['items', 'amount'],
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}
