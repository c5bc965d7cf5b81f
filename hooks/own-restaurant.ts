import type { CollectionBeforeValidateHook } from 'payload'
import { APIError } from 'payload'
import { localeOf } from '../src/http/locale'
import { MESSAGES } from '../src/http/messages'
import { principalOf } from '../src/http/principal'

/** `access.create` sees no document, so a new row of somebody else's restaurant is refused here. */
export const ownRestaurant: CollectionBeforeValidateHook = ({ data, operation, req }) => {
  const principal = principalOf(req.user)
  if (operation !== 'create' || !principal || principal.role === 'admin') return data
  if (!principal.restaurantIds.includes(String(data?.restaurant))) {
    throw new APIError(MESSAGES[localeOf(req)].forbidden, 403, { code: 'forbidden' })
  }
  return data
}
