import type { UserRole } from '../../domain/identity/roles'
import type { Sql } from '../../ports/database'
import { type ComplianceDashboard, findCompliance } from './compliance'
import {
  chooseMarket,
  findBusiestMarket,
  findMarkets,
  findRestaurantHeads,
  type MarketHead,
  type RestaurantHead,
} from './market-head'
import { findOperations, type OperationsDashboard } from './operations'
import { findRestaurantDashboard, type RestaurantDashboard } from './restaurant'
import { findSupport, type SupportDashboard } from './support'

/** Who looks, as far as it decides what may be seen. */
export interface Viewer {
  role: UserRole
  restaurantIds: readonly string[]
  marketId?: string
}

export interface DashboardWish {
  viewer: Viewer
  /** Short name or id of a market, id of a restaurant: what the person picked. */
  market?: string
  restaurant?: string
  locale: 'en' | 'fr'
  now: Date
}

/** What else the person may pick. */
export interface Choices {
  markets: { slug: string; name: string }[]
  restaurants: { id: string; name: string }[]
}

export type Dashboards = {
  operations: OperationsDashboard
  restaurant: RestaurantDashboard
  support: SupportDashboard
  compliance: ComplianceDashboard
}

export type DashboardName = keyof Dashboards
export type Dashboard<N extends DashboardName> = Dashboards[N] & { choices: Choices }

type Finder<N extends DashboardName> = (db: Sql, wish: DashboardWish) => Promise<Dashboard<N> | undefined>

/** Each answers undefined for what does not exist or is not the person's to know. */
export const findDashboard: { [N in DashboardName]: Finder<N> } = {
  async operations(db, { viewer, market: wanted, now }) {
    const markets = await findMarkets(db)
    const home = viewer.marketId ?? (wanted ? undefined : await findBusiestMarket(db))
    const market = chooseMarket(markets, { wanted, home })
    return market && { ...(await findOperations(db, { market, markets, now })), choices: among(markets) }
  },

  async restaurant(db, { viewer, market: wanted, restaurant, locale, now }) {
    // An administrator looks into one kitchen; people of a kitchen have their own.
    const known = viewer.role === 'admin' ? (restaurant ? [restaurant] : []) : viewer.restaurantIds
    if (restaurant && !known.includes(restaurant)) return undefined
    const own = await findRestaurantHeads(db, known)
    const markets = [...new Map(own.map(({ market }) => [market.id, market])).values()]
    const picked = own.find(({ id }) => id === restaurant)
    const market = picked?.market ?? chooseMarket(markets, { wanted, home: viewer.marketId })
    if (!market) return undefined
    const there = own.filter((each) => each.market.id === market.id)
    const found = await findRestaurantDashboard(db, { market, restaurants: picked ? [picked] : there, locale, now })
    return { ...found, choices: among(markets, there) }
  },

  async support(db, { viewer, market: wanted, now }) {
    const markets = await findMarkets(db)
    const home = chooseMarket(markets, { home: viewer.marketId })
    const market = wanted ? chooseMarket(markets, { wanted }) : undefined
    if (!home || (wanted && !market)) return undefined
    return { ...(await findSupport(db, { market, home, markets, now })), choices: among(markets) }
  },

  async compliance(db, { viewer, market: wanted, now }) {
    const markets = await findMarkets(db)
    const market = chooseMarket(markets, { wanted, home: viewer.marketId })
    return market && { ...(await findCompliance(db, market, now)), choices: among(markets) }
  },
}

function among(markets: readonly MarketHead[], restaurants: readonly RestaurantHead[] = []): Choices {
  return {
    markets: markets.map(({ slug, name }) => ({ slug, name })),
    restaurants: restaurants.map(({ id, name }) => ({ id, name })),
  }
}
