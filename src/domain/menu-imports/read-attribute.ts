import type { Attribute, AttributeValue, ChoiceAttribute } from '../attributes/attribute'
import type { AttributeProblem } from '../attributes/problem'
import { readValue } from '../attributes/read-value'
import type { ProblemCode } from './problem'
import { readFlag } from './read-flag'

export type ReadAttribute = { value: AttributeValue } | { code: ProblemCode; bound?: number }

/** A cell as people write it, as the attribute that its column is of: with or without the unit, choices by key or by name in either language. */
export function readAttribute(attribute: Attribute, text: string): ReadAttribute {
  if (attribute.kind === 'document') return { code: 'document_kept' }
  const { value, problem } = readValue(attribute, meantBy(attribute, text))
  if (value !== undefined) return { value }
  return problem ? told(problem, attribute) : { code: 'required' }
}

function meantBy(attribute: Attribute, text: string): unknown {
  switch (attribute.kind) {
    case 'number':
      return withoutUnit(text, attribute.unit)
    case 'flag':
      return readFlag(text)
    case 'choice':
      return chosenBy(attribute, text)
    default:
      return text
  }
}

/** `12,5 cm` and `12.5` are the same; what stands in another unit is no number. */
function withoutUnit(text: string, unit: string): string {
  const ends = unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase())
  return (ends ? text.slice(0, -unit.length) : text).trim()
}

/** The ids that are meant, and as it stands what means none or several. */
function chosenBy({ choices, many }: ChoiceAttribute, text: string): string[] {
  return (many ? text.split('|') : [text]).flatMap((each) => {
    const word = fold(each)
    if (word === '') return []
    const meant = choices.find(({ id }) => id === word)
      ? [word]
      : choices.filter(({ label }) => fold(label.en) === word || fold(label.fr) === word).map(({ id }) => id)
    return meant.length === 1 ? meant : [each]
  })
}

function fold(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

const WRONG = { number: 'bad_number', flag: 'bad_flag', choice: 'unknown_choice', text: 'bad_text' } as const

function told(problem: AttributeProblem, { kind }: Exclude<Attribute, { kind: 'document' }>): ReadAttribute {
  switch (problem.code) {
    case 'missing':
      return { code: 'required' }
    case 'not_offered':
      return { code: 'unknown_choice' }
    case 'one_only':
      return { code: 'one_only' }
    case 'too_small':
    case 'too_short':
    case 'too_few':
      return { code: problem.code, bound: problem.min }
    case 'too_large':
    case 'too_many':
      return { code: problem.code, bound: problem.max }
    case 'too_long':
      return { code: 'too_long' }
    default:
      return { code: WRONG[kind] }
  }
}
