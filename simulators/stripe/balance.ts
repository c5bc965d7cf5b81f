import type { Thing, World } from './world'

export interface BalanceTransaction extends Thing {
  readonly amount: number
  readonly fee: number
  readonly net: number
  readonly currency: string
  readonly type: string
  readonly source: string
}

/** A line of what Stripe holds for the account: the figures that a reconciliation reads. Negative: taken out. */
export function book(
  world: World,
  line: { amount: number; fee?: number; currency: string; type: string; source: string },
): BalanceTransaction {
  const fee = line.fee ?? 0
  return world.keep({
    id: world.id('txn'),
    object: 'balance_transaction',
    created: world.now(),
    available_on: world.now(),
    amount: line.amount,
    currency: line.currency,
    exchange_rate: null,
    fee,
    fee_details: fee
      ? [{ amount: fee, currency: line.currency, type: 'stripe_fee', description: 'Processing fees' }]
      : [],
    net: line.amount - fee,
    reporting_category: line.type,
    source: line.source,
    status: 'available',
    type: line.type,
  })
}

/** What is there to transfer, in the smallest unit. Everything is available at once. */
export const available = (world: World, currency: string): number =>
  world
    .list<BalanceTransaction>('balance_transaction')
    .filter((line) => line.currency === currency)
    .reduce((sum, { net }) => sum + net, 0)
