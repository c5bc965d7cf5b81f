import { sql } from 'drizzle-orm'
import { outsideOf } from '../../domain/areas/service-area'
import { WaybillError } from '../../domain/errors'
import type { Readiness } from '../../domain/onboarding/checklist'
import type { RestaurantStage } from '../../domain/onboarding/transitions'
import { localMoment } from '../../domain/opening/local-moment'
import type { Sql } from '../../ports/database'
import { marketAreas } from '../areas/market-areas'
import { askedPapers, papersOf } from '../papers/papers'

interface Row extends Omit<Readiness, 'papers' | 'asked' | 'insideArea' | 'today' | 'deliveryBase' | 'taxBasisPoints'> {
  stage: RestaurantStage
  suspendedBecause: string | null
  marketId: string
  timeZone: string
  lat: number
  lng: number
  city: string | null
  marketLat: number
  marketLng: number
  radiusMeters: number
  areasEdition: string
  deliveryBase: number
  taxBasisPoints: number
}

/** Where a restaurant is, and what it has of what going live asks for. @throws WaybillError `not_found` */
export async function loadReadiness(db: Sql, restaurantId: string, now: Date) {
  const row = await db.row<Row>(sql`
    with menu as (
      select p.id, p.price, p.image_id, p.attributes_fit::text as fit, c.slug, p.price > 0 and (p.stock is null or p.stock > 0)
        and p.attributes_fit <> 'unsellable' and (r.market_id, p.category_id) not in (table unsold_categories) as sold
      from products p join categories c on c.id = p.category_id join restaurants r on r.id = p.restaurant_id where p.restaurant_id = ${restaurantId} and p.active
    ), asked as (
      select distinct a.option_groups_id as id from menu join products_rels a on a.parent_id = menu.id and a.path = 'optionGroups'
    )
    select r.stage, r.suspended_because as "suspendedBecause", r.market_id as "marketId", r.lat, r.lng, nullif(r.hours, 'null') as hours,
      r.image_id is not null or r.logo_id is not null as "hasPicture",
      m.time_zone as "timeZone", m.active as "marketActive", m.lat as "marketLat", m.lng as "marketLng", m.radius_meters as "radiusMeters",
      m.areas_edition as "areasEdition", coalesce(t.delivery_base, m.delivery_base) as "deliveryBase",
      greatest(coalesce(t.tax_basis_points, m.tax_basis_points), (select max(x.rate_percent) from tax_rules x where x.market_id = m.id)) as "taxBasisPoints",
      (select count(*) from menu where sold) as products, (select count(*) from menu where sold and image_id is not null) as pictured,
      (select count(*) from menu where fit = 'unsellable') as unsellable, (select count(*) from menu where fit = 'unfit') as incomplete,
      (select count(*) from asked join option_groups g on g.id = asked.id where g.min > (
        select coalesce(sum(least(o.max_quantity, g.min)), 0) from options o where o.group_id = g.id and o.active)) as "brokenGroups",
      array(select slug from menu union select jsonb_array_elements_text(a.details->'categories')
        from restaurant_applications a where a.restaurant_id = r.id) as categories,
      (select a.details->>'city' from restaurant_applications a where a.restaurant_id = r.id) as city,
      exists (select from kitchen_tests t where t.restaurant_id = r.id and t.passed_at is not null) as "kitchenTested",
      ${peopleOf('owner')} as owners, ${peopleOf('staff')} as staff
    from restaurants r join markets m on m.id = r.market_id left join lateral (
      select * from tariffs where market_id = m.id and begins_at <= ${now} order by begins_at desc limit 1) t on true
    where r.id = ${restaurantId}`)
  if (!row) throw new WaybillError('not_found')
  const { marketId, timeZone, lat, lng, city, marketLat, marketLng, radiusMeters, areasEdition, ...rest } = row
  const { areas } = await marketAreas(db, { id: marketId, areasEdition })
  const market = { center: { lat: marketLat, lng: marketLng }, radiusMeters }
  const { stage, suspendedBecause, ...has } = rest
  const ready: Readiness = {
    ...has,
    insideArea: outsideOf(market, areas, { lat, lng, city: city ?? '' }) === null,
    papers: await papersOf(db, { restaurantId }),
    asked: await askedPapers(db, marketId),
    today: localMoment(now, timeZone).date,
  }
  return { stage, suspendedBecause, marketId, ready }
}

const peopleOf = (role: 'owner' | 'staff') => sql`(
  select count(*) from users_rels w join users u on u.id = w.parent_id
  where w.restaurants_id = r.id and w.path = 'restaurants' and u.active and u.role = ${role}::enum_users_role)`
