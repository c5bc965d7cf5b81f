import type { AttributeSchema } from '../attributes/attribute'
import { columnOf } from './columns'
import type { Draft } from './drafts'
import { isPriceJump } from './price-jump'
import { type Problem, problem } from './problem'
import { readAttributes } from './read-attributes'
import { DEFAULTS, type Fields, type Kind, type Value } from './states'

export const ACTIONS = ['new', 'changed', 'off'] as const

export type Action = (typeof ACTIONS)[number]

/** One thing that an import would do: `before` and `after` hold the fields that change; of something new, `before` is empty. */
export interface Change {
  readonly kind: Kind
  readonly key: string
  /** Of the file; null where the file does not have it. */
  readonly row: number | null
  readonly action: Action
  readonly before: Fields
  readonly after: Fields
  /** The price is ten times or a tenth of what was to be expected. */
  readonly priceJump: boolean
}

/** What is needed of a menu to judge a draft: states by key, categories by slug, the price that most things have. */
export interface Known {
  readonly states: Readonly<Record<Kind, ReadonlyMap<string, Fields>>>
  /** What each asks of its products. */
  readonly categories: ReadonlyMap<string, AttributeSchema>
  /** Keys that exist or are about to. */
  readonly keys: Readonly<Record<Kind, ReadonlySet<string>>>
  readonly usualPrice: number | undefined
}

export type Judged = { problems: readonly Problem[]; change?: Change }

/** What a draft comes to: a change, nothing where all is as it says, or what is wrong with it. */
export function judge(draft: Draft, known: Known): Judged {
  const { kind, row, key } = draft
  const current = known.states[kind].get(key)
  const { set, problems: unread } = readAttributes(draft, current, known.categories)
  const wanted: Fields = current ? set : { ...DEFAULTS[kind], ...set }
  const merged = { ...current, ...wanted }
  const problems = [
    ...unread,
    ...missing(draft, current),
    ...dangling(draft, known),
    ...narrow(draft, merged),
    ...unnamed(draft, merged),
    ...backwards(draft, merged),
    ...cheaperBefore(draft, merged),
  ]
  if (problems.length > 0) return { problems }
  const after = current ? differing(wanted, current) : wanted
  if (current && Object.keys(after).length === 0) return { problems }
  const before = current ? pick(current, Object.keys(after)) : {}
  const expected = current ? before.price : known.usualPrice
  const priceJump =
    typeof expected === 'number' && typeof after.price === 'number' && isPriceJump(expected, after.price)
  return { problems, change: { kind, key, row, action: current ? 'changed' : 'new', before, after, priceJump } }
}

/** The fields of `wanted` that are otherwise in `current`. */
export function differing(wanted: Fields, current: Fields): Fields {
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => !same(value, current[field])))
}

export function pick(from: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, from[field] ?? null]))
}

export function same(a: Value | undefined, b: Value | undefined): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => each === b[index])
  return (a ?? null) === (b ?? null)
}

const NEEDED: Readonly<Record<Kind, readonly string[]>> = {
  product: ['category', 'nameEn', 'price'],
  group: ['nameEn'],
  option: ['nameEn'],
}

function missing({ kind, sheet, row, set }: Draft, current: Fields | undefined): Problem[] {
  if (current) return []
  return NEEDED[kind]
    .filter((field) => set[field] === undefined)
    .map((field) => problem(sheet, row, columnOf(sheet, kind, field), 'required'))
}

/** A description cannot stand in French under an English name. */
function unnamed({ sheet, row }: Draft, { nameFr, descriptionFr }: Fields): Problem[] {
  return descriptionFr && !nameFr ? [problem(sheet, row, 'name_fr', 'required')] : []
}

function backwards({ kind, sheet, row }: Draft, { seasonFrom, seasonUntil }: Fields): Problem[] {
  if (!seasonFrom || !seasonUntil || seasonFrom <= seasonUntil) return []
  return [problem(sheet, row, columnOf(sheet, kind, 'seasonUntil'), 'season_backwards', String(seasonUntil))]
}

/** A price that is struck through beside a dearer one would be a lie. */
function cheaperBefore({ sheet, row }: Draft, { price, originalPrice }: Fields): Problem[] {
  if (typeof originalPrice !== 'number' || typeof price !== 'number' || originalPrice > price) return []
  return [problem(sheet, row, 'original_price', 'not_above_price', String(originalPrice))]
}

/** Names of what there is not: a category that nobody made, a group or product in neither menu nor file. */
function dangling({ kind, sheet, row, set }: Draft, { categories, keys }: Known): Problem[] {
  const problems: Problem[] = []
  if (kind === 'product' && typeof set.category === 'string' && !categories.has(set.category))
    problems.push(problem(sheet, row, 'category', 'unknown_category', set.category))
  if (kind === 'product' && Array.isArray(set.optionGroups))
    for (const group of set.optionGroups)
      if (!keys.group.has(group)) problems.push(problem(sheet, row, 'option_groups', 'unknown_group', group))
  if (kind === 'option' && typeof set.product === 'string' && !keys.product.has(set.product))
    problems.push(problem(sheet, row, 'product', 'unknown_product', set.product))
  return problems
}

/** A question that nobody can answer would close its products. What is no group has no bounds. */
export function isAnswerable({ min, max }: Fields): boolean {
  return max === undefined || Number(max) >= Math.max(1, Number(min))
}

function narrow({ kind, sheet, row }: Draft, { min, max, maxQuantity }: Fields): Problem[] {
  if (kind === 'group' && !isAnswerable({ min: min ?? 0, max: max ?? 0 }))
    return [problem(sheet, row, 'max', 'max_below_min', String(max))]
  if (kind === 'option' && Number(maxQuantity) < 1)
    return [problem(sheet, row, 'max_quantity', 'bad_number', String(maxQuantity))]
  return []
}
