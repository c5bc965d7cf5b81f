import type { Attribute, AttributeValue, ChoiceAttribute } from './attribute'
import { decimalOf } from './decimal'
import type { AttributeProblem } from './problem'

/** The most characters of any text. */
const LONGEST = 2_000
const FILE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A value in its one form, or what is wrong with it; neither for one that is not there and need not be. */
export type Read = { readonly value?: AttributeValue; readonly problem?: AttributeProblem }

/** Reads what somebody gave for an attribute. */
export function readValue(attribute: Attribute, given: unknown): Read {
  const { key: path, kind, required, mustToSell } = attribute
  if (isNothing(given)) return required || mustToSell ? { problem: { path, code: 'missing' } } : {}
  if (kind === 'number') return readNumber(attribute, given)
  if (kind === 'choice') return readChoice(attribute, given)
  if (kind === 'flag') return typeof given === 'boolean' ? { value: given } : { problem: { path, code: 'wrong_kind' } }
  if (typeof given !== 'string') return { problem: { path, code: 'wrong_kind' } }
  const value = given.trim()
  if (kind === 'document') return FILE.test(value) ? { value } : { problem: { path, code: 'wrong_kind' } }
  const { min = 0 } = attribute
  const max = Math.min(attribute.max ?? LONGEST, LONGEST)
  if (value.length < min) return { problem: { path, code: 'too_short', min } }
  return value.length > max ? { problem: { path, code: 'too_long', max } } : { value }
}

function readNumber({ key: path, min, max }: Extract<Attribute, { kind: 'number' }>, given: unknown): Read {
  const value = decimalOf(given)
  if (value === undefined) return { problem: { path, code: 'wrong_kind' } }
  if (min !== undefined && value < min) return { problem: { path, code: 'too_small', min } }
  return max !== undefined && value > max ? { problem: { path, code: 'too_large', max } } : { value }
}

function readChoice({ key: path, choices, many, min, max }: ChoiceAttribute, given: unknown): Read {
  const chosen = Array.isArray(given) ? given : [given]
  if (chosen.some((each) => typeof each !== 'string')) return { problem: { path, code: 'wrong_kind' } }
  const ids = choices.map(({ id }) => id)
  if (chosen.some((each) => !ids.includes(each))) return { problem: { path, code: 'not_offered' } }
  const value = ids.filter((id) => chosen.includes(id))
  if (!many) return value.length > 1 ? { problem: { path, code: 'one_only' } } : { value }
  if (min !== undefined && value.length < min) return { problem: { path, code: 'too_few', min } }
  return max !== undefined && value.length > max ? { problem: { path, code: 'too_many', max } } : { value }
}

/** What a form sends for what nobody filled in. */
function isNothing(given: unknown): boolean {
  if (typeof given === 'string') return given.trim() === ''
  return given === null || given === undefined || (Array.isArray(given) && given.length === 0)
}
