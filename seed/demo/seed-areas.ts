import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import { AREAS, ZONES } from './areas'
import type { MarketSlug } from './markets'

/** Makes a market's areas and zones; a market that has any keeps what it has. */
export async function seedAreas(slug: MarketSlug, marketId: string): Promise<void> {
  const { db, newId } = boundApp()
  const known = await db.row(
    sql`select id from areas where market_id = ${marketId} union all select id from zones where market_id = ${marketId} limit 1`,
  )
  if (known) return
  const rows = (all: readonly object[]) => JSON.stringify(all.map((each) => ({ ...each, id: newId() })))
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${rows(AREAS[slug])}::jsonb) as g (id uuid, name jsonb, shape jsonb, excluded boolean)
    ), made as (
      insert into areas (id, market_id, shape, excluded, created_at, updated_at)
      select id, ${marketId}, shape, coalesce(excluded, false), now(), now() from given
    )
    insert into areas_locales (_parent_id, _locale, name) select g.id, l.key::_locales, l.value from given g, jsonb_each_text(g.name) l`)
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${rows(ZONES[slug])}::jsonb)
        as g (id uuid, name jsonb, shape jsonb, "deliveryBase" numeric, "deliveryPerKm" numeric, "minimumOrder" numeric)
    ), made as (
      insert into zones (id, market_id, shape, delivery_base, delivery_per_km, minimum_order, created_at, updated_at)
      select id, ${marketId}, shape, "deliveryBase", "deliveryPerKm", "minimumOrder", now(), now() from given
    )
    insert into zones_locales (_parent_id, _locale, name) select g.id, l.key::_locales, l.value from given g, jsonb_each_text(g.name) l`)
}
