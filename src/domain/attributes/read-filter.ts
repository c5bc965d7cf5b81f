import type { Attribute, AttributeSchema } from './attribute'
import { decimalOf } from './decimal'
import type { AttributeProblem } from './problem'

/** What somebody looks for, of one attribute. */
export type AttributeCondition = { readonly key: string } & (
  | { readonly kind: 'choice'; readonly anyOf: readonly string[] }
  | { readonly kind: 'flag' | 'text'; readonly is: boolean | string }
  /** Both are in. */
  | { readonly kind: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
)

/** As it was asked for: `is` is a value, or several with commas between. */
export type AskedAttributes = Readonly<Record<string, { is?: string; min?: string; max?: string }>>

export interface ReadFilter {
  readonly conditions: readonly AttributeCondition[]
  /** By key: what nobody can filter by is `unknown`. */
  readonly problems: readonly AttributeProblem[]
}

export function readFilter(schema: AttributeSchema, asked: AskedAttributes): ReadFilter {
  const filterable = new Map(schema.filter((each) => each.filterable).map((each) => [each.key, each]))
  const conditions: AttributeCondition[] = []
  const problems: AttributeProblem[] = []
  for (const [key, wish] of Object.entries(asked)) {
    const attribute = filterable.get(key)
    const read = attribute ? readCondition(attribute, wish) : 'unknown'
    if (typeof read === 'string') problems.push({ path: key, code: read })
    else conditions.push(read)
  }
  return { conditions, problems }
}

function readCondition(
  attribute: Attribute,
  { is, min, max }: AskedAttributes[string],
): AttributeCondition | 'wrong_kind' | 'not_offered' {
  const { key, kind } = attribute
  if (kind === 'number') return rangeOf(key, { is, min, max })
  if (is === undefined || min !== undefined || max !== undefined) return 'wrong_kind'
  if (kind === 'flag') return is === 'true' || is === 'false' ? { key, kind, is: is === 'true' } : 'wrong_kind'
  if (kind !== 'choice') return { key, kind: 'text', is }
  const anyOf = is.split(',').map((each) => each.trim())
  const ids = new Set(attribute.choices.map(({ id }) => id))
  return anyOf.every((id) => ids.has(id)) ? { key, kind, anyOf } : 'not_offered'
}

function rangeOf(key: string, wish: AskedAttributes[string]): AttributeCondition | 'wrong_kind' {
  const [is, least, most] = [wish.is, wish.min, wish.max].map((each) => (each === undefined ? each : decimalOf(each)))
  const unread = [wish.is, wish.min, wish.max].some((each) => each !== undefined && decimalOf(each) === undefined)
  if (unread || (is !== undefined && (least !== undefined || most !== undefined))) return 'wrong_kind'
  return { key, kind: 'number', min: is ?? least, max: is ?? most }
}
