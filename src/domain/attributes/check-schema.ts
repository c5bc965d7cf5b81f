import type { Attribute, AttributeSchema, ChoiceAttribute, Words } from './attribute'
import type { AttributeProblem } from './problem'

const KEY = /^[a-z][a-z0-9_]{0,39}$/
const CHOICE_ID = /^[a-z0-9][a-z0-9_-]{0,39}$/

/** Everything that is wrong with a schema; none when products can be described by it. */
export function checkSchema(schema: AttributeSchema): AttributeProblem[] {
  const keys = schema.map(({ key }) => key)
  return schema.flatMap((attribute, index) => {
    const { key, label, kind, filterable } = attribute
    const problems: AttributeProblem[] = []
    if (!KEY.test(key)) problems.push({ path: `${index}.key`, code: 'bad_key' })
    else if (keys.indexOf(key) < index) problems.push({ path: `${index}.key`, code: 'key_twice' })
    problems.push(...checkLabel(label, `${index}.label`))
    if (kind === 'document' && filterable) problems.push({ path: `${index}.filterable`, code: 'not_filterable' })
    if (isCrossed(attribute)) problems.push({ path: `${index}.max`, code: 'bounds_crossed' })
    if (kind === 'choice') problems.push(...checkChoices(attribute, `${index}.choices`))
    return problems
  })
}

function checkChoices({ choices }: ChoiceAttribute, path: string): AttributeProblem[] {
  if (choices.length === 0) return [{ path, code: 'no_choices' }]
  const ids = choices.map(({ id }) => id)
  return choices.flatMap(({ id, label }, index): AttributeProblem[] => {
    const at = `${path}.${index}`
    if (!CHOICE_ID.test(id)) return [{ path: `${at}.id`, code: 'bad_key' }, ...checkLabel(label, `${at}.label`)]
    if (ids.indexOf(id) < index) return [{ path: `${at}.id`, code: 'key_twice' }]
    return checkLabel(label, `${at}.label`)
  })
}

function checkLabel(label: Words, path: string): AttributeProblem[] {
  const empty = (['en', 'fr'] as const).filter((locale) => label[locale].trim() === '')
  return empty.map((locale) => ({ path: `${path}.${locale}`, code: 'no_label' }))
}

function isCrossed(attribute: Attribute): boolean {
  if (attribute.kind === 'flag' || attribute.kind === 'document') return false
  const { min, max } = attribute
  return min !== undefined && max !== undefined && min > max
}
