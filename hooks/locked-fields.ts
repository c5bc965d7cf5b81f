import type { CollectionBeforeOperationHook } from 'payload'
import { APIError } from 'payload'
import type { UserRole } from '../src/domain/identity/roles'
import { localeOf } from '../src/http/locale'
import { MESSAGES } from '../src/http/messages'
import { principalOf } from '../src/http/principal'

export interface LockedFields {
  /** Kept by commands: never written by a form or a generated call. */
  always?: readonly string[]
  /** Written once, when the row is made. */
  onUpdate?: readonly string[]
  /** Fields that this role alone may write. */
  exceptFor?: Partial<Record<UserRole, readonly string[]>>
}

/**
 * Refuses a generated write that would change a locked field: 403 `field_locked`, where Payload's field access would keep the old
 * value and answer 200. A form that sends the stored value back unchanged passes, and a new row's that sends what the field begins with.
 */
export function refuseLockedFields({
  always = [],
  onUpdate = [],
  exceptFor = {},
}: LockedFields): CollectionBeforeOperationHook {
  return async ({ args, operation, collection, req }) => {
    if ((operation !== 'create' && operation !== 'update') || req.payloadAPI === 'local') return args
    const role = principalOf(req.user)?.role
    const reserved = Object.entries(exceptFor).flatMap(([owner, fields]) => (owner === role ? [] : (fields ?? [])))
    const locked = [...always, ...reserved, ...(operation === 'create' ? [] : [...onUpdate, 'createdAt'])]
    const { data = {}, id } = args as { data?: Record<string, unknown>; id?: string }
    const sent = locked.filter((field) => field in data)
    if (sent.length === 0) return args
    const stored = id
      ? ((await req.payload.findByID({
          collection: collection.slug,
          id,
          depth: 0,
          disableErrors: true,
          // As the caller sees it: a stored value that they may not read must not be found out by trying.
          overrideAccess: false,
          req,
        })) as Record<string, unknown> | null)
      : null
    const begins = (name: string) =>
      collection.flattenedFields.find((field) => 'name' in field && field.name === name)?.defaultValue
    const untouched = (field: string) => isBlank(data[field]) || same(data[field], begins(field))
    const changed = sent.filter(
      (field) => !same(data[field], stored?.[field]) && !(stored === null && untouched(field)),
    )
    if (changed.length === 0) return args
    throw new APIError(MESSAGES[localeOf(req)].field_locked, 403, {
      code: 'field_locked',
      fields: changed.map((path) => ({ path })),
    })
  }
}

/** What a form sends for a field that nobody filled in. */
function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 0 || value === false
}

function same(a: unknown, b: unknown): boolean {
  return normal(a) === normal(b)
}

/** Relationships come as an id or as a document, lists of them in any order, dates as any ISO form. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normal).sort().join()
  if (value && typeof value === 'object' && 'id' in value) return value.id
  if (value instanceof Date) return value.toISOString()
  return value ?? null
}
