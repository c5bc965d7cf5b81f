import { v7 as uuid } from 'uuid'
import { putOrder } from '../../factories/order-rows'
import type { Town } from '../../factories/town'
import type { Door, Knock } from './door'

const MTN = '+237670000000'
const SHOPPERS = ['guest', 'customer'] as const

/** A card that the customer has had saved. */
const saved = (path: string) => async (town: Town) => {
  const id = uuid()
  await town.sql.query(
    `insert into payment_methods (id, customer_id, provider, brand, last4, exp_month, exp_year, reference)
     values ($1::uuid, $2, 'stripe', 'visa', '4242', 12, 2034, 'pm_' || $1::text)`,
    [id, town.people.customer.id],
  )
  return { path: `${path}/${id}` }
}

/** A market in which wallets are filled. */
const filling =
  (path: string, body?: object) =>
  async ({ sql, marketId }: Town): Promise<Knock> => {
    await sql.query('update markets set card_enabled = true, wallet_enabled = true where id = $1', [marketId])
    return { path, options: { body } }
  }

const TOP_UP = { amount: 5_000, method: 'card' }

async function topUp(town: Town): Promise<string> {
  const { path, options } = await filling('/api/wallet/top-up', TOP_UP)(town)
  const { body } = await town.api.post<{ id: string }>(path, { ...options, token: town.people.customer.token })
  return body.id
}

async function setAuto({ sql, people, marketId }: Town): Promise<void> {
  await sql.query(
    `insert into auto_top_ups (id, customer_id, market_id, threshold, amount, currency, method, phone, active, since)
     values ($1, $2, $3, 100, 500, 'XAF', 'mobile_money', $4, false, now()) on conflict (customer_id) do nothing`,
    [uuid(), people.customer.id, marketId, MTN],
  )
}

const setup = (path: string) => async (town: Town) => {
  const { token } = town.people.customer
  const { body } = await town.api.post<{ id: string }>('/api/payments/methods', { token })
  return { path, options: { body: { setup: body.id } } }
}

/** Saved cards, and wallets that are filled. */
export const CARD_DOORS: Record<string, Door> = {
  'get /api/payments/methods': { roles: ['customer'] },
  'post /api/payments/methods': { roles: ['customer'] },
  'delete /api/payments/methods/:id': { roles: ['customer'], own: saved('/api/payments/methods') },
  'post /api/payment-methods/setup': { roles: ['customer'] },
  'post /api/payment-methods/confirm': { roles: ['customer'], own: setup('/api/payment-methods/confirm') },
  'post /api/payments/create-intent': {
    roles: SHOPPERS,
    own: async (town, role) => {
      const guest = role === 'guest'
      const order = await putOrder(town, { status: 'placed', customer: guest ? null : town.people.customer })
      const options = { body: { orderId: order.orderId }, ...(guest && { cartToken: order.cartToken }) }
      return { path: '/api/payments/create-intent', options }
    },
  },
  'post /api/wallet/top-up': { roles: ['customer'], own: filling('/api/wallet/top-up', TOP_UP) },
  'get /api/wallet/top-up/:id': {
    roles: ['customer'],
    own: async (town) => ({ path: `/api/wallet/top-up/${await topUp(town)}` }),
  },
  'get /api/wallet/auto-top-up': { roles: ['customer'] },
  'put /api/wallet/auto-top-up': {
    roles: ['customer'],
    own: async (town) => {
      await filling('')(town)
      const { path: method = '' } = await saved('')(town)
      await town.sql.query(
        `insert into card_customers values ($1::uuid, 'stripe', 'cus_' || $1::text) on conflict do nothing`,
        [town.people.customer.id],
      )
      const body = { threshold: 100, amount: 500, method: 'card', paymentMethodId: method.slice(1) }
      return { path: '/api/wallet/auto-top-up', options: { body } }
    },
  },
  'delete /api/wallet/auto-top-up': {
    roles: ['customer'],
    own: async (town) => {
      await setAuto(town)
      return { path: '/api/wallet/auto-top-up' }
    },
  },
}
