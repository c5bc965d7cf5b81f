import { sql } from 'drizzle-orm'
import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, FlattenedField, PayloadRequest } from 'payload'
import type { LogEntry } from '../src/commands/compliance-log/log-entry'
import { logAlone, writeUp } from '../src/commands/compliance-log/write-log'
import { type Json, storableJson } from '../src/domain/compliance-log/canonical-json'
import { changedFields, type FieldValue, subjectKindOf } from '../src/domain/compliance-log/changed-fields'
import { principalOf } from '../src/http/principal'
import { callOf } from './call-of'
import { sqlOf } from './sql-of'

type Row = Readonly<Record<string, unknown>>
type Rows = Awaited<ReturnType<typeof sqlOf>>['rows']

/** A generated write by somebody who is signed in leaves a record of what it changed, in its own transaction (CMP-6). */
export const noteChange: CollectionAfterChangeHook = async ({ collection, doc, previousDoc, operation, req }) => {
  if (!principalOf(req.user)) return doc
  const fields = collection.flattenedFields
  const before = operation === 'create' ? [] : valuesOf(fields, previousDoc, req)
  const { changes, personal } = changedFields(before, valuesOf(fields, doc, req))
  // A new password comes beside the fields.
  if (typeof req.context.passwordHash === 'string') changes.push({ field: 'password', hidden: 'secret' })
  if (changes.length > 0) await note(req, collection.slug, operation, doc, { changes, personal })
  return doc
}

/** What is deleted stays readable in the log: the values that it had. */
export const noteDeletion: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  if (!principalOf(req.user)) return doc
  const had = valuesOf(collection.flattenedFields, doc, req)
  const gone = had.map((each) => ({ ...each, value: null }))
  await note(req, collection.slug, 'delete', doc, changedFields(had, gone))
  return doc
}

async function note(
  req: PayloadRequest,
  slug: string,
  operation: 'create' | 'update' | 'delete',
  doc: Row,
  told: Pick<LogEntry, 'changes' | 'personal'>,
): Promise<void> {
  const call = callOf(req)
  const { clock } = call.app
  const { rows } = await sqlOf(req)
  const entry: LogEntry = {
    kind: 'change',
    outcome: 'done',
    subject: { kind: subjectKindOf(slug), id: String(doc.id) },
    market: slug === 'markets' ? String(doc.id) : (idOf(doc.market) ?? (await marketOf(rows, idOf(doc.restaurant)))),
    person: told.personal ? personIn(slug, doc) : undefined,
    ...told,
  }
  const written = writeUp(call, `${slug}.${operation}`, clock.now(), [entry])
  await rows(logAlone(written, clock.real()))
}

/** What belongs to a restaurant belongs to its market. */
async function marketOf(rows: Rows, restaurantId: string | undefined): Promise<string | undefined> {
  if (!restaurantId) return undefined
  const [found] = await rows<{ id: string }>(sql`select market_id as id from restaurants where id = ${restaurantId}`)
  return found?.id
}

/** Whose personal values a row holds; of a row about nobody in particular, whoever writes it. */
function personIn(slug: string, doc: Row): string | undefined {
  return slug === 'users' ? String(doc.id) : (idOf(doc.user) ?? idOf(doc.customer))
}

/** Of every field that is stored: groups opened, rows that are pointed at as their ids. */
function valuesOf(fields: readonly FlattenedField[], row: Row, req: PayloadRequest, path = ''): FieldValue[] {
  return fields.flatMap((field): FieldValue[] => {
    const value = row?.[field.name]
    if (value === undefined || UNTOLD.has(field.name) || field.type === 'join' || isVirtual(field)) return []
    const name = `${path}${field.name}`
    if (field.type === 'group' || field.type === 'tab')
      return valuesOf(field.flattenedFields, value as Row, req, `${name}.`)
    const localized = 'localized' in field && field.localized
    return [{ field: name, ...(localized && { locale: req.locale ?? 'en' }), value: plain(field, value) }]
  })
}

/** Payload's own of every row. */
const UNTOLD = new Set(['id', 'createdAt', 'updatedAt'])

function isVirtual(field: FlattenedField): boolean {
  return 'virtual' in field && Boolean(field.virtual)
}

function plain(field: FlattenedField, value: unknown): Json {
  if (field.type !== 'relationship' && field.type !== 'upload') return storableJson(value)
  return storableJson(Array.isArray(value) ? value.map(idOf) : (idOf(value) ?? null))
}

/** A relationship comes as an id or as a document. */
function idOf(value: unknown): string | undefined {
  const id = value && typeof value === 'object' && 'id' in value ? value.id : value
  return typeof id === 'string' ? id : undefined
}
