import { type SQL, sql } from 'drizzle-orm'
import { FRESH_SECONDS, PLAIN } from '../../domain/surge/surge-policy'

/** The `SurgePolicy` that holds: the tariff's (an alias of its row, null where none has begun), else the market's. */
export function surgeTariff(market: string, tariff: string): SQL {
  return sql`case when ${sql.identifier(tariff)}.id is null then ${policyOf(market)} else ${policyOf(tariff)} end`
}

function policyOf(alias: string): SQL {
  const of = sql.identifier(alias)
  return sql`jsonb_build_object('enabled', ${of}.surge_enabled, 'capBasisPoints', ${of}.surge_cap_basis_points,
    'capAmount', ${of}.surge_cap_amount, 'minimumOrders', ${of}.surge_minimum_orders, 'driverBasisPoints', ${of}.surge_driver_basis_points,
    'hours', nullif(${of}.surge_hours, 'null'))`
}

/**
 * The fresh cells of a market (an alias of its row) in which deliveries cost more: `ToldCell` by cell. Fresh by the real clock, as with
 * positions: it says whether anybody looks, whatever time the business has.
 */
export function surgingIn(market: string): SQL {
  return sql`(
    select coalesce(jsonb_object_agg(s.cell, jsonb_build_object('cell', s.cell, 'multiplier', s.multiplier, 'demand', s.demand,
      'supply', s.supply, 'until', s.until)), '{}')
    from surge_cells s where s.market_id = ${sql.identifier(market)}.id and s.multiplier > ${PLAIN}
      and s.looked_at > now() - make_interval(secs => ${FRESH_SECONDS}))`
}
