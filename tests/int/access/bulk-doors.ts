import { doors, orderBulk } from '../../factories/bulk-orders'
import type { Town } from '../../factories/town'
import type { Door } from './door'

const wish = ({ mine }: Town) => ({
  lines: [{ productId: mine.products[0], quantity: 1 }],
  deliveries: doors(2),
  payment: { method: 'cash' },
})

/** Orders to many doors. */
export const BULK_DOORS: Record<string, Door> = {
  'post /api/orders/bulk': {
    roles: ['customer'],
    own: async (town) => ({ path: '/api/orders/bulk', options: { body: wish(town) } }),
  },
  'post /api/orders/bulk/quote': {
    roles: ['customer'],
    own: async (town) => ({ path: '/api/orders/bulk/quote', options: { body: wish(town) } }),
  },
  'get /api/orders/bulk/template': { roles: ['customer'] },
  'post /api/orders/bulk/addresses': {
    roles: ['customer'],
    own: async () => {
      const form = new FormData()
      form.set('file', new File(['contact_name,contact_phone,line1,city,lat,lng\n'], 'addresses.csv'))
      return { path: '/api/orders/bulk/addresses', options: { form } }
    },
  },
  'post /api/bulk-orders/:id/cancel': {
    roles: ['customer', 'support', 'admin'],
    own: async (town) => {
      const { body } = await orderBulk(town, { deliveries: doors(2) })
      return { path: `/api/bulk-orders/${body.id}/cancel`, options: { body: { reason: 'called off' } } }
    },
  },
}
