import { expect, it } from 'vitest'
import { z } from 'zod'
import { Money } from '../http/shapes'
import { SchemaBook } from './schema-book'

it('tells a schema with a name once, and refers to it', () => {
  const book = new SchemaBook()
  const schema = book.input(z.object({ fee: Money, refund: Money.nullable() }))
  expect(schema.properties).toEqual({
    fee: { $ref: '#/components/schemas/Money' },
    refund: { anyOf: [{ $ref: '#/components/schemas/Money' }, { type: 'null' }] },
  })
  expect([...book.named.keys()].sort()).toEqual(['Currency', 'MinorUnits', 'Money'])
})

it('demands of a caller only what has no default', () => {
  const schema = new SchemaBook().input(z.object({ tip: z.int().default(0), to: z.string() }))
  expect(schema.required).toEqual(['to'])
})

it('does not take two schemas for one', () => {
  const book = new SchemaBook()
  book.add('Order', { type: 'object' })
  expect(() => book.add('Order', { type: 'string' })).toThrow('Order')
})
