import type { Rule, RuleKind } from './rule'

export interface RuleChange {
  readonly ruleId: string
  readonly kind: RuleKind
  readonly change: 'added' | 'removed' | 'changed'
  /** Of a changed rule: what says something else, before and after as JSON. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[]
}

/** What a version says otherwise than the one before it, rule by rule in the order of the later one; what went comes last. */
export function comparePacks(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const known = new Map(before.map((rule) => [rule.id, rule]))
  const changes = after.flatMap((rule): RuleChange[] => {
    const { id: ruleId, kind } = rule
    const old = known.get(ruleId)
    if (!old || old.kind !== kind) return [{ ruleId, kind, change: 'added', fields: [] }]
    const fields = fieldsOf(old, rule)
    return fields.length === 0 ? [] : [{ ruleId, kind, change: 'changed', fields }]
  })
  const kept = new Map(after.map(({ id, kind }) => [id, kind]))
  const gone = before.filter(({ id, kind }) => kept.get(id) !== kind)
  return [...changes, ...gone.map(({ id, kind }): RuleChange => ({ ruleId: id, kind, change: 'removed', fields: [] }))]
}

function fieldsOf(before: Rule, after: Rule): RuleChange['fields'] {
  const [old, now]: Record<string, unknown>[] = [{ ...before }, { ...after }]
  return Object.keys({ ...old, ...now })
    .filter((name) => JSON.stringify(old?.[name]) !== JSON.stringify(now?.[name]))
    .map((name) => ({ name, before: old?.[name] ?? null, after: now?.[name] ?? null }))
}
