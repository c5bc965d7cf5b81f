import type { DeliveryStatus } from '../../../domain/deliveries/transitions'
import type { OrderStatus } from '../../../domain/orders/transitions'
import type { OrderEvent } from '../../../payload-types'
import type { Tone } from '../../status-look'
import type { StepIconName } from './StepIcon'

/** One move of a history as people tell it. */
export interface MoveLook {
  title: { en: string; fr: string }
  icon: StepIconName
  tone: Tone
}

const move = (icon: StepIconName, tone: Tone, en: string, fr: string): MoveLook => ({ icon, tone, title: { en, fr } })

const ORDER: Record<OrderStatus, MoveLook> = {
  scheduled: move('clock', 'quiet', 'Ordered for later', 'Commandée pour plus tard'),
  pending: move('bag', 'quiet', 'Ordered', 'Commandée'),
  payment_failed: move('alert', 'bad', 'The payment failed', 'Le paiement a échoué'),
  placed: move('bell', 'waiting', 'Sent to the kitchen', 'Transmise à la cuisine'),
  confirmed: move('check', 'active', 'Accepted by the kitchen', 'Acceptée par la cuisine'),
  preparing: move('pot', 'active', 'Cooking has begun', 'La préparation a commencé'),
  ready: move('bag', 'active', 'Ready at the counter', 'Prête au comptoir'),
  out_for_delivery: move('bike', 'active', 'Picked up, on the way', 'Retirée, en route'),
  delivered: move('check', 'good', 'Delivered', 'Livrée'),
  declined: move('cross', 'bad', 'Declined by the kitchen', 'Refusée par la cuisine'),
  cancelled: move('cross', 'bad', 'Cancelled', 'Annulée'),
  returned: move('back', 'bad', 'Brought back to the restaurant', 'Rapportée au restaurant'),
}

const DELIVERY: Record<DeliveryStatus, MoveLook> = {
  unassigned: move('search', 'waiting', 'Waiting for a driver', 'En attente d’un livreur'),
  offered: move('search', 'quiet', 'Offered to a driver', 'Proposée à un livreur'),
  assigned: move('bike', 'active', 'A driver has the delivery', 'Un livreur a pris la livraison'),
  at_pickup: move('door', 'active', 'The driver is at the restaurant', 'Le livreur est au restaurant'),
  picked_up: move('bike', 'active', 'The driver has the goods', 'Le livreur a la commande'),
  at_dropoff: move('door', 'active', 'The driver is at the door', 'Le livreur est à la porte'),
  delivered: move('check', 'good', 'Handed over', 'Remise au client'),
  failed: move('alert', 'bad', 'The delivery failed', 'La livraison a échoué'),
  returning: move('back', 'bad', 'The goods are on their way back', 'La commande revient'),
  returned: move('back', 'quiet', 'The goods are back', 'La commande est revenue'),
  cancelled: move('cross', 'quiet', 'The delivery was called off', 'La livraison est annulée'),
}

const DELAY = move('clock', 'waiting', 'The kitchen needs longer', 'La cuisine a besoin de plus de temps')

const CHANGE = move('pen', 'waiting', 'The order was changed', 'La commande a été modifiée')

const REFUND = move('back', 'waiting', 'Money goes back', 'Remboursement')

const TABLES: Readonly<Record<'order' | 'delivery', Readonly<Record<string, MoveLook>>>> = {
  order: ORDER,
  delivery: DELIVERY,
}

/** How a move looks; one that nobody knows yet is told by its bare name. */
export function moveLook(subject: OrderEvent['subject'], to: string): MoveLook {
  if (subject === 'delay') return DELAY
  if (subject === 'change') return CHANGE
  if (subject === 'refund') return REFUND
  return TABLES[subject][to] ?? move('clock', 'quiet', to, to)
}
