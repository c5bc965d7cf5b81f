import type { Field, FieldAccess } from 'payload'
import type { LockedFields } from '../hooks/locked-fields'
import { principalOf } from '../src/http/principal'

/** What the hook would refuse, the panel shows as read-only: nobody fills in a form that cannot be saved. */
export function showLockedFields(
  fields: readonly Field[],
  { always = [], onUpdate = [], exceptFor = {} }: LockedFields,
) {
  const update = new Map<string, FieldAccess>()
  for (const name of [...always, ...onUpdate]) update.set(name, () => false)
  for (const [role, names] of Object.entries(exceptFor))
    for (const name of names) update.set(name, ({ req }) => principalOf(req.user)?.role === role)
  return fields.map((field): Field => {
    if (field.type === 'ui' || !('name' in field) || !update.has(field.name)) return field
    return { ...field, access: { update: update.get(field.name), ...field.access } } as Field
  })
}
