import fc from 'fast-check'
import type { Attribute, AttributeSchema, Choice } from './attribute'

/** Schemas over few keys and few choices, so that two of them have much in common: what every law of attributes is tried on. */
const label = fc.record({ en: fc.constantFrom('Colour', 'Shade'), fr: fc.constantFrom('Couleur', 'Teinte') })

const choices: fc.Arbitrary<Choice[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('red', 'white', 'blue', 'green'), label }),
  { selector: ({ id }) => id, minLength: 1 },
)

const bounds = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.option(fc.integer({ min: 3, max: 9 })))
  .map(([min, max]) => ({ ...(min !== null && { min }), ...(max !== null && { max }) }))

const shared = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd'),
  label,
  required: fc.boolean(),
  mustToSell: fc.boolean(),
  shown: fc.boolean(),
})

const attribute: fc.Arbitrary<Attribute> = fc
  .record({
    shared,
    filterable: fc.boolean(),
    bounds,
    choices,
    many: fc.boolean(),
    unit: fc.constantFrom('cm', 'ml'),
    kind: fc.constantFrom('text', 'number', 'choice', 'flag', 'document'),
  })
  .map(({ shared, filterable, bounds, choices, many, unit, kind }): Attribute => {
    if (kind === 'document') return { ...shared, filterable: false, kind }
    const base = { ...shared, filterable }
    if (kind === 'text') return { ...base, ...bounds, kind }
    if (kind === 'number') return { ...base, ...bounds, kind, unit }
    return kind === 'choice' ? { ...base, ...bounds, kind, many, choices } : { ...base, kind: 'flag' }
  })

export const schemas: fc.Arbitrary<AttributeSchema> = fc.uniqueArray(attribute, { selector: ({ key }) => key })

const value = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, '', [], 'red', ' two words ', '4,5', '1e3', Number.NaN, {}, ['red', 7]),
  fc.double({ min: -1, max: 12 }),
  fc.integer({ min: -1, max: 12 }),
  fc.boolean(),
  fc.array(fc.constantFrom('red', 'white', 'blue', 'green', 'pink'), { maxLength: 4 }),
  fc.uuid(),
  fc.string({ maxLength: 12 }),
)

/** What somebody might send, mostly wrong. */
export const given = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor'), value)
