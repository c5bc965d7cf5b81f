import { sql } from 'drizzle-orm'
import type { AddressFormatName } from '../../domain/addresses/address-format'
import type { TariffFees } from '../../domain/areas/delivery-terms'
import type { Edition } from '../../domain/compliance/pack-in-force'
import { WaybillError } from '../../domain/errors'
import type { Position } from '../../domain/geo/position'
import type { TravelSpeed } from '../../domain/geo/travel-minutes'
import type { KitchenLoad } from '../../domain/kitchen/estimate-preparation'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { SpecialDay } from '../../domain/opening/opening-hours'
import type { CancellationPolicy } from '../../domain/orders/cancellation-terms'
import type { PaymentMethod } from '../../domain/payments/transitions'
import { cellOf } from '../../domain/surge/cell'
import type { ToldCell } from '../../domain/surge/surge-at'
import type { SurgePolicy } from '../../domain/surge/surge-policy'
import type { Sql } from '../../ports/database'
import { ruleEditions } from '../compliance/rule-editions'
import { surgeTariff, surgingIn } from '../surge/surge-columns'
import { taxRulesOf } from './tax-rules'

/** A market's terms, as set in the panel. Amounts in integer minor units of its currency. */
export interface Market {
  id: string
  code: string
  country: string
  currency: CurrencyCode
  timeZone: string
  center: Position
  radiusMeters: number
  /** Another one after every change of its areas and zones. */
  areasEdition: string
  addressFormat: AddressFormatName
  holidays: SpecialDay[]
  /** Published versions of its rules; null: none. */
  ruleEditions: readonly Edition[] | null
  /** Of the tariff that holds at the moment asked about. */
  fees: TariffFees
  /** Of the same tariff. */
  surge: SurgePolicy
  acceptanceMinutes: number
  cancellation: CancellationPolicy
  paymentMethods: PaymentMethod[]
  /** So long a payment may take, and a failed one may be made anew. */
  paymentMinutes: number
  /** Guests prove their telephone before they order (ORD-3). */
  guestPhoneRequired: boolean
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
  /** Straight metres; null: as far as the market goes. */
  deliveryRadiusMeters: number | null
  minimumOrder: number
  autoAccept: boolean
  /** No order leaves without a picture of it. */
  photoAtReady: boolean
  load: KitchenLoad
  /** What the cell it stands in says of surge; undefined where couriers suffice. */
  surge: ToldCell | undefined
}

interface Row extends KitchenLoad, CancellationPolicy {
  id: string
  code: string
  country: string
  currency: CurrencyCode
  timeZone: string
  lat: number
  lng: number
  radiusMeters: number
  areasEdition: string
  addressFormat: AddressFormatName
  holidays: SpecialDay[]
  ruleEditions: Edition[] | null
  fees: TariffFees
  surge: SurgePolicy
  surging: Record<string, ToldCell>
  acceptanceMinutes: number
  paymentMethods: PaymentMethod[]
  /** So long a payment may take, and a failed one may be made anew. */
  paymentMinutes: number
  guestPhoneRequired: boolean
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
  deliveryRadiusMeters: number | null
  minimumOrder: number
  autoAccept: boolean
  photoAtReady: boolean
}

/** A restaurant, with what it has on its hands at the moment, and the market it sells in, at the tariff of `now`. */
export async function loadMarket(
  db: Sql,
  restaurantId: string,
  now: Date,
): Promise<{ market: Market; restaurant: Restaurant }> {
  const row = await db.row<Row>(sql`
    select m.id, m.code, m.country, m.currency, m.time_zone as "timeZone", m.lat, m.lng, m.radius_meters as "radiusMeters",
      m.areas_edition as "areasEdition", m.address_format as "addressFormat", coalesce(m.holidays, '[]') as holidays, ${ruleEditions('m')} as "ruleEditions",
      jsonb_build_object('deliveryBase', coalesce(t.delivery_base, m.delivery_base), 'deliveryPerKm', coalesce(t.delivery_per_km, m.delivery_per_km),
        'serviceBasisPoints', coalesce(t.service_basis_points, m.service_basis_points),
        'smallOrderThreshold', coalesce(t.small_order_threshold, m.small_order_threshold),
        'smallOrderFee', coalesce(t.small_order_fee, m.small_order_fee), 'taxBasisPoints', coalesce(t.tax_basis_points, m.tax_basis_points),
        'taxIncluded', coalesce(t.tax_included, m.tax_included), 'taxShares', (
          select coalesce(jsonb_agg(jsonb_build_object('authorityId', a.id, 'basisPoints', a.share_basis_points) order by a.id), '[]')
          from tax_authorities a where a.market_id = m.id)) || ${taxRulesOf(sql`m.id`, now)} as fees,
      ${surgeTariff('m', 't')} as surge, ${surgingIn('m')} as surging,
      m.acceptance_minutes as "acceptanceMinutes", m.cancel_fee_basis_points as "feeBasisPointsAfterConfirmed",
      m.cancel_fee_placed_basis_points as "feeBasisPointsBeforeConfirmed", m.cancel_free_minutes as "freeMinutes",
      array_remove(array[case when m.cash_enabled then 'cash' end, case when m.card_enabled then 'card' end,
        case when m.mobile_money_enabled then 'mobile_money' end, case when m.wallet_enabled then 'wallet' end,
        case when m.points_enabled then 'points' end], null) as "paymentMethods", m.payment_minutes as "paymentMinutes", m.guest_phone_required as "guestPhoneRequired", m.cash_limit as "cashLimit", m.meters_per_minute as "metersPerMinute",
      m.detour_percent as "detourPercent", m.service_minutes as "serviceMinutes", m.driver_base as "driverBase",
      m.driver_per_km as "driverPerKm", r.id as "restaurantId", r.name as "restaurantName", r.lat as "restaurantLat",
      r.lng as "restaurantLng", r.delivery_radius_meters as "deliveryRadiusMeters", r.minimum_order as "minimumOrder",
      r.auto_accept as "autoAccept", r.photo_at_ready as "photoAtReady", r.prep_minutes as "usualMinutes",
      r.extra_prep_minutes as "extraMinutes", r.parallel_orders as "parallelOrders",
      (select count(*) from orders o where o.restaurant_id = r.id and o.status in ('confirmed', 'preparing')) as ahead
    from restaurants r join markets m on m.id = r.market_id left join lateral (
      select * from tariffs where market_id = m.id and begins_at <= ${now} order by begins_at desc limit 1) t on true
    where r.id = ${restaurantId}`)
  if (!row) throw new WaybillError('not_found')
  const { lat, lng, metersPerMinute, detourPercent, surging, ...rest } = row
  const market: Market = {
    ...rest,
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
      deliveryRadiusMeters: row.deliveryRadiusMeters,
      minimumOrder: row.minimumOrder,
      autoAccept: row.autoAccept,
      photoAtReady: row.photoAtReady,
      load: row,
      surge: surging[cellOf({ lat: row.restaurantLat, lng: row.restaurantLng })],
    },
  }
}
