import type { CollectionBeforeValidateHook } from 'payload'
import { WaybillError } from '../../src/domain/errors'
import { principalOf } from '../../src/http/principal'

const AFTER = { en: 'After the beginning.', fr: 'Après le début.' }
const AMOUNT = { en: 'How much?', fr: 'Combien ?' }

/**
 * A promotion as it is stored: its code in capitals, its market that of its restaurant. An owner makes promotions of their own restaurants,
 * paid by those alone; `access.create` sees no document, so others are refused here.
 */
export const wholePromotion: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const principal = principalOf(req.user)
  const promotion = { ...originalDoc, ...data }
  if (principal && principal.role !== 'admin') {
    if (!principal.restaurantIds.includes(idOf(promotion.restaurant)) || promotion.fundedBy !== 'restaurant')
      throw new WaybillError('forbidden')
  }
  const language = req.i18n.language === 'fr' ? 'fr' : 'en'
  const refuse = (path: string, text: { en: string; fr: string }): never => {
    throw new WaybillError('validation_failed', { fields: [{ path, message: text[language] }] })
  }
  const { startsAt, endsAt, kind, amount } = promotion
  if (startsAt && endsAt && new Date(endsAt) <= new Date(startsAt)) refuse('endsAt', AFTER)
  if ((kind === 'fixed' || kind === 'price_cut') && !(amount > 0)) refuse('amount', AMOUNT)
  const code = typeof data.code === 'string' ? { code: data.code.trim().toUpperCase() || null } : {}
  if (operation !== 'create' || !data.restaurant) return { ...data, ...code }
  const restaurant = await req.payload.findByID({
    collection: 'restaurants',
    id: idOf(data.restaurant),
    depth: 0,
    disableErrors: true,
    req,
  })
  return { ...data, ...code, ...(restaurant && { market: restaurant.market }) }
}

function idOf(related: unknown): string {
  return String(Object(related).id ?? related ?? '')
}
