import type { CurrencyCode } from '../../src/domain/money/currencies'
import type { Row } from './copy-rows'
import type { PaidBefore } from './paid-before'
import { at, idAt } from './row'

interface Paid {
  order: { id: string; marketId: string; total: number; currency: CurrencyCode; phone: string | null }
  before: PaidBefore | null
  /** Moments, in ms. */
  placed: number
  closed: number | undefined
  delivered: number | undefined
  driverId: string | null
  settledAt: Row[string]
  stamps: Row
}

/** What the payment of an order left behind: cash with its driver, or what its provider was asked, and what went back where nothing was handed over. */
export function paymentRows(paid: Paid): Record<'payments' | 'refunds' | 'payment_attempts', Row[]> {
  return paid.before ? prepaid(paid, paid.before) : { payments: [cash(paid)], refunds: [], payment_attempts: [] }
}

function cash({ order, placed, closed, delivered, driverId, settledAt, stamps }: Paid): Row {
  const taken = delivered !== undefined
  return {
    ...common(order, placed, stamps),
    method: 'cash',
    status: taken ? 'captured' : closed ? 'voided' : 'created',
    captured: taken ? order.total : 0,
    refunded: 0,
    provider: null,
    reference: null,
    phone: null,
    captured_at: at(delivered),
    collected_by_id: taken ? driverId : null,
    settled_at: settledAt,
  }
}

function prepaid({ order, placed, closed = placed, delivered, stamps }: Paid, { method, provider, fee }: PaidBefore) {
  const back = delivered === undefined
  const phone = method === 'mobile_money' ? order.phone : null
  const payment = {
    ...common(order, placed, stamps),
    method,
    status: back ? 'refunded' : 'captured',
    captured: order.total,
    refunded: back ? order.total : 0,
    captured_at: at(method === 'card' && delivered !== undefined ? delivered : placed),
    collected_by_id: null,
    settled_at: null,
    provider,
    reference: `${provider}_${order.id.slice(-12)}`,
    phone,
  }
  const call = (kind: string, when: number, more: Row = {}): Row => ({
    id: idAt(when),
    kind,
    status: 'succeeded',
    provider,
    market_id: order.marketId,
    order_id: order.id,
    payment_id: payment.id,
    amount: order.total,
    currency: order.currency,
    refund_id: null,
    fee: null,
    original: null,
    reference: payment.reference,
    phone,
    calls: 1,
    called_at: at(when),
    settled_at: at(when),
    ...more,
    created_at: at(when),
    updated_at: at(when),
  })
  const refund = {
    id: idAt(closed),
    order_id: order.id,
    payment_id: payment.id,
    market_id: order.marketId,
    method,
    status: 'paid',
    amount: order.total,
    currency: order.currency,
    cause: 'cancelled',
    settled_at: at(closed),
    created_at: at(closed),
    updated_at: at(closed),
  }
  const taken =
    method === 'card'
      ? [call('authorize', placed), call('capture', delivered ?? closed, { original: payment.reference, fee })]
      : [call('collect', placed, { fee })]
  return {
    payments: [payment],
    refunds: back ? [refund] : [],
    payment_attempts: back
      ? [...taken, call('refund', closed, { refund_id: refund.id, original: payment.reference })]
      : taken,
  }
}

const common = (order: Paid['order'], placed: number, stamps: Row) => ({
  id: idAt(placed),
  order_id: order.id,
  market_id: order.marketId,
  amount: order.total,
  currency: order.currency,
  ...stamps,
})
