export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * JSON as RFC 8785 (JCS) writes it: members sorted by UTF-16 code units, no spaces, numbers and texts as ECMAScript writes them. Members
 * without a value are left out.
 * @throws RangeError for a number that JSON has not
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${value} is no number of JSON`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const members = Object.entries(value as Readonly<Record<string, Json | undefined>>)
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(',')}}`
}

/**
 * A value as PostgreSQL's jsonb gives it back: dates as ISO texts, no characters that a jsonb cannot hold (NUL, halves of surrogate pairs), so
 * that what is authenticated before it is stored is what is read later.
 */
export function storableJson(value: unknown): Json {
  if (value === undefined || value === null) return null
  const text = JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : typeof inner === 'string' ? storable(inner) : inner,
  )
  return JSON.parse(text) as Json
}

const UNSTORABLE = /\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function storable(text: string): string {
  return text.replace(UNSTORABLE, '\uFFFD')
}
