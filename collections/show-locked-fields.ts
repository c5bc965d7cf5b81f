import type { Field, FieldAccess } from 'payload'
import type { LockedFields } from '../hooks/locked-fields'
import { principalOf } from '../src/http/principal'

const NOT_SENT = { beforeInput: ['/src/admin/components/NotSent#NotSent'] }

/**
 * What the hook would refuse, the panel shows as read-only: nobody fills in a form that cannot be saved. What commands write is not sent either,
 * for it may move while a form lies open.
 */
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
    const access = { update: update.get(field.name), ...field.access }
    const components = { ...(always.includes(field.name) && NOT_SENT), ...Object(field.admin).components }
    return { ...field, access, admin: { ...field.admin, components } } as Field
  })
}
