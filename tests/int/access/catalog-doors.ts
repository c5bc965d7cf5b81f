import { putOrder } from '../../factories/order-rows'
import { ADDRESS } from '../../factories/town'
import { type Door, fixed } from './door'
import { ROLES } from './matrix'

/** What everybody may look at. */
export const CATALOG_DOORS: Record<string, Door> = {
  'get /api/catalog/restaurants': { roles: ROLES },
  'get /api/catalog/restaurants/:slug/menu': { roles: ROLES, own: fixed('/api/catalog/restaurants/mine/menu') },
  'get /api/catalog/restaurants/:slug/slots': { roles: ROLES, own: fixed('/api/catalog/restaurants/mine/slots') },
  'get /api/catalog/search': { roles: ROLES, own: fixed('/api/catalog/search?market=testville&q=ndole') },
  'get /api/catalog/suggest': { roles: ROLES, own: fixed('/api/catalog/suggest?market=testville&q=nd') },
  'get /api/track/:token': {
    roles: ROLES,
    own: async (town) => ({ path: `/api/track/${(await putOrder(town, { status: 'placed' })).trackingToken}` }),
  },
  'get /api/maps/autocomplete': { roles: ROLES, own: fixed('/api/maps/autocomplete?input=akwa&market=testville') },
  'post /api/maps/geocode': { roles: ROLES, own: fixed('/api/maps/geocode', { address: 'Akwa', market: 'testville' }) },
  'post /api/compliance/validate-delivery-area': {
    roles: ROLES,
    own: fixed('/api/compliance/validate-delivery-area', { address: ADDRESS }),
  },
  'get /api/maps/style': { roles: ROLES, own: fixed('/api/maps/style?market=testville') },
}
