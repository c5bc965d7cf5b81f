import { askOptions } from '../../factories/options'
import { type OrderRows, putOrder } from '../../factories/order-rows'
import { photographedOrder } from '../../factories/photos'
import { ADDRESS, CENTRE, type Town } from '../../factories/town'
import { ACCOUNT_DOORS } from './account-doors'
import { BULK_DOORS } from './bulk-doors'
import { CARD_DOORS } from './card-doors'
import { CATALOG_DOORS } from './catalog-doors'
import { type Door, fixed, type Knock } from './door'
import { DRIVER_DOORS } from './driver-doors'
import { FILE_DOORS } from './file-doors'
import { FINANCE_DOORS } from './finance-doors'
import { GROUP_DOORS } from './group-doors'
import { IDENTITY_DOORS } from './identity-doors'
import { IMPORT_DOORS } from './import-doors'
import { LEDGER_DOORS } from './ledger-doors'
import { LICENCE_DOORS } from './licence-doors'
import { LOG_DOORS } from './log-doors'
import { ROLES } from './matrix'
import { ONBOARDING_DOORS } from './onboarding-doors'
import { PAYOUT_DOORS } from './payout-doors'
import { PHONE_DOORS } from './phone-doors'
import { PRIVACY_DOORS } from './privacy-doors'
import { RECONCILIATION_DOORS } from './reconciliation-doors'
import { REFUND_DOORS } from './refund-doors'
import { RULE_DOORS } from './rule-doors'
import { TRACE_DOORS } from './trace-doors'
import { WALLET_DOORS } from './wallet-doors'

const SIGNED_IN = ROLES.filter((role) => role !== 'guest')
const KITCHEN = ['owner', 'staff', 'admin'] as const
const PANEL = ['owner', 'staff', 'support', 'compliance', 'admin'] as const
const SHOPPERS = ['guest', 'customer'] as const

type Status = Parameters<typeof putOrder>[1]['status']

const onOrder =
  (status: Status, verb: string, body?: object): Door['own'] =>
  async (town, role) => {
    const rows = await putOrder(town, { status, customer: role === 'guest' ? null : town.people.customer })
    return {
      path: `/api/orders/${rows.orderId}/${verb}`,
      options: { body, ...(role === 'guest' && { cartToken: rows.cartToken }) },
    }
  }

const onDelivery =
  (wish: Parameters<typeof putOrder>[1], path: (rows: OrderRows) => string, body?: object | ((town: Town) => object)) =>
  async (town: Town): Promise<Knock> => ({
    path: path(await putOrder(town, wish)),
    options: { body: typeof body === 'function' ? body(town) : (body ?? {}) },
  })

const delivery = (verb: string) => (rows: OrderRows) => `/api/deliveries/${rows.deliveryId}/${verb}`
const offer = (verb: string) => (rows: OrderRows) => `/api/offers/${rows.offerId}/${verb}`

const onTest =
  (verb: string, body?: object): Door['own'] =>
  async ({ api, mine, people }) => {
    const { token } = people.owner
    const sent = await api.post<{ id: string }>(`/api/restaurants/${mine.id}/kitchen-test`, { token })
    return { path: `/api/kitchen-tests/${sent.body.id}/${verb}`, options: { body } }
  }

const filled = async ({ api, mine }: Town, token: string | undefined, cartToken: string) =>
  api.post('/api/cart/add', { token, cartToken, body: { productId: mine.products[0], quantity: 1 } })

const withCart =
  (path: (town: Town) => string, body?: object | ((town: Town) => object)): Door['own'] =>
  async (town, role) => {
    const cartToken = 'a-cart-for-the-endpoints-test'
    await filled(town, role === 'guest' ? undefined : town.people[role].token, cartToken)
    return { path: path(town), options: { cartToken, body: typeof body === 'function' ? body(town) : body } }
  }

