import { DELIVERY_STATUS_LABELS } from '../../collections/deliveries/labels'
import { OFFER_STATUS_LABELS } from '../../collections/offers/labels'
import { ORDER_STATUS_LABELS } from '../../collections/orders/labels'
import { PAYMENT_STATUS_LABELS } from '../../collections/payments/labels'
import type { DeliveryStatus, OfferStatus } from '../domain/deliveries/transitions'
import type { OrderStatus } from '../domain/orders/transitions'
import type { PaymentStatus } from '../domain/payments/transitions'

/** What a colour says: somebody must act, work goes on, done well, gone wrong, over. The label says it too. */
export type Tone = 'waiting' | 'active' | 'good' | 'bad' | 'quiet'

export type StatusKind = 'order' | 'delivery' | 'offer' | 'payment'

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

type Table = Readonly<Record<string, Tone>>
type Labels = Readonly<Record<string, { en: string; fr: string }>>

const KINDS: Readonly<Record<StatusKind, readonly [Table, Labels]>> = {
  order: [ORDER, ORDER_STATUS_LABELS],
  delivery: [DELIVERY, DELIVERY_STATUS_LABELS],
  offer: [OFFER, OFFER_STATUS_LABELS],
  payment: [PAYMENT, PAYMENT_STATUS_LABELS],
}

/** Tone and label of a status. One that nobody knows yet is shown by its bare name rather than not at all. */
export function statusLook(kind: StatusKind, status: string): StatusLook {
  const [tones, labels] = KINDS[kind]
  return { tone: tones[status] ?? 'quiet', label: labels[status] ?? { en: status, fr: status } }
}
