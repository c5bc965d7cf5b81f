import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { WaybillError } from '../../src/domain/errors'
import { invalid } from '../../src/domain/invalid'
import { localeOf } from '../../src/http/locale'
import { MESSAGES } from '../../src/http/messages'
import { principalOf } from '../../src/http/principal'

const AFTER = { en: 'After the beginning.', fr: 'Après le début.' }
const AMOUNT = { en: 'How much?', fr: 'Combien ?' }

/**
 * A promotion as it is stored: its code in capitals and of no other in the market, its market that of its restaurant. An owner makes
 * promotions of their own restaurants, paid by those alone; `access.create` sees no document, so others are refused here.
 */
export const wholePromotion: CollectionBeforeValidateHook = async ({ data, originalDoc, operation, req }) => {
  if (!data) return data
  const given = { ...originalDoc, ...data }
  const principal = principalOf(req.user)
  if (principal && principal.role !== 'admin') {
    if (!principal.restaurantIds.includes(idOf(given.restaurant)) || given.fundedBy !== 'restaurant')
      throw new WaybillError('forbidden')
  }
  const { startsAt, endsAt, kind, amount } = given
  if (startsAt && endsAt && new Date(endsAt) <= new Date(startsAt)) throw invalid('endsAt', AFTER)
  if ((kind === 'fixed' || kind === 'price_cut') && !(amount > 0)) throw invalid('amount', AMOUNT)
  const market = operation === 'create' && given.restaurant ? await marketOf(given.restaurant, req) : given.market
  const code = typeof given.code === 'string' ? given.code.trim().toUpperCase() || null : null
  if (code && market) await refuseTaken({ code, market: idOf(market), id: idOf(originalDoc) }, req)
  return { ...data, ...('code' in data && { code }), ...(operation === 'create' && { market }) }
}

async function marketOf(restaurant: unknown, req: PayloadRequest): Promise<unknown> {
  const found = await req.payload.findByID({
    collection: 'restaurants',
    id: idOf(restaurant),
    depth: 0,
    disableErrors: true,
    req,
  })
  return found?.market
}

/** Told on its field; the database holds to it in any case. */
async function refuseTaken({ code, market, id }: { code: string; market: string; id: string }, req: PayloadRequest) {
  const { docs } = await req.payload.find({
    collection: 'promotions',
    where: { code: { equals: code }, market: { equals: market } },
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  })
  const message = MESSAGES[localeOf(req)].code_taken
  if (docs[0] && docs[0].id !== id) throw new WaybillError('code_taken', { fields: [{ path: 'code', message }] })
}

function idOf(related: unknown): string {
  return String(Object(related).id ?? related ?? '')
}
