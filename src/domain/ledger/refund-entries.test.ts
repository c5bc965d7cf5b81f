import { describe, expect, it } from 'vitest'
import { NO_EXTRAS } from '../refunds/faults'
import type { RefundPart } from '../refunds/spread-refund'
import { accountCode } from './accounts'
import { disputeFee, disputeLost, disputeOpened, disputeWon } from './dispute-entries'
import type { Entry } from './entry'
import type { PaidBy } from './payment-entries'
import { orderRefunded } from './refund-entries'

const CARD: PaidBy = {
  paymentId: 'payment',
  orderId: 'order',
  marketId: 'miami',
  currency: 'USD',
  method: 'card',
  provider: 'stripe',
  customerId: 'ann',
}
const PARTIES = { restaurantId: 'chez', driverId: 'dan' }
/** The item of states.md's worked example. */
const SOUP: RefundPart = {
  paymentId: 'payment',
  goods: 1_498,
  toCustomer: 1_498,
  tax: 98,
  commission: 168,
  extras: NO_EXTRAS,
  extraTaxes: NO_EXTRAS,
  dues: [{ authorityId: null, amount: 98 }],
  amount: 1_498,
}

const told = ({ postings, currency }: Entry) =>
  Object.fromEntries(postings.map(({ account, amount }) => [accountCode(account, currency), amount]))
const refunded = (part: RefundPart, fault: 'restaurant' | 'platform' | 'driver', paid = CARD) =>
  told(orderRefunded(paid, 'refund', part, { fault, parties: PARTIES }))

describe('the 14.00 item of states.md', () => {
  it('is the restaurant’s', () => {
    expect(refunded(SOUP, 'restaurant')).toEqual({
      'restaurant:chez:payable:USD': 1_232,
      'market:miami:commission:USD': 168,
      'market:miami:tax:USD': 98,
      'provider:stripe:clearing:USD': -1_498,
    })
  })

  it('is the platform’s, or the driver’s', () => {
    const rest = { 'market:miami:tax:USD': 98, 'provider:stripe:clearing:USD': -1_498 }
    expect(refunded(SOUP, 'platform')).toEqual({ 'market:miami:refunds:USD': 1_400, ...rest })
    expect(refunded(SOUP, 'driver')).toEqual({ 'driver:dan:payable:USD': 1_400, ...rest })
  })
})

it('takes fees back from where they were booked, and a tip from a driver who is at fault', () => {
  const extras = { delivery: 499, service: 200, small_order: 0, tip: 600 }
  const part = { ...SOUP, goods: 0, toCustomer: 0, tax: 0, dues: [], commission: 0, extras, amount: 1_299 }
  const fees = {
    'market:miami:delivery_margin:USD': 499,
    'market:miami:service_fees:USD': 200,
    'provider:stripe:clearing:USD': -1_299,
  }
  expect(refunded(part, 'restaurant')).toEqual({ ...fees, 'market:miami:refunds:USD': 600 })
  expect(refunded(part, 'driver')).toEqual({ ...fees, 'driver:dan:payable:USD': 600 })
})

it.each([
  ['to the wallet of who paid in cash', 'cash', 'ann', 'customer:ann:wallet:USD'],
  ['over the counter to a guest who did', 'cash', null, 'market:miami:cash_office:USD'],
  ['by escrow to the wallet, which knows of which credit it was', 'wallet', 'ann', 'market:miami:escrow:USD'],
  ['by escrow back into points', 'points', 'ann', 'market:miami:escrow:USD'],
] as const)('goes %s', (_, method, customerId, account) => {
  expect(refunded(SOUP, 'platform', { ...CARD, method, customerId, provider: null })).toMatchObject({
    [account]: -1_498,
  })
})

it('leaves nothing of a dispute on its account, however it ends', () => {
  const disputed = { disputeId: 'd', orderId: 'order', marketId: 'miami', currency: 'USD', provider: 'stripe' } as const
  const held = { 'market:miami:disputes:USD': 5_293, 'provider:stripe:clearing:USD': -5_293 }
  expect(told(disputeOpened(disputed, 5_293))).toEqual(held)
  expect(told(disputeWon(disputed, 5_293))).toEqual({
    'market:miami:disputes:USD': -5_293,
    'provider:stripe:clearing:USD': 5_293,
  })
  const loss = { restaurantId: 'chez', paidToRestaurant: 3_696 }
  expect(told(disputeLost(disputed, 5_293, { ...loss, bearer: 'platform' }))).toEqual({
    'market:miami:refunds:USD': 5_293,
    'market:miami:disputes:USD': -5_293,
  })
  expect(told(disputeLost(disputed, 5_293, { ...loss, bearer: 'restaurant' }))).toEqual({
    'restaurant:chez:payable:USD': 3_696,
    'market:miami:refunds:USD': 1_597,
    'market:miami:disputes:USD': -5_293,
  })
  expect([disputeFee(disputed, 0, 1_500).key, disputeFee(disputed, 1_500, 0).key]).toEqual([
    'dispute:d:fee:kept',
    'dispute:d:fee:returned',
  ])
})
