import type { Schema } from './types'

const REF = '#/components/schemas/'
/** Deeper than any answer; a schema that refers to itself ends here. */
const DEEPEST = 12

/** What texts of a format look like, and those that properties of these names hold. */
const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '01980c4a-0000-7000-8000-000000000001',
  'date-time': '2026-11-21T12:30:00.000Z',
  date: '2026-11-21',
  email: 'aicha@example.com',
  uri: 'https://waybill.example.com',
}
/** Texts of a pattern: a code of six digits, the hour of a clock. */
const BY_PATTERN: Readonly<Record<string, string>> = {
  '^\\d{6}$': '042917',
  '^([01]\\d|2[0-3]):[0-5]\\d$': '08:30',
}
const BY_NAME: Readonly<Record<string, unknown>> = {
  name: 'Ndolé',
  displayName: 'Paul',
  fullName: 'Aïcha Ngono',
  contactName: 'Aïcha Ngono',
  customer: 'Aïcha Ngono',
  phone: '+237699000333',
  contactPhone: '+237699000333',
  email: 'aicha@example.com',
  slug: 'chez-mama-ngo',
  restaurant: 'Chez Mama Ngo',
  market: 'douala',
  number: 'DLA-261121-00042',
  line1: '12 Rue Joss',
  city: 'Douala',
  country: 'CM',
  currency: 'XAF',
  timeZone: 'Africa/Douala',
  locale: 'fr',
  lat: 4.0511,
  lng: 9.7085,
  heading: 90,
  quantity: 2,
  limit: 25,
  page: 1,
  totalDocs: 1,
  totalPages: 1,
}

/**
 * A value that a schema allows, and that reads as one of ours: what the schema itself gives for an example, what such a format or name
 * holds, else the least that fits. The same for the same schema, so that the document stays the same.
 */
export function sample(schema: Schema, named: ReadonlyMap<string, Schema>): unknown {
  return exampleOf(schema, { named, name: '', depth: 0 })
}

interface Where {
  readonly named: ReadonlyMap<string, Schema>
  /** Of the property that the value is for. */
  readonly name: string
  readonly depth: number
}

function exampleOf(schema: Schema, where: Where): unknown {
  const { $ref, examples, example, default: usual } = schema
  if (typeof $ref === 'string') {
    const referred = where.named.get($ref.slice(REF.length))
    if (!referred) throw new Error(`Nothing is called ${$ref}.`)
    return exampleOf(referred, { ...where, depth: where.depth + 1 })
  }
  if (Array.isArray(examples)) return examples[0]
  if (example !== undefined) return example
  if (schema.const !== undefined) return schema.const
  if (Array.isArray(schema.enum))
    return schema.enum.includes(BY_NAME[where.name]) ? BY_NAME[where.name] : schema.enum[0]
  if (usual !== undefined) return usual
  const choices = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  // A relationship is an id unless somebody asks for more.
  if (choices?.some(({ $ref }) => String($ref).endsWith('Document'))) return BY_FORMAT.uuid
  if (choices) return exampleOf(choices.find(({ type }) => type !== 'null') ?? {}, where)
  if (Array.isArray(schema.allOf))
    return Object.assign({}, ...schema.allOf.map((part: Schema) => exampleOf(part, where)))
  return ofType(schema, where)
}

function ofType(schema: Schema, where: Where): unknown {
  const type = [schema.type].flat().find((each) => each !== 'null')
  switch (type) {
    case 'object':
      return objectOf(schema, where)
    case 'array':
      return where.depth < DEEPEST ? arrayOf(schema, where) : []
    case 'string':
      return textOf(schema, where)
    case 'integer':
    case 'number':
      return numberOf(schema, where)
    case 'boolean':
      return true
    default:
      return schema.type === undefined ? {} : null
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  where: Where,
): Record<string, unknown> {
  const all = Object.entries(properties as Record<string, Schema>)
  const deep = where.depth >= DEEPEST
  const shown = deep ? all.filter(([name]) => (required as string[]).includes(name)) : all
  // Where any name may stand, those that must are not told one by one.
  const others = (required as string[]).filter((name) => !(name in (properties as object)))
  const rest = others.map((name): [string, Schema] => [name, (additionalProperties ?? {}) as Schema])
  return Object.fromEntries(
    [...shown, ...rest].map(([name, schema]) => [name, exampleOf(schema, { ...where, name, depth: where.depth + 1 })]),
  )
}

function arrayOf({ items, prefixItems, minItems = 1 }: Schema, where: Where): unknown[] {
  const deeper = { ...where, depth: where.depth + 1 }
  if (Array.isArray(prefixItems)) return prefixItems.map((item: Schema) => exampleOf(item, deeper))
  if (!items) return []
  const one = exampleOf(items as Schema, deeper)
  return Array.from({ length: Math.max(1, Number(minItems)) }, () => one)
}

function textOf({ format, minLength = 0, maxLength = 1_000, pattern }: Schema, { name }: Where): string {
  const known = BY_FORMAT[String(format)] ?? BY_PATTERN[String(pattern)]
  if (known !== undefined) return known
  const usual = BY_NAME[name]
  const text = typeof usual === 'string' && !pattern ? usual : name || 'text'
  return text.padEnd(Number(minLength), '0').slice(0, Number(maxLength))
}

function numberOf({ minimum, exclusiveMinimum, maximum }: Schema, { name }: Where): number {
  const least = Number(
    minimum ?? (exclusiveMinimum === undefined ? Number.NEGATIVE_INFINITY : Number(exclusiveMinimum) + 1),
  )
  const usual = BY_NAME[name]
  const wanted = typeof usual === 'number' ? usual : 1
  return Math.min(Math.max(wanted, least), Number(maximum ?? Number.POSITIVE_INFINITY))
}
