import { EXTRAS, type Extra, type Fault } from '../refunds/faults'
import type { RefundPart } from '../refunds/spread-refund'
import { type Account, customerWallet, driverPayable, houseAccount, restaurantPayable, taxDue } from './accounts'
import { credit, debit, type Entry, entry, type Posting } from './entry'
import { type PaidBy, sourceOf } from './payment-entries'

/** Whose an order was. */
export interface Parties {
  readonly restaurantId: string
  readonly driverId: string
}

/**
 * Where a refund goes: to where the money came from, and what was a wallet's waits in escrow until the wallet takes it back by its own rules. What
 * was paid in cash goes to the customer's wallet, and to a guest, who has none, over the
 * counter of the office.
 */
export function refundedTo(paid: PaidBy): Account {
  if (paid.method === 'wallet' || paid.method === 'points') return houseAccount(paid.marketId, 'escrow')
  if (paid.method !== 'cash') return sourceOf(paid)
  return paid.customerId ? customerWallet(paid.customerId) : houseAccount(paid.marketId, 'cash_office')
}

/**
 * A part of a delivered order goes back (states.md, "Refund of a 14.00 item"): who is at fault gives back the goods, and the authority its tax. With
 * the restaurant's fault the platform gives up its commission. What was paid besides the goods is taken from where it was booked, whoever is at
 * fault; a tip from a driver only who is.
 */
export function orderRefunded(
  paid: PaidBy,
  refundId: string,
  part: RefundPart,
  { fault, parties }: { fault: Fault; parties: Parties },
): Entry {
  const { orderId, marketId, currency } = paid
  const house = (purpose: Parameters<typeof houseAccount>[1]) => houseAccount(marketId, purpose)
  const tipFrom = fault === 'driver' ? driverPayable(parties.driverId) : house('refunds')
  const extras: Record<Extra, Account> = {
    delivery: house('delivery_margin'),
    service: house('service_fees'),
    small_order: house('small_order_fees'),
    tip: tipFrom,
  }
  return entry({
    kind: 'payment.refunded',
    key: `refund:${refundId}`,
    currency,
    orderId,
    postings: [
      ...borneBy(marketId, part, { fault, parties }),
      ...part.dues.map(({ authorityId, amount }) => debit(taxDue(authorityId, marketId), amount)),
      ...EXTRAS.map((extra) => debit(extras[extra], part.extras[extra] - part.extraTaxes[extra])),
      credit(house('promotions'), part.goods - part.toCustomer),
      credit(refundedTo(paid), part.amount),
    ],
  })
}

function borneBy(
  marketId: string,
  { goods, tax, commission }: RefundPart,
  { fault, parties }: { fault: Fault; parties: Parties },
): Posting[] {
  const sold = goods - tax
  switch (fault) {
    case 'restaurant':
      return [
        debit(restaurantPayable(parties.restaurantId), sold - commission),
        debit(houseAccount(marketId, 'commission'), commission),
      ]
    case 'platform':
      return [debit(houseAccount(marketId, 'refunds'), sold)]
    case 'driver':
      return [debit(driverPayable(parties.driverId), sold)]
  }
}
