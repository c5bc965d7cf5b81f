import { addressFlaws } from '../../domain/addresses/address-flaws'
import { type DeliveryTerms, deliveryTerms } from '../../domain/areas/delivery-terms'
import { WaybillError } from '../../domain/errors'
import { localMoment } from '../../domain/opening/local-moment'
import type { Sql } from '../../ports/database'
import type { DeliveryAddress } from '../addresses/address-input'
import { tellFlaw } from '../addresses/address-words'
import { marketAreas } from '../areas/market-areas'
import type { Locale } from '../context'
import type { Market, Restaurant } from '../markets/load-market'

interface Asked {
  readonly market: Market
  readonly restaurant: Restaurant
  readonly address: DeliveryAddress
  readonly locale: Locale
  readonly now: Date
}

/**
 * What delivering to this door costs and asks for now: the market's fees, or those of the zone that the door is in. What an address lacks
 * beside its pin keeps nobody from ordering: the courier follows the pin. `validate-delivery-area` tells apps what to ask for.
 * @throws WaybillError `validation_failed` for a part that cannot be what it says in this market; `out_of_area` with `reason` and the names
 * of the areas that are served
 */
export async function termsAtDoor(
  db: Sql,
  { market, restaurant, address, locale, now }: Asked,
): Promise<DeliveryTerms> {
  const flaws = addressFlaws(market.addressFormat, address).filter(({ flaw }) => flaw === 'malformed')
  if (flaws.length > 0)
    throw new WaybillError('validation_failed', {
      fields: flaws.map((flaw) => ({ path: `address.${flaw.path}`, message: tellFlaw(flaw, locale) })),
    })
  const served = await marketAreas(db, market)
  const moment = localMoment(now, market.timeZone)
  const terms = deliveryTerms({ ...served, market, holidays: market.holidays, restaurant, door: address, moment })
  if (!('refused' in terms)) return terms
  const availableAreas = served.areas.filter(({ excluded }) => !excluded).map(({ name }) => name[locale])
  throw new WaybillError('out_of_area', { reason: terms.refused, availableAreas })
}

/** @throws WaybillError `minimum_not_reached` with what is missing, in minor units */
export function refuseBelowMinimum(
  { minimumOrder }: DeliveryTerms,
  { subtotal, currency }: { subtotal: number; currency: string },
): void {
  if (subtotal < minimumOrder)
    throw new WaybillError('minimum_not_reached', { minimum: minimumOrder, missing: minimumOrder - subtotal, currency })
}
