import { cardSurge } from '../../domain/browse/card-surge'
import type { LocalMoment } from '../../domain/opening/local-moment'
import type { MarketPlaces } from './market-places'
import type { Found } from './nearby'

type Fee = { readonly amount: number; readonly currency: string } | null

/**
 * What changes by the minute about the places of a market: the surge, told where the delivery fee is, and what promotions take off today.
 * Amounts in minor units.
 */
export function termsNow(
  { opening, promotions, surge, shared }: MarketPlaces,
  { now, locale }: { now: Date; locale: 'en' | 'fr' },
) {
  const moment: LocalMoment = opening.moment(now)
  const dearer = cardSurge(surge, moment, shared.timeZone)
  return {
    moment,
    of: ({ place, price }: Pick<Found, 'place' | 'price'>, fee: Fee) => {
      const added = fee && !price?.surgeFree ? dearer(place, fee.amount) : null
      return {
        surge:
          fee && added ? { multiplier: added.multiplier, fee: { amount: added.fee, currency: fee.currency } } : null,
        promotions: promotions.of(place.id, moment, locale),
      }
    },
  }
}
