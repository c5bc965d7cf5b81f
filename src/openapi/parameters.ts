import type { z } from 'zod'
import type { SchemaBook } from './schema-book'
import type { Parameter, Schema } from './types'

/** Headers that many calls understand, by their names in the document. */
export const HEADERS = {
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of messages and of names that have several.',
    schema: { type: 'string', enum: ['en', 'fr'] },
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names this intent: for 24 hours the same key and body get the first answer again (`Idempotent-Replayed: true`), the same key with another body gets `idempotency_conflict`.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The `ETag` of what the caller has.',
    schema: { type: 'string' },
  },
} as const satisfies Record<string, Parameter>

export const header = (name: keyof typeof HEADERS) => ({ $ref: `#/components/parameters/${name}` })

/** The parts of a path that vary: as declared, else texts. */
export function pathParameters(path: string, declared: z.ZodType | undefined, book: SchemaBook): Parameter[] {
  const known = declared ? propertiesOf(book.input(declared)) : {}
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: known[name] ?? { type: 'string' },
  }))
}

/** What follows the question mark. Texts in an address are read as what they mean; what has a default may be left out. */
export function queryParameters(declared: z.ZodType | undefined, book: SchemaBook): Parameter[] {
  if (!declared) return []
  const required = requiredOf(book.input(declared))
  return Object.entries(propertiesOf(book.output(declared))).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query' as const,
    required: required.includes(name),
    ...(typeof description === 'string' && { description }),
    ...(schema.type === 'object' && { style: 'deepObject', explode: true }),
    schema,
  }))
}

function propertiesOf(schema: Schema): Record<string, Schema> {
  return (schema.properties ?? {}) as Record<string, Schema>
}

function requiredOf(schema: Schema): readonly string[] {
  return (schema.required ?? []) as readonly string[]
}