/** Every door of ours: who may knock, and how with something of one's own. Payload's generated calls are in `matrix.ts`. */
export const DOORS: Record<string, Door> = {
  'post /api/orders': {
    roles: SHOPPERS,
    own: withCart(() => '/api/orders', {
      address: ADDRESS,
      payment: { method: 'cash' },
      contact: { name: 'Guy', phone: '+237699000333' },
    }),
  },
  'post /api/orders/:id/accept': { roles: KITCHEN, own: onOrder('placed', 'accept', {}) },
  'post /api/orders/:id/decline': { roles: KITCHEN, own: onOrder('placed', 'decline', { reason: 'closed' }) },
  'post /api/orders/:id/preparing': { roles: ['owner', 'staff'], own: onOrder('confirmed', 'preparing') },
  'post /api/orders/:id/note': {
    roles: [...KITCHEN, 'support', 'driver'],
    own: onOrder('preparing', 'note', { note: 'Back door' }),
  },
  'post /api/orders/:id/delay': { roles: KITCHEN, own: onOrder('preparing', 'delay', { minutes: 5 }) },
  'post /api/orders/:id/ready': { roles: KITCHEN, own: onOrder('preparing', 'ready') },
  'post /api/orders/:id/cancel': {
    roles: ['guest', 'customer', 'support', 'admin'],
    own: onOrder('placed', 'cancel', { reason: 'late' }),
  },
  'post /api/orders/:id/pay': { roles: SHOPPERS, own: onOrder('payment_failed', 'pay', { method: 'cash' }) },
  'get /api/orders/:id/payment': {
    roles: ['guest', 'customer', 'support', 'admin'],
    own: onOrder('placed', 'payment'),
  },
  'get /api/orders/:id/cancellation': {
    roles: ['guest', 'customer', 'support', 'admin'],
    own: onOrder('placed', 'cancellation'),
  },
  'post /api/orders/:id/change': {
    roles: ['guest', 'customer', 'support', 'admin'],
    own: onOrder('placed', 'change', { tip: 100 }),
  },
  'post /api/orders/:id/change/quote': {
    roles: ['guest', 'customer', 'support', 'admin'],
    own: onOrder('placed', 'change/quote', { tip: 100 }),
  },
  ...REFUND_DOORS,
  ...RULE_DOORS,
  'post /api/orders/:id/reorder': { roles: SHOPPERS, own: onOrder('delivered', 'reorder', {}) },
  'get /api/orders/:id/photo': {
    roles: SIGNED_IN,
    own: async (town) => ({ path: `/api/orders/${await photographedOrder(town)}/photo` }),
  },
  'get /api/orders/:id/tracking': { roles: SIGNED_IN, own: onOrder('out_for_delivery', 'tracking') },
  'post /api/deliveries/:id/arrived-pickup': {
    roles: ['driver'],
    own: onDelivery({ status: 'preparing' }, delivery('arrived-pickup')),
  },
  'post /api/deliveries/:id/picked-up': {
    roles: ['driver'],
    own: onDelivery({ status: 'ready' }, delivery('picked-up')),
  },
  'post /api/deliveries/:id/arrived': {
    roles: ['driver'],
    own: onDelivery({ status: 'out_for_delivery' }, delivery('arrived')),
  },
  'post /api/deliveries/:id/delivered': {
    roles: ['driver'],
    own: onDelivery({ status: 'out_for_delivery', delivery: 'at_dropoff' }, delivery('delivered')),
  },
  'post /api/deliveries/:id/failed': {
    roles: ['driver'],
    own: onDelivery({ status: 'out_for_delivery' }, delivery('failed'), { reason: 'nobody home' }),
  },
  'post /api/deliveries/:id/returned': {
    roles: ['driver', 'owner', 'staff', 'admin'],
    own: onDelivery({ status: 'out_for_delivery', delivery: 'failed' }, delivery('returned')),
  },
  'post /api/deliveries/:id/assign': {
    roles: ['admin'],
    own: onDelivery({ status: 'confirmed' }, delivery('assign'), ({ people }) => ({
      driverId: people.driver.driverId,
      reason: 'near',
    })),
  },
  'post /api/deliveries/:id/unassign': {
    roles: ['driver', 'admin'],
    own: onDelivery({ status: 'preparing' }, delivery('unassign'), { reason: 'flat tyre' }),
  },
  'post /api/offers/:id/accept': {
    roles: ['driver'],
    own: onDelivery({ status: 'confirmed', delivery: 'offered' }, offer('accept')),
  },
  'post /api/offers/:id/decline': {
    roles: ['driver'],
    own: onDelivery({ status: 'confirmed', delivery: 'offered' }, offer('decline')),
  },
  ...ACCOUNT_DOORS,
  ...BULK_DOORS,
  ...CATALOG_DOORS,
  ...FILE_DOORS,
  ...IDENTITY_DOORS,
  ...IMPORT_DOORS,
  ...PHONE_DOORS,
  ...ONBOARDING_DOORS,
  ...DRIVER_DOORS,
  ...CARD_DOORS,
  ...LEDGER_DOORS,
  ...LICENCE_DOORS,
  ...LOG_DOORS,
  ...GROUP_DOORS,
  ...FINANCE_DOORS,
  ...WALLET_DOORS,
  ...PRIVACY_DOORS,
  ...RECONCILIATION_DOORS,
  ...TRACE_DOORS,
  ...PAYOUT_DOORS,
  'post /api/restaurants/:id/pause': {
    roles: KITCHEN,
    own: async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/pause`, options: { body: { minutes: 0 } } }),
  },
  'post /api/restaurants/:id/busy': {
    roles: KITCHEN,
    own: async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/busy`, options: { body: { extraMinutes: 0 } } }),
  },
  'post /api/restaurants/:id/kitchen-test': {
    roles: KITCHEN,
    own: async ({ mine }) => ({ path: `/api/restaurants/${mine.id}/kitchen-test` }),
  },
  'post /api/kitchen-tests/:id/move': { roles: KITCHEN, own: onTest('move', { to: 'confirmed', prepMinutes: 10 }) },
  'post /api/kitchen-tests/:id/end': { roles: KITCHEN, own: onTest('end') },
  'get /api/kitchen': {
    roles: KITCHEN,
    own: async ({ mine }) => ({ path: `/api/kitchen?restaurant=${mine.id}` }),
  },
  'get /api/kitchen/restaurants': { roles: KITCHEN },
  'get /api/products': { roles: ROLES, own: fixed('/api/products?category=mains&facets=true') },
  'post /api/categories/:id/attributes/try': {
    roles: ['admin'],
    own: async ({ sql }) => {
      const { rows } = await sql.query<{ id: string }>('select id from categories limit 1')
      return { path: `/api/categories/${rows[0]?.id}/attributes/try`, options: { body: { attributes: [] } } }
    },
  },
  'post /api/products/:id/stock': {
    roles: KITCHEN,
    own: async ({ mine }) => ({
      path: `/api/products/${mine.products[1]}/stock`,
      options: { body: { delta: 1, reason: 'found' } },
    }),
  },
  'post /api/options/:id/stock': {
    roles: KITCHEN,
    own: async (town) => {
      const { options } = await askOptions(town, town.mine.products[1] ?? '', [{ stock: 1 }])
      return { path: `/api/options/${options[0]}/stock`, options: { body: { delta: 1, reason: 'found' } } }
    },
  },
  'post /api/drivers/me/online': {
    roles: ['driver'],
    own: fixed('/api/drivers/me/online', { position: CENTRE }),
  },
  'post /api/drivers/me/offline': { roles: ['driver'] },
  'get /api/drivers/me/offers': { roles: ['driver'] },
  'post /api/drivers/me/location': {
    roles: ['driver'],
    own: fixed('/api/drivers/me/location', { positions: [CENTRE] }),
  },
  'post /api/drivers/:id/settle-cash': {
    roles: ['admin'],
    own: async ({ people }) => ({ path: `/api/drivers/${people.driver.driverId}/settle-cash` }),
  },
  'post /api/cart/add': {
    roles: SHOPPERS,
    own: withCart(
      () => '/api/cart/add',
      ({ mine }) => ({ productId: mine.products[0], quantity: 1 }),
    ),
  },
  'post /api/cart/quote': { roles: SHOPPERS, own: withCart(() => '/api/cart/quote', { address: ADDRESS }) },
  'put /api/cart/update': {
    roles: SHOPPERS,
    own: withCart(
      () => '/api/cart/update',
      ({ mine }) => ({ productId: mine.products[0], quantity: 2 }),
    ),
  },
  'delete /api/cart/remove/:productId': {
    roles: SHOPPERS,
    own: withCart(({ mine }) => `/api/cart/remove/${mine.products[0]}`),
  },
  'get /api/cart': { roles: SHOPPERS },
  'get /api/openapi.json': { roles: ROLES },
  'get /api/demo/city': { roles: ['admin'] },
  'post /api/demo/city': { roles: ['admin'], own: fixed('/api/demo/city', { action: 'pace', pace: 2 }) },
  'post /api/demo/city/report': {
    roles: ['admin'],
    own: fixed('/api/demo/city/report', { speed: 10, startedAt: '2026-11-21T10:00:00Z', markets: [], happenings: [] }),
  },
  'get /api/jobs/dead': { roles: ['admin'] },
  'get /api/integrations': { roles: ['admin'] },
  'get /api/markets/:id/checklist': {
    roles: ['admin'],
    own: async ({ marketId }) => ({ path: `/api/markets/${marketId}/checklist` }),
  },
  'post /api/jobs/:id/retry': { roles: ['admin'], own: fixed('/api/jobs/1/retry') },
  'get /api/search': { roles: PANEL, own: fixed('/api/search?q=ndole') },
  'get /api/bell': { roles: PANEL },
  'post /api/bell/seen': {
    roles: PANEL,
    own: fixed('/api/bell/seen', { at: '2026-11-21T10:00:00Z', reallyAt: '2026-11-21T10:00:00Z' }),
  },
  'get /api/surge/cells': {
    roles: ['support', 'compliance', 'admin'],
    own: fixed('/api/surge/cells?market=testville'),
  },
  'get /api/dispatch/board': { roles: ['support', 'admin'], own: fixed('/api/dispatch/board?market=testville') },
  'post /api/dispatch/run': { roles: ['admin'], own: fixed('/api/dispatch/run?market=testville') },
  'get /api/dashboards/operations': { roles: ['admin'] },
  'get /api/dashboards/restaurant': {
    roles: KITCHEN,
    own: async ({ mine }) => ({ path: `/api/dashboards/restaurant?restaurant=${mine.id}` }),
  },
  'get /api/dashboards/support': { roles: ['support', 'admin'] },
  'get /api/dashboards/compliance': { roles: ['compliance', 'admin'] },
}
