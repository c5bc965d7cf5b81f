import { answered } from '../../client'
import { DEMO_CODES } from '../demo/promotions'
import { Refusal } from '../play/refusal'
import type { Orderer } from './orderer'
import type { City, Town } from './town'

/** One in so many has heard of the market's code. */
const KNOWN_TO = 8

/**
 * What the order would cost with the code, where its customer knows one that counts; without it otherwise, as people do.
 * @returns with what it is ordered then, and how it can be paid
 */
export async function quoteWithCode(
  { api }: City,
  { slug, random }: Town,
  who: Orderer,
  tip: number,
): Promise<{ code: { promoCode?: string }; methods: readonly string[] }> {
  const waybill = api.as(who.by)
  const known = random() * KNOWN_TO < 1 ? { promoCode: DEMO_CODES[slug] } : {}
  try {
    const quote = answered(await waybill.POST('/api/cart/quote', { body: { ...who.quoted, tip, ...known } }))
    return { code: known, methods: quote.paymentMethods }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'promo_refused') throw error
    const quote = answered(await waybill.POST('/api/cart/quote', { body: { ...who.quoted, tip } }))
    return { code: {}, methods: quote.paymentMethods }
  }
}
