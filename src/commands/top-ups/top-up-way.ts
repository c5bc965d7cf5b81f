import { WaybillError } from '../../domain/errors'
import { invalid } from '../../domain/invalid'
import type { Provider } from '../../domain/payments/providers'
import type { CommandContext } from '../context'
import { toE164 } from '../orders/contact'
import { type ChosenCard, chooseCard } from '../payment-methods/choose-card'
import { nextPhoneProvider } from '../payments/next-phone-provider'
import { payableMethods } from '../payments/payable-methods'
import type { TopUpMarket } from './top-up-market'

export const TOP_UP_METHODS = ['card', 'mobile_money'] as const

/** How a wallet is filled, as its customer says it. */
export interface TopUpWish {
  readonly method: (typeof TOP_UP_METHODS)[number]
  readonly phone?: string | undefined
  readonly paymentMethodId?: string | undefined
}

/** The same as a provider takes it. */
export interface TopUpWay extends ChosenCard {
  readonly method: TopUpWish['method']
  readonly provider: Provider
  /** E.164, of mobile money. */
  readonly phone: string | null
}

/**
 * @param saved nobody is there to type a card
 * @throws WaybillError `payment_method_unavailable`; `validation_failed` for a number that is none, or a card that is not the customer's
 */
export async function chooseWay(
  ctx: CommandContext,
  market: TopUpMarket,
  { wish, saved }: { wish: TopUpWish; saved: boolean },
): Promise<TopUpWay> {
  const { app } = ctx.call
  const { method, paymentMethodId: id } = wish
  if (!payableMethods(ctx.call, market).includes(method)) throw new WaybillError('payment_method_unavailable')
  if (method === 'card') {
    const provider = app.cards?.name
    if (!provider) throw new WaybillError('payment_method_unavailable')
    if (!id && saved) throw invalid('paymentMethodId', { en: 'A saved card.', fr: 'Une carte enregistrée.' })
    const card = id ? await chooseCard(ctx, { id, payer: market.customerId, saved }) : { card: null, customer: null }
    return { method, provider, phone: null, ...card }
  }
  const given = wish.phone ?? market.phone
  const phone = given ? toE164(given, market.country) : null
  const provider = phone && nextPhoneProvider(app, phone)
  if (!provider)
    throw invalid('phone', { en: 'Nobody takes money from this number.', fr: 'Personne n’encaisse depuis ce numéro.' })
  return { method, provider, phone, card: null, customer: null }
}
