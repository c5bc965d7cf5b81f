import { BEST_SELLER_DAYS, PEAK_WEEKS } from '../../domain/dashboards/spans'
import { localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import { type BestSeller, findBestSellers } from './best-sellers'
import { type DayFigures, findDayFigures } from './day-figures'
import type { MarketHead, RestaurantHead } from './market-head'
import { findOpenOrders, type OpenOrders } from './open-orders'
import { findSalesWeekBefore, type PastSales } from './past-sales'
import { findPeakHours, type PeakHour } from './peak-hours'
import { findPreparation, type Preparation } from './preparation'
import { findWaitingOrders, type WaitingOrder } from './waiting-orders'

/** What people of a restaurant want to know of their day. Amounts in minor units of the market's currency. */
export interface RestaurantDashboard {
  at: string
  market: MarketHead
  /** Those counted here. */
  restaurants: { id: string; name: string }[]
  open: OpenOrders
  waiting: WaitingOrder[]
  today: DayFigures
  weekBefore: PastSales
  preparation: Preparation
  bestSellers: BestSeller[]
  peaks: PeakHour[]
}

/** @param restaurants all of one market: the caller has checked that they are the person's own */
export async function findRestaurantDashboard(
  db: Sql,
  wish: { market: MarketHead; restaurants: readonly RestaurantHead[]; locale: 'en' | 'fr'; now: Date },
): Promise<RestaurantDashboard> {
  const { market, restaurants, locale, now } = wish
  const restaurantIds = restaurants.map(({ id }) => id)
  const scope = { market, restaurantIds }
  const day = localDay(now, market.timeZone)
  const daysAgo = (days: number) => localDay(now, market.timeZone, days).from
  const [open, waiting, today, weekBefore, preparation, bestSellers, peaks] = await Promise.all([
    findOpenOrders(db, scope),
    findWaitingOrders(db, restaurantIds, 8),
    findDayFigures(db, scope, day),
    findSalesWeekBefore(db, scope, now),
    findPreparation(db, scope, day.from, day.to),
    findBestSellers(db, restaurantIds, daysAgo(BEST_SELLER_DAYS - 1), locale),
    findPeakHours(db, scope, daysAgo(PEAK_WEEKS * 7), day.from),
  ])
  return {
    at: now.toISOString(),
    market,
    restaurants: restaurants.map(({ id, name }) => ({ id, name })),
    open,
    waiting,
    today,
    weekBefore,
    preparation,
    bestSellers,
    peaks,
  }
}
