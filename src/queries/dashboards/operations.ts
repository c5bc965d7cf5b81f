import { localDay } from '../../domain/time/local-day'
import type { Sql } from '../../ports/database'
import { type DayFigures, findDayFigures } from './day-figures'
import { type DriversNow, findDriversNow } from './drivers-now'
import type { MarketHead } from './market-head'
import { findMarketsToday, type MarketToday } from './markets-today'
import { findOpenOrders, type OpenOrders } from './open-orders'
import { findSalesWeekBefore, type PastSales } from './past-sales'
import { findTroubles, type Troubles } from './troubles'
import { findWeakRestaurants, type WeakRestaurant } from './weak-restaurants'

/** What an administrator wants to know of one market (BI-1). Amounts in minor units of the market's currency. */
export interface OperationsDashboard {
  at: string
  market: MarketHead
  open: OpenOrders
  troubles: Troubles
  drivers: DriversNow
  today: DayFigures
  weekBefore: PastSales
  weak: WeakRestaurant[]
  markets: MarketToday[]
}

/** @param markets all that the person may pick */
export async function findOperations(
  db: Sql,
  { market, markets, now }: { market: MarketHead; markets: readonly MarketHead[]; now: Date },
): Promise<OperationsDashboard> {
  const scope = { market }
  const [open, troubles, drivers, today, weekBefore, weak, beside] = await Promise.all([
    findOpenOrders(db, scope),
    findTroubles(db, { marketId: market.id, now, limit: 6 }),
    findDriversNow(db, market.id),
    findDayFigures(db, scope, localDay(now, market.timeZone)),
    findSalesWeekBefore(db, scope, now),
    findWeakRestaurants(db, market.id, now),
    findMarketsToday(db, markets, now),
  ])
  return { at: now.toISOString(), market, open, troubles, drivers, today, weekBefore, weak, markets: beside }
}
