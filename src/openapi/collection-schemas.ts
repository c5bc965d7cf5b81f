import { configToJSONSchema, type FlattenedField, type SanitizedCollectionConfig, type SanitizedConfig } from 'payload'
import type { Schema } from './types'

/** Rows of a collection have a name of their own: `OrderLineDocument`. */
export function documentName(slug: string): string {
  const words = slug.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words
    .join('')
    .replace(/ies$/, 'y')
    .replace(/sses$/, 'ss')
    .replace(/([^s])s$/, '$1')}Document`
}

/** What Payload knows of each collection's rows (its TypeScript types are made from the same), by the rows' name. */
export function collectionSchemas(config: SanitizedConfig, slugs: ReadonlySet<string>): Map<string, Schema> {
  const definitions = configToJSONSchema(config, 'text').definitions ?? {}
  const schemas = config.collections
    .filter(({ slug }) => slugs.has(slug))
    .map((collection): [string, Schema] => {
      const definition = JSON.parse(JSON.stringify(definitions[collection.slug]), inOurWords(slugs)) as Schema
      return [documentName(collection.slug), shown(definition, collection)]
    })
  return new Map(schemas)
}

/** Only Payload's sign-in speaks of these; no row that is read has them. */
const OF_SIGN_IN = ['password', 'collection']

const ID = { $ref: '#/components/schemas/Id' }
const TIME = { $ref: '#/components/schemas/Time' }

/** Leaves out what nobody is shown, and demands of an answer only what everybody is: not every reader may read every field. */
function shown(definition: Schema, { flattenedFields }: SanitizedCollectionConfig): Schema {
  const guarded = new Set(flattenedFields.filter(({ access }) => access?.read).map(({ name }) => name))
  const hidden = new Set([...OF_SIGN_IN, ...flattenedFields.filter(isHidden).map(({ name }) => name)])
  const dates = new Set(flattenedFields.filter(({ type }) => type === 'date').map(({ name }) => name))
  const properties = Object.entries((definition.properties ?? {}) as Record<string, Schema>)
  const required = (definition.required ?? []) as string[]
  const told = (name: string, schema: Schema): Schema => {
    if (name === 'id') return ID
    if (!dates.has(name)) return schema
    return Array.isArray(schema.type) ? { anyOf: [TIME, { type: 'null' }] } : TIME
  }
  return {
    type: 'object',
    properties: Object.fromEntries(
      properties.filter(([name]) => !hidden.has(name)).map(([name, schema]) => [name, told(name, schema)]),
    ),
    required: required.filter((name) => !hidden.has(name) && !guarded.has(name)),
  }
}

function isHidden(field: FlattenedField): boolean {
  return 'hidden' in field && field.hidden === true
}

/** Payload's own references and marks, in the words of the document. A row that is not described stays an id. */
function inOurWords(slugs: ReadonlySet<string>) {
  return (key: string, value: unknown): unknown => {
    if (key === 'additionalProperties' && value === false) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const { type, enum: choices } = value as Schema
    // Payload says in the type alone that nothing may be chosen.
    if (Array.isArray(choices) && Array.isArray(type) && type.includes('null'))
      return { ...value, enum: [...choices, null] }
    const slug = /^#\/definitions\/(.+)$/.exec(String(Object(value).$ref ?? ''))?.[1]
    if (!slug) return value
    return slugs.has(slug) ? { $ref: `#/components/schemas/${documentName(slug)}` } : { type: 'object' }
  }
}
