import type { Transition } from '../transition'

export const PAYOUT_STATUSES = ['requested', 'approved', 'processing', 'unknown', 'paid', 'rejected', 'failed'] as const
export type PayoutStatus = (typeof PAYOUT_STATUSES)[number]

export type PayoutEventName = `payout.${PayoutStatus}`

/** Those that still take from what their owner may ask for in a day. */
export const LIVE_PAYOUT_STATUSES = ['requested', 'approved', 'processing', 'unknown', 'paid'] as const

/**
 * Every move of a payout after it was requested (`states.md`, Payment). Below its market's threshold the system approves it; what a person took
 * to the bank, a person says paid or come back. What has failed is final, for its money is back: trying again is another payout.
 */
export const PAYOUT_TRANSITIONS: readonly (Transition<PayoutStatus, PayoutEventName> & {
  readonly to: Exclude<PayoutStatus, 'requested'>
})[] = [
  { from: 'requested', to: 'approved', by: ['admin', 'system'], event: 'payout.approved' },
  { from: 'requested', to: 'rejected', by: ['admin'], event: 'payout.rejected', needsReason: true },
  { from: 'approved', to: 'processing', by: ['admin', 'system'], event: 'payout.processing' },
  { from: 'processing', to: 'paid', by: ['admin', 'system'], event: 'payout.paid' },
  { from: 'processing', to: 'failed', by: ['admin', 'system'], event: 'payout.failed', needsReason: true },
  { from: 'processing', to: 'unknown', by: ['system'], event: 'payout.unknown' },
  { from: 'unknown', to: 'processing', by: ['system'], event: 'payout.processing' },
  { from: 'unknown', to: 'paid', by: ['system'], event: 'payout.paid' },
  { from: 'unknown', to: 'failed', by: ['system'], event: 'payout.failed', needsReason: true },
]
