import type { components } from '../../client'
import type { Random } from '../play/random'

type Wish = NonNullable<components['schemas']['PlacedOrder']>['payment']['method']

/** How somebody pays, as the order takes it. */
export interface PaymentWish {
  method: Wish
  phone?: string
  paymentMethodId?: string
}

/** Where it is possible, so many pay before the door. */
const BEFORE_THE_DOOR = 0.5
/** One in so many of them has too little. */
const SHORT = 25

/** Cards as the provider's own library would have named them, and phones that its stand-ins know. */
const CARDS = ['pm_card_visa', 'pm_card_mastercard'] as const
const EMPTY_CARD = 'pm_card_chargeDeclinedInsufficientFunds'
const EMPTY_PHONE = '+237690000001'

/** Half of a town pays as it always did, at the door; the others as their market lets them. @param methods from the quote */
export function choosePayment(methods: readonly string[], random: Random): PaymentWish {
  const before = random() < BEFORE_THE_DOOR
  const short = random() * SHORT < 1
  if (before && methods.includes('mobile_money'))
    return { method: 'mobile_money', ...(short && { phone: EMPTY_PHONE }) }
  if (before && methods.includes('card')) {
    const card = CARDS[Math.floor(random() * CARDS.length)] ?? CARDS[0]
    return { method: 'card', paymentMethodId: short ? EMPTY_CARD : card }
  }
  return { method: 'cash' }
}
