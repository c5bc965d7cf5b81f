import { sql } from 'drizzle-orm'
import { WaybillError } from '../../domain/errors'
import type { Position } from '../../domain/geo/position'
import type { TravelSpeed } from '../../domain/geo/travel-minutes'
import type { KitchenLoad } from '../../domain/kitchen/estimate-preparation'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { CancellationPolicy } from '../../domain/orders/cancellation-terms'
import type { MarketFees } from '../../domain/pricing/quote'
import type { Sql } from '../../ports/database'

/** A market's terms, as set in the panel. Amounts in integer minor units of its currency. */
export interface Market {
  id: string
  code: string
  country: string
  currency: CurrencyCode
  timeZone: string
  center: Position
  radiusMeters: number
  fees: MarketFees
  acceptanceMinutes: number
  cancellation: CancellationPolicy
  cashEnabled: boolean
  cashLimit: number
  speed: TravelSpeed
  serviceMinutes: number
  driverBase: number
  driverPerKm: number
}

/** A kitchen as its orders need to know it. */
export interface Restaurant {
  id: string
  name: string
  position: Position
  autoAccept: boolean
  /** No order leaves without a picture of it. */
  photoAtReady: boolean
  load: KitchenLoad
}

interface Row extends MarketFees, KitchenLoad, CancellationPolicy {
  id: string
  code: string
  country: string
  currency: CurrencyCode
  timeZone: string
  lat: number
  lng: number
  radiusMeters: number
  acceptanceMinutes: number
  cashEnabled: boolean
  cashLimit: number
  metersPerMinute: number
  detourPercent: number
  serviceMinutes: number
  driverBase: number
  driverPerKm: number
  restaurantId: string
  restaurantName: string
  restaurantLat: number
  restaurantLng: number
  autoAccept: boolean
  photoAtReady: boolean
}

/** A restaurant, with what it has on its hands at the moment, and the market it sells in. */
export async function loadMarket(db: Sql, restaurantId: string): Promise<{ market: Market; restaurant: Restaurant }> {
  const row = await db.row<Row>(sql`
    select m.id, m.code, m.country, m.currency, m.time_zone as "timeZone", m.lat, m.lng, m.radius_meters as "radiusMeters",
      m.delivery_base as "deliveryBase", m.delivery_per_km as "deliveryPerKm", m.service_basis_points as "serviceBasisPoints",
      m.small_order_threshold as "smallOrderThreshold", m.small_order_fee as "smallOrderFee", m.tax_basis_points as "taxBasisPoints",
      m.tax_included as "taxIncluded", m.acceptance_minutes as "acceptanceMinutes", m.cancel_fee_basis_points as "feeBasisPointsAfterConfirmed",
      m.cancel_fee_placed_basis_points as "feeBasisPointsBeforeConfirmed", m.cancel_free_minutes as "freeMinutes",
      m.cash_enabled as "cashEnabled", m.cash_limit as "cashLimit", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes", m.driver_base as "driverBase",
      m.driver_per_km as "driverPerKm", r.id as "restaurantId", r.name as "restaurantName", r.lat as "restaurantLat",
      r.lng as "restaurantLng", r.auto_accept as "autoAccept", r.photo_at_ready as "photoAtReady", r.prep_minutes as "usualMinutes",
      r.extra_prep_minutes as "extraMinutes", r.parallel_orders as "parallelOrders",
      (select count(*) from orders o where o.restaurant_id = r.id and o.status in ('confirmed', 'preparing')) as ahead
    from restaurants r join markets m on m.id = r.market_id where r.id = ${restaurantId}`)
  if (!row) throw new WaybillError('not_found')
  const { lat, lng, metersPerMinute, detourPercent, ...rest } = row
  const market: Market = {
    ...rest,
    fees: rest,
    cancellation: rest,
    center: { lat, lng },
    speed: { metersPerMinute, detour: detourPercent / 100 },
  }
  return {
    market,
    restaurant: {
      id: row.restaurantId,
      name: row.restaurantName,
      position: { lat: row.restaurantLat, lng: row.restaurantLng },
      autoAccept: row.autoAccept,
      photoAtReady: row.photoAtReady,
      load: row,
    },
  }
}
