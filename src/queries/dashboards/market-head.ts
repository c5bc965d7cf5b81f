import { sql } from 'drizzle-orm'
import type { CurrencyCode } from '../../domain/money/currencies'
import type { Sql } from '../../ports/database'

/** What numbers need of their market: whose money it is, and whose clock. */
export interface MarketHead {
  id: string
  slug: string
  name: string
  currency: CurrencyCode
  timeZone: string
}

const HEAD = sql`m.id, m.slug, m.name, m.currency, m.time_zone as "timeZone"`

/** Every market, those open for orders first. */
export function findMarkets(db: Sql): Promise<MarketHead[]> {
  return db.rows<MarketHead>(sql`select ${HEAD} from markets m order by m.active desc, m.name, m.id limit 200`)
}

export interface RestaurantHead {
  id: string
  name: string
  market: MarketHead
}

/** The given restaurants by name, each with its market. */
export async function findRestaurantHeads(db: Sql, ids: readonly string[]): Promise<RestaurantHead[]> {
  const rows = await db.rows<MarketHead & { restaurantId: string; restaurantName: string }>(sql`
    select r.id as "restaurantId", r.name as "restaurantName", ${HEAD}
    from restaurants r join markets m on m.id = r.market_id where r.id = any(${sql.param([...ids])}::uuid[])
    order by r.name, r.id`)
  return rows.map(({ restaurantId, restaurantName, ...market }) => ({ id: restaurantId, name: restaurantName, market }))
}

/** Where most is going on now; undefined where nothing is. */
export async function findBusiestMarket(db: Sql): Promise<string | undefined> {
  const busiest = await db.row<{ id: string }>(sql`
    select market_id as id from orders where closed_at is null group by market_id order by count(*) desc, market_id limit 1`)
  return busiest?.id
}

/** The market that was asked for by its short name or id; else that of the person; else the first. */
export function chooseMarket<M extends { id: string; slug: string }>(
  markets: readonly M[],
  { wanted, home }: { wanted?: string; home?: string },
): M | undefined {
  if (wanted) return markets.find(({ id, slug }) => slug === wanted || id === wanted)
  return markets.find(({ id }) => id === home) ?? markets[0]
}
