import { sql } from 'drizzle-orm'
import type { MarketFacts } from '../../domain/markets/market-steps'
import type { Sql } from '../../ports/database'

interface Row extends Omit<MarketFacts, 'findsAddresses'> {
  /** ISO 3166. */
  readonly country: string
  readonly lat: number
  readonly lng: number
  /** The restaurant to go on with: the one that has least, before those that are live. */
  readonly nextRestaurantId: string | null
}

/** What there is in a market at a moment, in one statement. Undefined for an unknown market. */
export function findMarketFacts(db: Sql, marketId: string, now: Date): Promise<Row | undefined> {
  return db.row<Row>(sql`
    with there as (
      select r.id, r.active as live,
        exists (select from users_rels w join users u on u.id = w.parent_id
          where w.restaurants_id = r.id and w.path = 'restaurants' and u.role in ('owner', 'staff') and u.active) as staffed,
        exists (select from products p where p.restaurant_id = r.id and p.active
          and (r.market_id, p.category_id) not in (table unsold_categories)) as selling
      from restaurants r where r.market_id = ${marketId} and r.stage <> 'suspended')
    select m.country, m.lat, m.lng, m.active, array_remove(array[case when m.cash_enabled then 'cash' end,
        case when m.card_enabled then 'card' end, case when m.mobile_money_enabled then 'mobile_money' end], null) as "paymentMethods", m.radius_meters as "radiusMeters",
      (select count(*) from areas a where a.market_id = m.id and a.active and not a.excluded) as areas,
      coalesce(t.delivery_base, m.delivery_base) as "deliveryBase", coalesce(t.delivery_per_km, m.delivery_per_km) as "deliveryPerKm",
      greatest(coalesce(t.tax_basis_points, m.tax_basis_points), (select max(x.rate_percent) from tax_rules x where x.market_id = m.id)) as "taxBasisPoints", l.*,
      (select id from there order by selling and staffed, staffed, live, id limit 1) as "nextRestaurantId",
      (select count(*) from drivers d join users u on u.id = d.user_id where d.market_id = m.id and d.active and u.active) as drivers
    from markets m
      left join lateral (select * from tariffs where market_id = m.id and begins_at <= ${now} order by begins_at desc limit 1) t on true
      cross join (select count(*) as restaurants, count(*) filter (where staffed) as staffed, count(*) filter (where selling) as selling,
        count(*) filter (where selling and staffed) as complete,
        count(*) filter (where selling and staffed and live) as live from there) l
    where m.id = ${marketId}`)
}
