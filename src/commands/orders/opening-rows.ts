import { type SQL, sql } from 'drizzle-orm'
import type { Position } from '../../domain/geo/position'
import type { CurrencyCode } from '../../domain/money/currencies'
import { driverPay } from '../../domain/pricing/driver-pay'
import type { CommandContext } from '../context'
import type { Market, Restaurant } from '../markets/load-market'

/** Amounts in integer minor units of `currency`. */
export interface Opening {
  id: string
  market: Market
  restaurant: Restaurant
  dropoff: Position
  distanceMeters: number
  /** What the driver takes at the door. */
  cashDue: number
  tip: number
  currency: CurrencyCode
  /** What it cost more while couriers were few; null: nothing. */
  surge: { fee: number; driverBasisPoints: number } | null
}

/**
 * What an order has from the moment on that its restaurant sees it: a delivery without a driver. One insert for the `with` of a statement, in
 * SQL `delivery as (…)`.
 */
export function deliveryRow(ctx: CommandContext, opening: Opening): SQL {
  const { id, market, restaurant, dropoff, distanceMeters, cashDue, tip, surge } = opening
  const pay = driverPay({ base: market.driverBase, perKm: market.driverPerKm, distanceMeters, tip, surge })
  return sql`delivery as (
      insert into deliveries (id, order_id, market_id, restaurant_id, status, pickup_lat, pickup_lng, dropoff_lat, dropoff_lng, distance_meters,
        cash_due, driver_pay, created_at, updated_at)
      values (${ctx.newId()}, ${id}, ${market.id}, ${restaurant.id}, 'unassigned', ${restaurant.position.lat}, ${restaurant.position.lng},
        ${dropoff.lat}, ${dropoff.lng}, ${distanceMeters}, ${cashDue}, ${pay}, ${ctx.now}, ${ctx.now})
    )`
}

/** The same of an order that is paid in cash alone, and its payment: `delivery as (…), payment as (…)`. */
export function openingRows(ctx: CommandContext, opening: Opening): SQL {
  const { id, market, cashDue, currency } = opening
  return sql`${deliveryRow(ctx, opening)}, payment as (
      insert into payments (id, order_id, market_id, method, status, amount, currency, created_at, updated_at)
      values (${ctx.newId()}, ${id}, ${market.id}, 'cash', 'created', ${cashDue}, ${currency}, ${ctx.now}, ${ctx.now})
    )`
}
