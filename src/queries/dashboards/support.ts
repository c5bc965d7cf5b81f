import type { Sql } from '../../ports/database'
import { findLostToday, type LostToday } from './lost-orders'
import type { MarketHead } from './market-head'
import { findTroubles, type Troubles } from './troubles'

/** What support has to look at: of one market, or of all where none is picked. */
export interface SupportDashboard {
  at: string
  market: MarketHead | null
  /** Whose clock tells the time: that of the market, or where none is picked that of the person's own. */
  timeZone: string
  troubles: Troubles
  lost: LostToday
}

/** @param markets all that there are */
export async function findSupport(
  db: Sql,
  wish: { market?: MarketHead; home: MarketHead; markets: readonly MarketHead[]; now: Date },
): Promise<SupportDashboard> {
  const { market, home, markets, now } = wish
  const [troubles, lost] = await Promise.all([
    findTroubles(db, { marketId: market?.id, now, limit: 25 }),
    findLostToday(db, { markets: market ? [market] : markets, now, limit: 12 }),
  ])
  return { at: now.toISOString(), market: market ?? null, timeZone: (market ?? home).timeZone, troubles, lost }
}
