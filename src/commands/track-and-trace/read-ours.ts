import { sql } from 'drizzle-orm'
import type { OurDelivery, OurPackage } from '../../domain/track-and-trace/compare'
import type { Sql } from '../../ports/database'

/** Orders of which something is under way to the state, or was confirmed since a moment: it may be on a list that was read then, or not. */
const movingSince = (at: Date) => sql`exists (
  select from trace_reports w where w.order_id = a.order_id
    and (w.status not in ('confirmed', 'withdrawn') or w.confirmed_at >= ${at}))`

const IS_OPEN = sql`exists (select from trace_reports d where d.order_id = a.order_id and d.kind = 'delivery' and d.status = 'confirmed'
  and not exists (select from trace_reports v where v.order_id = d.order_id and v.kind = 'void' and v.status = 'confirmed' and v.place > d.place))`

/** What a state’s list of a restaurant should say. @param asked when theirs began to be read, real time */
export async function readOurs(
  db: Sql,
  { restaurantId, asked, from }: { restaurantId: string; asked: Date; from: Date },
): Promise<{ deliveries: OurDelivery[]; packages: OurPackage[] }> {
  const deliveries = await db.rows<OurDelivery>(sql`
    select a.reference, a.order_id as "orderId", ${movingSince(asked)} as moving,
      (a.confirmed_at >= ${from} or end_.confirmed_at >= ${from}) is true as recent,
      case when end_.kind is null then 'open' when end_.kind = 'void' then 'voided' else 'completed' end as state,
      coalesce((select jsonb_agg(jsonb_build_object('label', p.label, 'quantity', g.pieces * p.piece_size))
        from package_allocations g join packages p on p.id = g.package_id where g.order_id = a.order_id), '[]') as goods
    from trace_reports a left join lateral (
      select e.kind, e.confirmed_at from trace_reports e where e.order_id = a.order_id and e.place > a.place and e.status = 'confirmed'
        and e.kind in ('completion', 'return', 'void') order by e.place limit 1
    ) end_ on true
    where a.restaurant_id = ${restaurantId} and a.kind = 'delivery' and a.reference is not null`)
  // An order may have told of a package that it has nothing of any more.
  const packages = await db.rows<OurPackage>(sql`
    with on_the_way as (
      select distinct g ->> 'label' as label from trace_reports a cross join lateral jsonb_array_elements(a.goods) g
      where a.restaurant_id = ${restaurantId} and ${movingSince(asked)}
    )
    select p.label, (p.status = 'active' and p.lab_tested and p.remaining > 0) as sold,
      (p.piece_size * (p.remaining + p.set_aside + coalesce(sum(a.pieces) filter (where a.state = 'held' and not ${IS_OPEN}), 0)))::float8 as expected,
      coalesce(bool_or(${movingSince(asked)}) filter (where a.id is not null), false) or p.label in (select label from on_the_way) as moving
    from packages p left join package_allocations a on a.package_id = p.id
    where p.restaurant_id = ${restaurantId} group by p.id`)
  return { deliveries, packages }
}
