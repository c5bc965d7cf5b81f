import { isDeepStrictEqual } from 'node:util'
import { type CollectionBeforeValidateHook, type PayloadRequest, ValidationError } from 'payload'
import type { AttributeSchema, AttributeValues } from '../../src/domain/attributes/attribute'
import { fitOf } from '../../src/domain/attributes/fit'
import type { AttributeProblem } from '../../src/domain/attributes/problem'
import { type ReadValues, readValues } from '../../src/domain/attributes/read-values'
import { tellProblem } from '../../src/domain/attributes/tell-problem'
import { localeOf } from '../../src/http/locale'

interface Described {
  category?: unknown
  attributes?: unknown
}

/**
 * What a product says of itself fits its category, and is kept in its one form. What stays as it was is not refused, even where the
 * category has since come to ask for more: such a product is marked, and its price can be changed all the same.
 */
export const fitAttributes: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  if (!data) return data
  const before: Described = originalDoc ?? {}
  const category = idOf(data.category ?? before.category)
  const given: unknown = data.attributes === undefined ? before.attributes : data.attributes
  const schema = await schemaOf(req, category)
  if (!isObject(given ?? {})) throw refused([{ path: '', message: tell({ path: '', code: 'wrong_kind' }, req) }])
  const sent = (given ?? {}) as Record<string, unknown>
  const untouched =
    originalDoc && category === idOf(before.category) && isDeepStrictEqual(sent, Object(before.attributes ?? {}))
  if (untouched) return { ...data, attributesFit: fitOf(schema, sent as AttributeValues) }
  const { values, problems } = await withKnownDocuments(schema, readValues(schema, sent), req)
  if (problems.length > 0)
    throw refused(problems.map((problem) => ({ path: `.${problem.path}`, message: tell(problem, req) })))
  return { ...data, attributes: values, attributesFit: fitOf(schema, values) }

  function refused(wrong: readonly { path: string; message: string }[]): ValidationError {
    const errors = wrong.map(({ path, message }) => ({ path: `attributes${path}`, message }))
    return new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }
}

async function schemaOf(req: PayloadRequest, id: string): Promise<AttributeSchema> {
  if (!id) return []
  const found = await req.payload.findByID({ collection: 'categories', id, depth: 0, disableErrors: true, req })
  return (found?.attributes as AttributeSchema | null | undefined) ?? []
}

/** A document is a file that is here. Where files live is decided here and in `src/queries/attributes/shown-attributes.ts`. */
async function withKnownDocuments(schema: AttributeSchema, read: ReadValues, req: PayloadRequest): Promise<ReadValues> {
  const documents = schema.flatMap(({ key, kind }) => (kind === 'document' && read.values[key] ? [key] : []))
  if (documents.length === 0) return read
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: documents.map((key) => read.values[key]) } },
    depth: 0,
    limit: documents.length,
    pagination: false,
    req,
  })
  const known = new Set(docs.map(({ id }) => id))
  const lost = documents.filter((key) => !known.has(String(read.values[key])))
  return { ...read, problems: [...read.problems, ...lost.map((path) => ({ path, code: 'not_offered' }) as const)] }
}

function tell(problem: AttributeProblem, req: PayloadRequest): string {
  return tellProblem(problem, localeOf(req))
}

function isObject(given: unknown): boolean {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

/** Of a relationship, which comes as an id or as a document. */
function idOf(related: unknown): string {
  return String((typeof related === 'object' && related !== null && 'id' in related ? related.id : related) ?? '')
}
