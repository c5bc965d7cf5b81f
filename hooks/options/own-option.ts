import type { CollectionBeforeValidateHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { principalOf } from '../../src/http/principal'

/**
 * An option is of its group's restaurant, which the row keeps so that access and the product it stands for can be held to it.
 * `access.create` sees no document, so a new option of somebody else's group is refused here.
 */
export const ownOption: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const group = await req.payload.findByID({
    collection: 'option-groups',
    id: String(data.group ?? ''),
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!group) throw invalid('group', { en: 'Which group?', fr: 'Quel groupe ?' })
  const principal = principalOf(req.user)
  if (principal && principal.role !== 'admin' && !principal.restaurantIds.includes(String(group.restaurant)))
    throw new WaybillError('forbidden')
  return { ...data, restaurant: group.restaurant }
}
