import type { Attribute, AttributeSchema, AttributeValue } from '../attributes/attribute'
import { attributeColumn } from './attribute-columns'
import type { Column } from './columns'
import type { Value } from './states'
import { type CsvStyle, writeCell } from './write-cell'

/**
 * The rows of a template: for each category one that an import would take as it stands, with something good for all that it asks.
 * @param categories by slug
 */
export function exampleRows(
  columns: readonly Column[],
  categories: ReadonlyMap<string, AttributeSchema>,
  style: CsvStyle,
): string[][] {
  return [...categories].map(([slug, schema], index) => {
    const attributes = new Map(
      schema.map((attribute) => [attributeColumn(attribute.key).field, exampleOf(attribute)] as const),
    )
    return columns.map(({ kind, field, example }) => {
      if (field === 'category') return slug
      if (kind === 'key') return index === 0 ? example : example.replace(/\d*$/, String(index + 1))
      return kind === 'attribute' ? writeCell(kind, attributes.get(field), 'XAF', style) : example
    })
  })
}

/** A value within its bounds. Of a document there is none: files do not hold it. */
function exampleOf(attribute: Attribute): AttributeValue & Value {
  switch (attribute.kind) {
    case 'number':
      return attribute.min ?? Math.min(attribute.max ?? 1, 1)
    case 'flag':
      return true
    case 'choice': {
      const ids = attribute.choices.map(({ id }) => id)
      return attribute.many ? ids.slice(0, Math.max(attribute.min ?? 1, 1)) : ids.slice(0, 1)
    }
    case 'text':
      return attribute.label.en.padEnd(attribute.min ?? 0, '.').slice(0, attribute.max)
    case 'document':
      return ''
  }
}
