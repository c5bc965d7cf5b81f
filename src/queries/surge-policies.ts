import { type SQL, sql } from 'drizzle-orm'

/** The surge policies of market `m` in the order of their beginnings, its own first. */
export function surgePolicies(): SQL {
  const policy = (alias: SQL) =>
    sql`jsonb_build_object('enabled', ${alias}.surge_enabled, 'capBasisPoints', ${alias}.surge_cap_basis_points,
      'capAmount', ${alias}.surge_cap_amount, 'minimumOrders', ${alias}.surge_minimum_orders,
      'driverBasisPoints', ${alias}.surge_driver_basis_points, 'hours', nullif(${alias}.surge_hours, 'null'))`
  return sql`(
    select jsonb_build_array(jsonb_build_object('beginsAt', null, 'policy', ${policy(sql`m`)}))
      || coalesce(jsonb_agg(jsonb_build_object('beginsAt', t.begins_at, 'policy', ${policy(sql`t`)}) order by t.begins_at), '[]')
    from tariffs t where t.market_id = m.id)`
}
