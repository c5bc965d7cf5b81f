import { v7 as uuid } from 'uuid'
import { customerWallet, driverPayable, restaurantPayable } from '../../../src/domain/ledger/accounts'
import { MTN, payoutsOf } from '../../factories/payouts'
import type { Town } from '../../factories/town'
import { type Door, fixed } from './door'

const PHONE = { kind: 'mobile_money', phone: MTN }
const BANK = { kind: 'bank', bank: 'Afriland', holder: 'Mine SARL', account: 'CM2110002000300040005678' }
const ADMIN = ['admin'] as const
const HOUSE = ['compliance', 'admin'] as const

/** A payout of a restaurant of its own, asked for by its owner's side. */
async function asked(town: Town, destination: object = PHONE): Promise<string> {
  const { ask, earn } = payoutsOf(() => town)
  await town.sql.query('update markets set payout_hold_days = 0 where id = $1', [town.marketId])
  await earn(restaurantPayable(town.mine.id), 100)
  const { body } = await ask(town.mine.id, { amount: 100, destination, token: town.people.owner.token })
  return body.id
}

/** A payout in any state, as its row would be. */
async function inState(town: Town, status: string, destination?: object): Promise<string> {
  const id = await asked(town, destination)
  await town.sql.query('update payouts set status = $2 where id = $1', [id, status])
  return id
}

const on =
  (verb: string, make: (town: Town) => Promise<string>, body?: object): Door['own'] =>
  async (town) => ({ path: `/api/payouts/${await make(town)}/${verb}`, options: { body } })

/** Asking for what is one's own, and what the house does about it. */
export const PAYOUT_DOORS: Record<string, Door> = {
  'post /api/payouts': {
    roles: ['customer', 'driver'],
    async own(town, role) {
      const { earn } = payoutsOf(() => town)
      await town.sql.query('update markets set payout_hold_days = 0 where id = $1', [town.marketId])
      const { customer, driver } = town.people
      await earn(role === 'driver' ? driverPayable(driver.driverId ?? '') : customerWallet(customer.id), 50_000)
      return { path: '/api/payouts', options: { body: { amount: 100, destination: PHONE } } }
    },
  },
  'post /api/restaurants/:id/payouts': {
    roles: ['owner', 'admin'],
    async own(town) {
      await town.sql.query('update markets set payout_hold_days = 0 where id = $1', [town.marketId])
      await payoutsOf(() => town).earn(restaurantPayable(town.mine.id), 100_000)
      const body = { amount: 100, destination: PHONE }
      return { path: `/api/restaurants/${town.mine.id}/payouts`, options: { body } }
    },
  },
  'get /api/payouts/terms': {
    roles: ['customer', 'owner', 'driver', 'admin'],
    own: async (town, role) => {
      const restaurant = role === 'owner' || role === 'admin' ? `?restaurant=${town.mine.id}` : ''
      return { path: `/api/payouts/terms${restaurant}` }
    },
  },
  'post /api/payouts/:id/approve': { roles: ADMIN, own: on('approve', asked) },
  'post /api/payouts/:id/reject': { roles: ADMIN, own: on('reject', asked, { reason: 'Under review' }) },
  'post /api/payouts/:id/retry': {
    roles: ADMIN,
    async own(town) {
      const id = await inState(town, 'failed')
      await payoutsOf(() => town).earn(restaurantPayable(town.mine.id), 100)
      return { path: `/api/payouts/${id}/retry` }
    },
  },
  'get /api/payouts/:id/account': { roles: ADMIN, own: on('account', (town) => asked(town, BANK)) },
  'post /api/payouts/:id/settle': {
    roles: ADMIN,
    own: on('settle', (town) => inState(town, 'processing', BANK), { reference: 'VIR-1' }),
  },
  'post /api/payouts/:id/fail': {
    roles: ADMIN,
    own: on('fail', (town) => inState(town, 'processing', BANK), { reason: 'Account closed' }),
  },
  'post /api/payouts/run': { roles: ADMIN, own: fixed('/api/payouts/run', ({ marketId }) => ({ marketId })) },
  'get /api/payouts/runs': { roles: HOUSE, own: fixed('/api/payouts/runs') },
  'get /api/payouts/runs/:id': {
    roles: HOUSE,
    async own(town) {
      const id = await inState(town, 'processing')
      const batch = uuid()
      await town.sql.query('update payouts set batch = $2, sent_at = now() where id = $1', [id, batch])
      return { path: `/api/payouts/runs/${batch}` }
    },
  },
  'post /api/payouts/holds': {
    roles: ADMIN,
    async own(town) {
      const ownerId = await payoutsOf(() => town).restaurant()
      return { path: '/api/payouts/holds', options: { body: { owner: 'restaurant', ownerId, reason: 'Odd sales' } } }
    },
  },
  'post /api/payouts/holds/:id/lift': {
    roles: ADMIN,
    async own(town) {
      const id = uuid()
      const ownerId = await payoutsOf(() => town).restaurant()
      await town.sql.query(
        `insert into payout_holds (id, owner, restaurant_id, market_id, reason) values ($1, 'restaurant', $2, $3, 'Odd sales')`,
        [id, ownerId, town.marketId],
      )
      return { path: `/api/payouts/holds/${id}/lift`, options: { body: { reason: 'They were real' } } }
    },
  },
}
