import type { JSONField } from 'payload'
import { TAX_LEVELS, TAX_SCOPES, TAXED_FEES } from '../../src/domain/tax/tax-rule'

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

const TAX_PARTS: Schema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      authorityId: { type: ['string', 'null'] },
      ruleId: text,
      level: { type: 'string', enum: [...TAX_LEVELS] },
      basisPoints: { type: 'number' },
      base: whole,
      amount: whole,
    },
    required: ['authorityId', 'ruleId', 'level', 'basisPoints', 'base', 'amount'],
    additionalProperties: false,
  },
}

/** `OrderPricing` of the domain, for the generated types. */
export const ORDER_PRICING: Schema = {
  type: ['object', 'null'],
  properties: {
    fees: {
      type: 'object',
      properties: {
        ...Object.fromEntries(FEES.map((fee) => [fee, whole])),
        taxIncluded: { type: 'boolean' },
        taxShares: {
          type: 'array',
          items: {
            type: 'object',
            properties: { authorityId: text, basisPoints: { type: ['integer', 'null'] } },
            required: ['authorityId', 'basisPoints'],
            additionalProperties: false,
          },
        },
        taxRules: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              id: text,
              authorityId: { type: ['string', 'null'] },
              level: { type: 'string', enum: [...TAX_LEVELS] },
              ratePpm: whole,
              step: whole,
              scope: { type: 'string', enum: [...TAX_SCOPES] },
              categories: { type: 'array', items: text },
              fees: { type: 'array', items: { type: 'string', enum: [...TAXED_FEES] } },
            },
            required: ['id', 'authorityId', 'level', 'ratePpm', 'step'],
            additionalProperties: false,
          },
        },
      },
      required: [...FEES, 'taxIncluded'],
      additionalProperties: false,
    },
    taxes: {
      type: 'object',
      properties: {
        goods: TAX_PARTS,
        fees: TAX_PARTS,
        ofFees: {
          type: 'object',
          properties: Object.fromEntries(TAXED_FEES.map((fee) => [fee, whole])),
          required: [...TAXED_FEES],
          additionalProperties: false,
        },
      },
      required: ['goods', 'fees', 'ofFees'],
      additionalProperties: false,
    },
    surge: {
      type: 'object',
      properties: {
        cell: text,
        multiplier: whole,
        capAmount: { type: ['integer', 'null'] },
        driverBasisPoints: whole,
        demand: { type: 'number' },
        supply: { type: 'number' },
        until: text,
      },
      required: ['cell', 'multiplier', 'capAmount', 'driverBasisPoints', 'demand', 'supply', 'until'],
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
