import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { DemoPromotion } from './promotions'

/** The promotions of a market that has none yet. A restaurant that is not there has none. */
export async function seedPromotions(
  marketId: string,
  restaurants: ReadonlyMap<string, string>,
  promotions: readonly DemoPromotion[],
): Promise<void> {
  const { db, newId } = boundApp()
  const rows = promotions
    .filter(({ restaurant }) => restaurant === undefined || restaurants.has(restaurant))
    .map(({ restaurant, week, name: [en, fr], ...promotion }) => ({
      ...promotion,
      id: newId(),
      names: { en, fr },
      hours: week ? { week, special: [] } : null,
      restaurant: restaurant === undefined ? null : restaurants.get(restaurant),
    }))
  await db.rows(sql`
    with made as (
      insert into promotions (id, market_id, restaurant_id, kind, percent, amount, most, buy_pieces, free_pieces, code, minimum, first_order, hours,
        uses, per_customer, budget, told, funded_by, stacking, created_at, updated_at)
      select g.id, ${marketId}, g.restaurant, g.kind::enum_promotions_kind, g.percent, g.amount, g.most, g.buy, g.free, g.code,
        coalesce(g.minimum, 0), coalesce(g."firstOrder", false), nullif(g.hours, 'null'), g.uses, g."perCustomer", g.budget, coalesce(g.told, false),
        case when g.restaurant is null then 'platform' else 'restaurant' end::enum_promotions_funded_by,
        case when g.combinable then 'combinable' else 'exclusive' end::enum_promotions_stacking, now(), now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, restaurant uuid, kind text, percent numeric, amount numeric,
        most numeric, buy int, free int, code text, minimum numeric, "firstOrder" boolean, hours jsonb, uses int, "perCustomer" int,
        budget numeric, combinable boolean, told boolean)
      where not exists (select 1 from promotions where market_id = ${marketId})
      returning id
    )
    insert into promotions_locales (_parent_id, _locale, name)
    select m.id, l.key::_locales, l.value from made m
      join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (id uuid, names jsonb) using (id), jsonb_each_text(g.names) l`)
}
