import type { Attribute, AttributeSchema } from './attribute'

/** What becomes of an attribute. */
export type AttributeChange =
  | 'added'
  | 'removed'
  | 'renamed'
  | 'kind'
  | 'unit'
  | 'required'
  | 'released'
  | 'narrowed'
  | 'widened'
  | 'choices_gone'
  | 'choices_added'
  | 'choices_renamed'
  | 'use'

export interface SchemaChange {
  readonly key: string
  readonly change: AttributeChange
  /** No product stops fitting because of it. Which ones do because of the others, their values tell. */
  readonly migrates: boolean
}

/**
 * What is different in `after`. Where every change migrates by itself, whatever fitted `before` fits `after`; a new unit is never one of
 * these, for the numbers fit and yet mean something else.
 */
export function compareSchemas(before: AttributeSchema, after: AttributeSchema): SchemaChange[] {
  const kept = new Map(before.map((attribute) => [attribute.key, attribute]))
  const left = new Set(after.map(({ key }) => key))
  const removed = before.filter(({ key }) => !left.has(key))
  return [
    ...after.flatMap((attribute) => {
      const was = kept.get(attribute.key)
      if (!was) return [{ key: attribute.key, change: 'added', migrates: demandOf(attribute) === 0 } as const]
      return changesOf(was, attribute).map(({ change, migrates }) => ({ key: attribute.key, change, migrates }))
    }),
    // What products said of it lies still and is shown to nobody.
    ...removed.map(({ key }) => ({ key, change: 'removed', migrates: true }) as const),
  ]
}

type Change = Pick<SchemaChange, 'change' | 'migrates'>

function changesOf(was: Attribute, is: Attribute): Change[] {
  const changes: Change[] = []
  if (!isSame(was.label, is.label)) changes.push({ change: 'renamed', migrates: true })
  if (was.shown !== is.shown || was.filterable !== is.filterable) changes.push({ change: 'use', migrates: true })
  const [before, now] = [demandOf(was), demandOf(is)]
  if (now > before) changes.push({ change: 'required', migrates: false })
  if (now < before) changes.push({ change: 'released', migrates: true })
  if (was.kind !== is.kind) return [...changes, { change: 'kind', migrates: false }]
  return [...changes, ...kindChanges(was, is)]
}

function kindChanges(was: Attribute, is: Attribute): Change[] {
  const changes = boundChanges(was, is)
  if (was.kind === 'number' && is.kind === 'number' && was.unit !== is.unit)
    changes.push({ change: 'unit', migrates: false })
  if (was.kind !== 'choice' || is.kind !== 'choice') return changes
  if (was.many !== is.many)
    changes.push(is.many ? { change: 'widened', migrates: true } : { change: 'narrowed', migrates: false })
  const labels = new Map(is.choices.map(({ id, label }) => [id, label]))
  const known = new Set(was.choices.map(({ id }) => id))
  if (was.choices.some(({ id }) => !labels.has(id))) changes.push({ change: 'choices_gone', migrates: false })
  if (is.choices.some(({ id }) => !known.has(id))) changes.push({ change: 'choices_added', migrates: true })
  if (was.choices.some(({ id, label }) => !isSame(label, labels.get(id) ?? label)))
    changes.push({ change: 'choices_renamed', migrates: true })
  return changes
}

function boundChanges(was: Attribute, is: Attribute): Change[] {
  if (!('min' in was || 'max' in was || 'min' in is || 'max' in is)) return []
  const [from, to] = [boundsOf(was), boundsOf(is)]
  if (to.min > from.min || to.max < from.max) return [{ change: 'narrowed', migrates: false }]
  return to.min < from.min || to.max > from.max ? [{ change: 'widened', migrates: true }] : []
}

/** A choice of one is bound to one, whatever is written beside it. */
function boundsOf(attribute: Attribute): { min: number; max: number } {
  const open = { min: -Infinity, max: Infinity }
  if (attribute.kind === 'flag' || attribute.kind === 'document') return open
  if (attribute.kind === 'choice' && !attribute.many) return open
  const { min = open.min, max = open.max } = attribute
  return { min, max }
}

function demandOf({ required, mustToSell }: Attribute): number {
  if (mustToSell) return 2
  return required ? 1 : 0
}

function isSame(one: { en: string; fr: string }, other: { en: string; fr: string }): boolean {
  return one.en === other.en && one.fr === other.fr
}
