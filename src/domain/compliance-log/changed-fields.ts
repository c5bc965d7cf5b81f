import { canonicalJson, type Json } from './canonical-json'
import type { FieldChange } from './record'

/** One value of a row, with what the log needs to know of its field. */
export interface FieldValue {
  /** With the groups that it stands in: `contact.phone`. */
  readonly field: string
  readonly locale?: string
  readonly value: Json
}

/** What changed between two states of a row, and the personal values of it, which are sealed. */
export interface ChangedFields {
  readonly changes: FieldChange[]
  readonly personal: { before: Record<string, Json>; after: Record<string, Json> } | undefined
}

/** Names that hold a secret in any row. */
const SECRET = /password|secret|token|hash|salt|apikey|otp/i

/** Names that tell of a person in any row. */
const PERSONAL =
  /^(email|phone|whatsapp|fullName|firstName|lastName|displayName|recipient|dateOfBirth|line1|line2|landmark|instructions|lat|lng|(vehicle)?Plate|employeeNumber|account|iban|(contact|legal|holder)(Name|Email|Phone)?|(licen[cs]e|document|id|passport|vehicle)Number)$/i

/** Compares field by field. A field that is absent of the new state was not told and did not change. */
export function changedFields(before: readonly FieldValue[], after: readonly FieldValue[]): ChangedFields {
  const old = new Map(before.map(({ field, value }) => [field, value]))
  const personal = { before: {} as Record<string, Json>, after: {} as Record<string, Json> }
  const changes = after.flatMap(({ field, locale, value }): FieldChange[] => {
    const from = old.get(field) ?? null
    if (canonicalJson(from) === canonicalJson(value)) return []
    const name = field.split('.').at(-1) ?? field
    const where = locale === undefined ? { field } : { field, locale }
    if (SECRET.test(name)) return [{ ...where, hidden: 'secret' }]
    if (!PERSONAL.test(name)) return [{ ...where, from, to: value }]
    personal.before[field] = from
    personal.after[field] = value
    return [{ ...where, hidden: 'sealed' }]
  })
  return { changes, personal: Object.keys(personal.after).length > 0 ? personal : undefined }
}

/** What a row of a collection is called as a subject: `restaurants` are of the kind `restaurant`. */
export function subjectKindOf(slug: string): string {
  return slug
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch)es$/, '$1')
    .replace(/([^s])s$/, '$1')
}
