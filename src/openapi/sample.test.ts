import { expect, it } from 'vitest'
import { sample } from './sample'
import type { Schema } from './types'

const of = (schema: Schema, named: Record<string, Schema> = {}) => sample(schema, new Map(Object.entries(named)))

it('takes what a schema gives for an example, else what it can only be', () => {
  expect(of({ type: 'object', examples: [{ amount: 1250 }] })).toEqual({ amount: 1250 })
  expect(of({ const: 'true' })).toBe('true')
  expect(of({ enum: ['placed', 'confirmed'] })).toBe('placed')
})

it('gives each property what its name or its format holds', () => {
  const properties = {
    lat: { type: 'number' },
    id: { type: 'string', format: 'uuid' },
    phone: { type: 'string' },
    note: { type: ['string', 'null'] },
  }
  expect(of({ type: 'object', properties })).toEqual({
    lat: 4.0511,
    id: '01980c4a-0000-7000-8000-000000000001',
    phone: '+237699000333',
    note: 'note',
  })
})

it('keeps within bounds', () => {
  expect(of({ type: 'integer', minimum: 5 })).toBe(5)
  expect(of({ type: 'integer', minimum: 0, maximum: 0 })).toBe(0)
  expect(of({ type: 'number', exclusiveMinimum: 0 })).toBe(1)
  expect(of({ type: 'string', minLength: 6, maxLength: 6 })).toHaveLength(6)
  expect(of({ type: 'array', items: { type: 'boolean' }, minItems: 2 })).toEqual([true, true])
})

it('follows references, passes over null, and ends where a schema refers to itself', () => {
  const Node = {
    type: 'object',
    properties: { next: { type: 'array', items: { $ref: '#/components/schemas/Node' } } },
    required: ['next'],
  }
  expect(of({ anyOf: [{ type: 'null' }, { $ref: '#/components/schemas/Id' }] }, { Id: { const: 1 } })).toBe(1)
  expect(JSON.stringify(of(Node, { Node }))).toContain('[]')
  expect(() => of({ $ref: '#/components/schemas/Nobody' })).toThrow('Nobody')
})
