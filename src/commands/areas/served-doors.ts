import type { Door } from '../../domain/areas/door'
import { outsideOf } from '../../domain/areas/service-area'
import type { Sql } from '../../ports/database'
import { activeMarkets } from './active-markets'

/** Those doors that some market delivers to at present. */
export async function servedDoors<Each extends Door>(db: Sql, doors: readonly Each[]): Promise<ReadonlySet<Each>> {
  if (doors.length === 0) return new Set()
  const markets = await activeMarkets(db)
  return new Set(doors.filter((door) => markets.some((market) => outsideOf(market, market.areas, door) === null)))
}
