import { WaybillError } from '../../domain/errors'
import { invalid, type Said } from '../../domain/invalid'
import { isCashAlone, type PaymentPlan, partsOf } from '../../domain/payments/payment-plan'
import type { PaymentMethod } from '../../domain/payments/transitions'
import type { CommandContext } from '../context'
import type { Market } from '../markets/load-market'
import { toE164 } from '../orders/contact'
import { chooseCard } from '../payment-methods/choose-card'
import { payableMethods } from './payable-methods'

interface Wish {
  payment: { method: PaymentMethod; phone?: string; paymentMethodId?: string; wallet?: number }
  points?: number
}

/**
 * How an order is to be paid, as its market allows.
 * @throws WaybillError `payment_method_unavailable` for a method that the market does not take; `validation_failed` for mobile money without a
 *   number of its country, a card that is not the payer's own, one for later that is not saved, or more points and credit than the total
 */
export async function planPayment(
  ctx: CommandContext,
  { payment, points = 0 }: Wish,
  order: { contact: { phone: string | null }; market: Market; later: boolean; total: number },
): Promise<PaymentPlan> {
  const { method, wallet = 0, paymentMethodId: id } = payment
  const given = payment.phone ?? order.contact.phone
  const phone = method === 'mobile_money' ? given && toE164(given, order.market.country) : null
  if (method === 'mobile_money' && !phone)
    refuse('payment.phone', {
      en: 'Not a telephone number of this country.',
      fr: 'Ce n’est pas un numéro de téléphone de ce pays.',
    })
  const plan: PaymentPlan = { method, points, wallet, phone: phone ?? null, card: null, customer: null }
  const parts = partsOf(plan, order.total)
  if (!parts) return refuse('points', { en: 'More than the total.', fr: 'Plus que le total.' })
  const payable = payableMethods(ctx.call, order.market)
  if (parts.some((part) => !payable.includes(part.method))) throw new WaybillError('payment_method_unavailable')
  if (method !== 'card') return isCashAlone(plan) ? { ...plan, phone: null } : plan
  // Nobody is there to type a card when it wakes.
  if (order.later && !id)
    refuse('payment.paymentMethodId', {
      en: 'An order for later needs a saved card.',
      fr: 'Une commande pour plus tard demande une carte enregistrée.',
    })
  if (!id) return plan
  return { ...plan, ...(await chooseCard(ctx, { id, payer: ctx.actor.userId ?? null, saved: order.later })) }
}

function refuse(path: string, message: Said): never {
  throw invalid(path, message)
}
