import type { CurrencyCode } from '../money/currencies'
import type { Provider } from '../payments/providers'
import { clearing, houseAccount } from './accounts'
import { credit, debit, type Entry, entry } from './entry'

/** A difference between a provider's books and ours. Integer minor units; above zero the provider has, or kept, more. */
export interface Gap {
  readonly lineId: string
  readonly marketId: string
  readonly orderId: string | null
  readonly provider: Provider
  readonly currency: CurrencyCode
  readonly amountGap: number
  readonly feeGap: number
  readonly suspended: boolean
}

const netOf = ({ amountGap, feeGap }: Gap): number => amountGap - feeGap

/** The clearing account says what the provider says; what it is waits in suspense. @param round of this line, as it may come back */
export function gapSuspended(gap: Gap, round: string): Entry {
  const { lineId, marketId, provider, currency, orderId } = gap
  return entry({
    kind: 'reconciliation.suspended',
    key: `reconciliation:${lineId}:suspended:${round}`,
    currency,
    orderId,
    postings: [debit(clearing(provider), netOf(gap)), credit(houseAccount(marketId, 'suspense'), netOf(gap))],
  })
}

/** The opposite: whatever it was is booked as that, or turned out to be nothing. */
export function gapReleased(gap: Gap, round: string): Entry {
  const { lineId, marketId, provider, currency, orderId } = gap
  return entry({
    kind: 'reconciliation.solved',
    key: `reconciliation:${lineId}:released:${round}`,
    currency,
    orderId,
    postings: [debit(houseAccount(marketId, 'suspense'), netOf(gap)), credit(clearing(provider), netOf(gap))],
  })
}

/** It is nobody's, or lost; what of it is a fee is a cost. From suspense, or where nothing waits there from the provider's account. */
export function gapWrittenOff(gap: Gap, round: string): Entry {
  const { lineId, marketId, provider, currency, orderId, amountGap, feeGap, suspended } = gap
  return entry({
    kind: 'reconciliation.solved',
    key: `reconciliation:${lineId}:written_off:${round}`,
    currency,
    orderId,
    postings: [
      debit(suspended ? houseAccount(marketId, 'suspense') : clearing(provider), netOf(gap)),
      credit(houseAccount(marketId, 'differences'), amountGap),
      debit(houseAccount(marketId, 'processing_fees'), feeGap),
    ],
  })
}

/** What the provider kept of money that is booked otherwise, or goes back whole. */
export function gapFee(gap: Gap, round: string): Entry {
  const { lineId, marketId, provider, currency, orderId, feeGap } = gap
  return entry({
    kind: 'payment.fee',
    key: `reconciliation:${lineId}:fee:${round}`,
    currency,
    orderId,
    postings: [debit(houseAccount(marketId, 'processing_fees'), feeGap), credit(clearing(provider), feeGap)],
  })
}
