import type { JSONField } from 'payload'
import { COMMISSION_TIERS } from '../../src/domain/ledger/commission'
import { TAX_LEVELS } from '../../src/domain/tax/tax-rule'

type Schema = ReturnType<NonNullable<JSONField['typescriptSchema']>[number]>

const whole = { type: 'integer' } as const
const id = { type: ['string', 'null'] } as const satisfies Schema

/** `EntryTerms` of the domain, for the generated types. */
export const ENTRY_TERMS: Schema = {
  type: ['object', 'null'],
  properties: {
    commission: {
      type: 'object',
      properties: {
        base: whole,
        basisPoints: whole,
        tier: { type: 'string', enum: [...COMMISSION_TIERS] },
        planId: id,
      },
      required: ['base', 'basisPoints', 'tier', 'planId'],
      additionalProperties: false,
    },
    tax: {
      type: 'object',
      properties: {
        base: whole,
        parts: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              authorityId: id,
              basisPoints: { type: 'number' },
              level: { type: 'string', enum: [...TAX_LEVELS] },
              amount: whole,
            },
            required: ['authorityId', 'basisPoints', 'amount'],
            additionalProperties: false,
          },
        },
      },
      required: ['base', 'parts'],
      additionalProperties: false,
    },
  },
  required: ['commission', 'tax'],
  additionalProperties: false,
}
