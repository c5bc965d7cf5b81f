import { DELIVERY_STATUS_LABELS } from '../../collections/deliveries/labels'
import { DISPUTE_STATUS_LABELS } from '../../collections/disputes/labels'
import { CHECK_STATUS_LABELS } from '../../collections/identity-checks/labels'
import { LICENCE_STATE_LABELS } from '../../collections/licences/labels'
import { OFFER_STATUS_LABELS } from '../../collections/offers/labels'
import { ORDER_STATUS_LABELS } from '../../collections/orders/labels'
import { ATTEMPT_STATUS_LABELS } from '../../collections/payment-attempts/labels'
import { PAYMENT_STATUS_LABELS } from '../../collections/payments/labels'
import { PAYOUT_STATUS_LABELS } from '../../collections/payouts/labels'
import { REFUND_STATUS_LABELS } from '../../collections/refunds/labels'
import { REPORT_STATUS_LABELS } from '../../collections/trace-reports/labels'
import { WALLET_STATUS_LABELS } from '../../collections/wallets/labels'
import type { DeliveryStatus, OfferStatus } from '../domain/deliveries/transitions'
import type { CheckStatus } from '../domain/identity-checks/transitions'
import type { LicenceState } from '../domain/licences/licence-state'
import type { LicenceStatus } from '../domain/licences/transitions'
import type { OrderStatus } from '../domain/orders/transitions'
import type { AttemptStatus } from '../domain/payments/attempts'
import type { DisputeStatus } from '../domain/payments/disputes'
import type { RefundStatus } from '../domain/payments/refund-causes'
import type { PaymentStatus } from '../domain/payments/transitions'
import type { PayoutStatus } from '../domain/payouts/transitions'
import type { ReportStatus } from '../domain/track-and-trace/report'
import type { WalletStatus } from '../domain/wallets/wallet-status'

/** What a colour says: somebody must act, work goes on, done well, gone wrong, over. The label says it too. */
export type Tone = 'waiting' | 'active' | 'good' | 'bad' | 'quiet'

export type StatusKind =
  | 'order'
  | 'delivery'
  | 'offer'
  | 'payment'
  | 'wallet'
  | 'attempt'
  | 'refund'
  | 'dispute'
  | 'payout'
  | 'check'
  | 'licence'
  | 'report'

export interface StatusLook {
  tone: Tone
  label: { en: string; fr: string }
}

const ORDER: Record<OrderStatus, Tone> = {
  scheduled: 'quiet',
  pending: 'quiet',
  payment_failed: 'bad',
  placed: 'waiting',
  confirmed: 'active',
  preparing: 'active',
  ready: 'active',
  out_for_delivery: 'active',
  delivered: 'good',
  declined: 'bad',
  cancelled: 'bad',
  returned: 'bad',
}

const DELIVERY: Record<DeliveryStatus, Tone> = {
  unassigned: 'waiting',
  offered: 'waiting',
  assigned: 'active',
  at_pickup: 'active',
  picked_up: 'active',
  at_dropoff: 'active',
  delivered: 'good',
  failed: 'bad',
  returning: 'bad',
  returned: 'quiet',
  cancelled: 'quiet',
}

const OFFER: Record<OfferStatus, Tone> = {
  pending: 'waiting',
  accepted: 'good',
  declined: 'bad',
  expired: 'quiet',
  withdrawn: 'quiet',
}

const PAYMENT: Record<PaymentStatus, Tone> = {
  created: 'waiting',
  processing: 'active',
  requires_action: 'waiting',
  authorized: 'active',
  captured: 'good',
  partially_refunded: 'quiet',
  refunded: 'quiet',
  disputed: 'bad',
  failed: 'bad',
  expired: 'quiet',
  voided: 'quiet',
  unknown: 'bad',
}

const WALLET: Record<WalletStatus, Tone> = { active: 'good', frozen: 'bad', closed: 'quiet' }
const ATTEMPT: Record<AttemptStatus, Tone> = {
  created: 'waiting',
  calling: 'active',
  pending: 'active',
  unknown: 'bad',
  succeeded: 'good',
  refused: 'bad',
}

const REFUND: Record<RefundStatus, Tone> = {
  created: 'waiting',
  processing: 'active',
  paid: 'good',
  failed: 'bad',
  unknown: 'bad',
}

const DISPUTE: Record<DisputeStatus, Tone> = { inquiry: 'waiting', open: 'waiting', won: 'good', lost: 'bad' }

const PAYOUT: Record<PayoutStatus, Tone> = {
  requested: 'waiting',
  approved: 'active',
  processing: 'active',
  unknown: 'bad',
  paid: 'good',
  rejected: 'quiet',
  failed: 'bad',
}

const CHECK: Record<CheckStatus, Tone> = {
  created: 'active',
  pending: 'active',
  needs_review: 'waiting',
  approved: 'good',
  declined: 'bad',
  expired: 'quiet',
  withdrawn: 'quiet',
}

const LICENCE: Record<LicenceStatus | LicenceState, Tone> = {
  waiting: 'waiting',
  granted: 'good',
  suspended: 'bad',
  refused: 'quiet',
  revoked: 'bad',
  valid: 'good',
  expiring: 'waiting',
  expired: 'bad',
  upcoming: 'active',
}

const REPORT: Record<ReportStatus, Tone> = {
  queued: 'waiting',
  sent: 'active',
  confirmed: 'good',
  rejected: 'bad',
  corrected: 'active',
  withdrawn: 'quiet',
}

type Table = Readonly<Record<string, Tone>>
type Labels = Readonly<Record<string, { en: string; fr: string }>>

const KINDS: Readonly<Record<StatusKind, readonly [Table, Labels]>> = {
  order: [ORDER, ORDER_STATUS_LABELS],
  delivery: [DELIVERY, DELIVERY_STATUS_LABELS],
  offer: [OFFER, OFFER_STATUS_LABELS],
  payment: [PAYMENT, PAYMENT_STATUS_LABELS],
  wallet: [WALLET, WALLET_STATUS_LABELS],
  attempt: [ATTEMPT, ATTEMPT_STATUS_LABELS],
  refund: [REFUND, REFUND_STATUS_LABELS],
  dispute: [DISPUTE, DISPUTE_STATUS_LABELS],
  payout: [PAYOUT, PAYOUT_STATUS_LABELS],
  check: [CHECK, CHECK_STATUS_LABELS],
  licence: [LICENCE, LICENCE_STATE_LABELS],
  report: [REPORT, REPORT_STATUS_LABELS],
}

/** Tone and label of a status. One that nobody knows yet is shown by its bare name rather than not at all. */
export function statusLook(kind: StatusKind, status: string): StatusLook {
  const [tones, labels] = KINDS[kind]
  return { tone: tones[status] ?? 'quiet', label: labels[status] ?? { en: status, fr: status } }
}
