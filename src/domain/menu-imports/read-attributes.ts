import type { AttributeSchema } from '../attributes/attribute'
import { unguardFormula } from '../spreadsheets/formula-guard'
import { attributeKey } from './attribute-columns'
import type { Draft } from './drafts'
import { type Problem, problem } from './problem'
import { readAttribute } from './read-attribute'
import type { Fields, Value } from './states'
import { CSV_STYLES, writeCell } from './write-cell'

export interface ReadAttributes {
  /** The draft's fields, those of attributes as their category means them. */
  readonly set: Fields
  readonly problems: readonly Problem[]
}

/**
 * Reads the cells of attributes, which mean something only once the category of their product is known. An empty cell clears; of what is as
 * it was written nothing is asked, even where the category has since come to ask for more. What cannot be read says nothing.
 */
export function readAttributes(
  draft: Draft,
  current: Fields | undefined,
  categories: ReadonlyMap<string, AttributeSchema>,
): ReadAttributes {
  const schema = categories.get(String(draft.set.category ?? current?.category)) ?? []
  const set: Record<string, Value> = {}
  const problems: Problem[] = []
  for (const [field, value] of Object.entries(draft.set)) {
    const key = attributeKey(field)
    if (key === undefined) set[field] = value
    else if (!isAsWritten(value, current && (current[field] ?? null))) {
      const read = readCellOf(schema, key, { text: value, isNew: !current })
      if (read === undefined) continue
      if ('code' in read)
        problems.push({ ...problem(draft.sheet, draft.row, field, read.code, String(value ?? '')), ...boundOf(read) })
      else set[field] = read.value
    }
  }
  return { set, problems }
}

type Read = ReturnType<typeof readAttribute> | { value: null }

/** @returns undefined where there is nothing to say */
function readCellOf(
  schema: AttributeSchema,
  key: string,
  { text, isNew }: { text: Value; isNew: boolean },
): Read | undefined {
  const attribute = schema.find((each) => each.key === key)
  if (typeof text === 'string') return attribute ? readAttribute(attribute, text) : { code: 'unknown_attribute' }
  if (!attribute || attribute.kind === 'document') return undefined
  if (attribute.required || attribute.mustToSell) return { code: 'required' }
  return isNew ? undefined : { value: null }
}

function boundOf(read: Read): { bound?: number } {
  return 'bound' in read && read.bound !== undefined ? { bound: read.bound } : {}
}

/** In either style, as an export would write it. */
function isAsWritten(text: Value, current: Value | undefined): boolean {
  if (current === undefined) return false
  if (current === null) return text === null
  return CSV_STYLES.some((style) => unguardFormula(writeCell('attribute', current, 'XAF', style)) === text)
}
