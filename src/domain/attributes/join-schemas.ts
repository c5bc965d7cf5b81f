import type { Attribute, AttributeSchema } from './attribute'

/**
 * What can be looked for in several categories at once: attributes of the same key and kind count as one, with the choices of all. A key
 * that means one thing here and another there is left out.
 */
export function joinSchemas(schemas: readonly AttributeSchema[]): AttributeSchema {
  const joined = new Map<string, Attribute | 'unclear'>()
  for (const attribute of schemas.flat()) {
    const known = joined.get(attribute.key)
    joined.set(attribute.key, known ? joinTwo(known, attribute) : attribute)
  }
  return [...joined.values()].filter((each) => each !== 'unclear')
}

function joinTwo(known: Attribute | 'unclear', other: Attribute): Attribute | 'unclear' {
  if (known === 'unclear' || known.kind !== other.kind) return 'unclear'
  if (known.kind === 'number' && other.kind === 'number' && known.unit !== other.unit) return 'unclear'
  const filterable = known.filterable || other.filterable
  if (known.kind !== 'choice' || other.kind !== 'choice') return { ...known, filterable }
  const ids = new Set(known.choices.map(({ id }) => id))
  return { ...known, filterable, choices: [...known.choices, ...other.choices.filter(({ id }) => !ids.has(id))] }
}
