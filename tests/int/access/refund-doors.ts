import { clearing, houseAccount } from '../../../src/domain/ledger/accounts'
import { post } from '../../factories/ledger'
import { putOrder } from '../../factories/order-rows'
import type { Town } from '../../factories/town'
import type { Door } from './door'

const DESK = ['support', 'admin'] as const

const onDelivered =
  (path: string): Door['own'] =>
  async (town) => {
    const { orderId } = await putOrder(town, { status: 'delivered' })
    return { path: `/api/orders/${orderId}/${path}` }
  }

/** A guest's refund that waits at the office. */
async function atTheOffice(town: Town): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'delivered', customer: null })
  const body = { amount: 100, reason: 'The soup was missing' }
  const { api, people } = town
  const { body: told } = await api.post<{ refunds: { id: string }[] }>(`/api/orders/${orderId}/refund`, {
    token: people.admin.token,
    body,
  })
  return told.refunds[0]?.id ?? ''
}

/** A refund that a bank sent back, booked and taken out of the books again. */
async function sentBack(town: Town): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'delivered' })
  const { rows } = await town.sql.query<{ id: string; payment: string }>(
    `select gen_random_uuid() as id, id as payment from payments where order_id = $1`,
    [orderId],
  )
  const { id = '', payment } = rows[0] ?? {}
  await town.sql.query(
    `insert into refunds (id, order_id, payment_id, market_id, method, status, amount, currency, cause)
     values ($1, $2, $3, $4, 'card', 'failed', 100, 'XAF', 'adjustment')`,
    [id, orderId, payment, town.marketId],
  )
  const escrow = houseAccount(town.marketId, 'escrow')
  await post(town.sql, town.marketId, { from: clearing('stripe'), to: escrow, amount: 100, key: `refund:${id}` })
  return id
}

/** What goes back of delivered orders: for those who speak with customers. */
export const REFUND_DOORS: Record<string, Door> = {
  'post /api/orders/:id/refund': {
    roles: DESK,
    own: async (town) => {
      const { orderId } = await putOrder(town, { status: 'delivered' })
      const { rows } = await town.sql.query<{ id: string }>('select id from order_lines where order_id = $1', [orderId])
      const body = { items: [{ id: rows[0]?.id, quantity: 1 }], fault: 'restaurant', reason: 'The soup was missing' }
      return { path: `/api/orders/${orderId}/refund`, options: { body } }
    },
  },
  'get /api/orders/:id/refund/quote': { roles: DESK, own: onDelivered('refund/quote?amount=100') },
  'post /api/refunds/:id/hand-out': {
    roles: DESK,
    own: async (town) => ({ path: `/api/refunds/${await atTheOffice(town)}/hand-out`, options: { body: {} } }),
  },
  'post /api/refunds/:id/retry': {
    roles: DESK,
    own: async (town) => ({
      path: `/api/refunds/${await sentBack(town)}/retry`,
      options: { body: { to: 'customer' } },
    }),
  },
}
