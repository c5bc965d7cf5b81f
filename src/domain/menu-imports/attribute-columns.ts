import type { AttributeSchema, AttributeValues } from '../attributes/attribute'
import type { Column } from './columns'
import type { Fields } from './states'

const PREFIX = 'attr.'

/** Of an attribute: its column and its field of a product's state have one name. */
export function attributeColumn(key: string): Column {
  const name = `${PREFIX}${key}`
  return { name, field: name, of: 'product', kind: 'attribute', example: '' }
}

/** The attribute that a column or field is of; undefined for any other. */
export function attributeKey(name: string): string | undefined {
  return name.startsWith(PREFIX) ? name.slice(PREFIX.length) : undefined
}

/** The columns of what these categories ask, each key once. Documents are private files, and no cell can hold one. */
export function attributeColumns(schemas: Iterable<AttributeSchema>): Column[] {
  const keys = [...schemas].flatMap((schema) => schema.flatMap(({ kind, key }) => (kind === 'document' ? [] : [key])))
  return [...new Set(keys)].map(attributeColumn)
}

export function fieldsOfAttributes(values: AttributeValues): Fields {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${PREFIX}${key}`, value]))
}

/** What a change says of attributes, null where it takes a value away; undefined where it says nothing of them. */
export function attributesOfFields(set: Fields): Fields | undefined {
  const told = Object.entries(set).flatMap(([field, value]) => {
    const key = attributeKey(field)
    return key === undefined ? [] : [[key, value] as const]
  })
  return told.length > 0 ? Object.fromEntries(told) : undefined
}
