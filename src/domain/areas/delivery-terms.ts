import { distanceMeters } from '../geo/distance-meters'
import type { Position } from '../geo/position'
import type { LocalMoment } from '../opening/local-moment'
import type { SpecialDay } from '../opening/opening-hours'
import type { MarketFees } from '../pricing/quote'
import type { MarketTaxRule } from '../tax/tax-rule'
import type { Door } from './door'
import { rulesAt } from './rules-at'
import { type BothLanguages, type OutsideReason, outsideOf, type ServedMarket, type ServiceArea } from './service-area'
import { type Zone, zoneAt } from './zone'

/** Where a market delivers, and at which terms of its own. */
export interface MarketAreas {
  readonly areas: readonly ServiceArea[]
  readonly zones: readonly Zone[]
}

export interface DeliveringRestaurant {
  readonly id: string
  readonly position: Position
  /** Straight from the counter to the door; null: as far as the market goes. */
  readonly deliveryRadiusMeters: number | null
  readonly minimumOrder: number
}

export type NoDeliveryReason = OutsideReason | 'beyond_restaurant'

/** What holds at a door, now. Amounts in integer minor units. */
export interface DeliveryTerms {
  readonly fees: MarketFees
  readonly zone: { readonly id: string; readonly name: BothLanguages } | null
  /** The least subtotal that is delivered; 0: none. */
  readonly minimumOrder: number
  /** True where the zone keeps surge away. */
  readonly surgeFree?: boolean
}

/** Those of a market, wherever its rules hold. */
export interface TariffFees extends MarketFees {
  readonly taxRules?: readonly MarketTaxRule[]
}

interface Asked extends MarketAreas {
  readonly market: ServedMarket & { readonly fees: TariffFees; readonly timeZone: string }
  readonly holidays: readonly SpecialDay[]
  readonly restaurant: DeliveringRestaurant
  readonly door: Door
  readonly moment: LocalMoment
}

/** The terms of a delivery to a door, or why there is none: the market's areas first, then the restaurant's reach, then its zones. */
export function deliveryTerms(asked: Asked): DeliveryTerms | { readonly refused: NoDeliveryReason } {
  const { market, restaurant, door, areas, zones, moment, holidays } = asked
  const refused = outsideOf(market, areas, door)
  if (refused) return { refused }
  const { deliveryRadiusMeters: reach, position, id: restaurantId } = restaurant
  if (reach !== null && distanceMeters(position, door) > reach) return { refused: 'beyond_restaurant' }
  const { timeZone } = market
  const { zone, beyond } = zoneAt(zones, { restaurantId, door, moment, holidays, timeZone })
  if (beyond) return { refused: 'beyond_restaurant' }
  const fees = feesAt(market.fees, areas, door)
  if (!zone) return { fees, zone: null, minimumOrder: restaurant.minimumOrder }
  const { id, name, deliveryBase, deliveryPerKm, minimumOrder, surgeFree = false } = zone
  return {
    fees: { ...fees, deliveryBase, deliveryPerKm },
    zone: { id, name },
    minimumOrder: minimumOrder ?? restaurant.minimumOrder,
    ...(surgeFree && { surgeFree }),
  }
}

function feesAt({ taxRules, ...fees }: TariffFees, areas: readonly ServiceArea[], door: Door): MarketFees {
  return taxRules ? { ...fees, taxRules: rulesAt(taxRules, areas, door) } : fees
}
