import type { CollectionBeforeOperationHook, FlattenedField, Payload, Where } from 'payload'
import { WaybillError } from '../src/domain/errors'

/**
 * Refuses a filter that reaches rows through a join. Nobody needs one, Payload asks only half of the joined collection's access for it, and
 * answers 500 to some.
 */
export const refuseJoinFilters: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { where } = args as { where?: Where }
  if (where && pathsOf(where).some((path) => isThroughJoin(path, collection.flattenedFields, req.payload)))
    throw new WaybillError('validation_failed')
  return args
}

function pathsOf(where: object): string[] {
  return Object.entries(where).flatMap(([key, value]) =>
    /^(and|or)$/i.test(key)
      ? [value].flat().flatMap((each) => (typeof each === 'object' && each !== null ? pathsOf(each) : []))
      : [key],
  )
}

/** Follows a path as Payload does, `order.orderLines.name` in REST and `order__orderLines__name` in GraphQL. */
function isThroughJoin(path: string, fields: readonly FlattenedField[], { collections }: Payload): boolean {
  let known = fields
  for (const name of path.split(/\.|__/)) {
    const field = known.find((each) => each.name === name)
    if (field?.type === 'join') return true
    if (field?.type !== 'relationship' && field?.type !== 'upload') return false
    known = typeof field.relationTo === 'string' ? collections[field.relationTo].config.flattenedFields : []
  }
  return false
}
