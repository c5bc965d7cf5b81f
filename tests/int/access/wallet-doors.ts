import { v7 as uuid } from 'uuid'
import type { Town } from '../../factories/town'
import { fill } from '../../factories/wallets'
import { type Door, fixed } from './door'
import { ROLES } from './matrix'

/** The wallet of somebody, with 1,000 in it. */
async function walletOf(town: Town, person: keyof Town['people']): Promise<string> {
  const { id } = town.people[person]
  await fill(town.sql, town.marketId, id, 1_000)
  const { rows } = await town.sql.query<{ id: string }>('select id from wallets where customer_id = $1', [id])
  return rows[0]?.id ?? ''
}

/** A wallet of a newcomer, whom what happens to it does not trouble. */
async function newWallet(town: Town, amount = 1_000): Promise<string> {
  const { id } = await town.person('customer')
  await fill(town.sql, town.marketId, id, amount)
  const { rows } = await town.sql.query<{ id: string }>('select id from wallets where customer_id = $1', [id])
  return rows[0]?.id ?? ''
}

const BECAUSE = { reason: 'A test' }
const ADMIN = ['admin'] as const

const verb = (name: string, body: object): Door => ({
  roles: ADMIN,
  own: async (town) => ({ path: `/api/wallets/${await newWallet(town)}/${name}`, options: { body } }),
})

async function granted(town: Town): Promise<string> {
  const id = await newWallet(town)
  const { token } = town.people.admin
  await town.api.post(`/api/wallets/${id}/credit`, { token, body: { amount: 10, ...BECAUSE } })
  const { rows } = await town.sql.query<{ id: string }>('select id from wallet_grants where wallet_id = $1', [id])
  return `/api/wallets/${id}/grants/${rows[0]?.id}/revoke`
}

/** Customers their own wallet; staff those of customers, and admins alone what is done about them. */
export const WALLET_DOORS: Record<string, Door> = {
  'get /api/wallet': { roles: ['customer'], own: fixed('/api/wallet') },
  'get /api/wallet/transactions': { roles: ['customer'], own: fixed('/api/wallet/transactions') },
  'post /api/wallet/transfer/quote': {
    roles: ['customer'],
    own: async (town) => {
      await walletOf(town, 'customer')
      const body = { to: town.people.otherCustomer.email, amount: 10 }
      return { path: '/api/wallet/transfer/quote', options: { body } }
    },
  },
  'post /api/wallet/transfer': {
    roles: ['customer'],
    own: async (town) => {
      await walletOf(town, 'customer')
      const body = { id: uuid(), to: town.people.otherCustomer.email, amount: 10, recipient: 'T••• 2.' }
      return { path: '/api/wallet/transfer', options: { body } }
    },
  },
  'get /api/wallets/:id/statement': {
    roles: ROLES.filter((role) => role !== 'guest'),
    own: async (town, role) => ({
      path: `/api/wallets/${await walletOf(town, role === 'guest' ? 'customer' : role)}/statement`,
    }),
  },
  'post /api/wallets/:id/freeze': verb('freeze', BECAUSE),
  'post /api/wallets/:id/release': {
    roles: ADMIN,
    own: async (town) => {
      const id = await newWallet(town)
      await town.sql.query(`update wallets set status = 'frozen' where id = $1`, [id])
      return { path: `/api/wallets/${id}/release`, options: { body: BECAUSE } }
    },
  },
  'post /api/wallets/:id/close': {
    roles: ADMIN,
    own: async (town) => {
      const { token } = await town.person('customer')
      const { body } = await town.api.get<{ docs: { id: string }[] }>('/api/wallet', { token })
      return { path: `/api/wallets/${body.docs[0]?.id}/close`, options: { body: BECAUSE } }
    },
  },
  'post /api/wallets/:id/limits': verb('limits', {
    dailyLimit: 10,
    monthlyLimit: null,
    barredCategories: ['mains'],
    ...BECAUSE,
  }),
  'post /api/wallets/:id/pay-in': verb('pay-in', { amount: 10, ...BECAUSE }),
  'post /api/wallets/:id/credit': verb('credit', { amount: 10, ...BECAUSE }),
  'post /api/wallets/:id/grants/:grantId/revoke': {
    roles: ADMIN,
    own: async (town) => ({ path: await granted(town), options: { body: BECAUSE } }),
  },
}
