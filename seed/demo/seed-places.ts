import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { MARKETS } from './markets'
import { menuRows } from './menu-rows'
import { phoneOf } from './people'
import { PLACES, slugOf } from './places'
import { bothLocales } from './places/menu'
import type { Place } from './places/place'

/** Phone numbers of restaurants begin here, above those of people. */
const FIRST_PHONE = 500

/**
 * Makes a market's restaurants, their menus and what is to be chosen on them, in two statements for all of them; a restaurant that is there already keeps its menu.
 * @returns the ids of the market's restaurants by slug
 */
export async function seedPlaces(
  market: (typeof MARKETS)[number],
  marketId: string,
  categories: ReadonlyMap<string, string>,
  found: readonly Place[] = PLACES[market.slug],
): Promise<Map<string, string>> {
  const { db, newId } = boundApp()
  const places = found.map((place, index) => ({
    id: newId(),
    slug: slugOf(place.name),
    name: place.name,
    cuisine: place.cuisine,
    phone: phoneOf(market.slug, FIRST_PHONE + index),
    address: place.address,
    ...place.at,
    prepMinutes: place.prepMinutes,
    hours: place.hours ?? null,
    description: bothLocales(place.description),
    ...menuRows(place.menu, { currency: market.currency, categories, newId }),
  }))
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as g (id uuid, slug text, name text, cuisine text, phone text,
        address text, lat numeric, lng numeric, "prepMinutes" int, hours jsonb, description jsonb, menu jsonb,
        choices jsonb)
    ), made as (
      insert into restaurants (id, slug, name, cuisine, phone, address_line, lat, lng, prep_minutes, hours, market_id, stage, created_at, updated_at)
      select id, slug, name, cuisine, phone, address, lat, lng, "prepMinutes", nullif(hours, 'null'), ${marketId}, 'live', now(), now() from given
      on conflict do nothing returning id
    ), told as (
      insert into restaurants_locales (_parent_id, _locale, description)
      select m.id, l.key::_locales, l.value from made m join given g using (id), jsonb_each_text(g.description) l
    ), items as (
      select m.id as restaurant, i.* from made m join given g using (id), jsonb_to_recordset(g.menu)
        as i (id uuid, category uuid, price numeric, "originalPrice" numeric, stock numeric, schedule jsonb, position int, attributes jsonb, name jsonb, description jsonb)
    ), questions as (
      select m.id as restaurant, q.* from made m join given g using (id), jsonb_to_recordset(g.choices)
        as q (id uuid, min int, max int, position int, name jsonb, options jsonb, dishes jsonb)
    ), answers as (
      select q.restaurant, q.id as question, a.* from questions q, jsonb_to_recordset(q.options)
        as a (id uuid, delta numeric, usual boolean, "upTo" int, product uuid, position int, name jsonb)
    ), asked as (
      insert into option_groups (id, restaurant_id, min, max, position, created_at, updated_at)
      select id, restaurant, min, max, position, now(), now() from questions
    ), asked_in_words as (
      insert into option_groups_locales (_parent_id, _locale, name)
      select q.id, l.key::_locales, l.value from questions q, jsonb_each_text(q.name) l
    ), answered as (
      insert into options (id, group_id, restaurant_id, price_delta, is_default, max_quantity, product_id, position, created_at, updated_at)
      select id, question, restaurant, delta, usual, "upTo", product, position, now(), now() from answers
    ), answered_in_words as (
      insert into options_locales (_parent_id, _locale, name)
      select a.id, l.key::_locales, l.value from answers a, jsonb_each_text(a.name) l
    ), asking as (
      insert into products_rels (parent_id, path, option_groups_id, "order")
      select d::uuid, 'optionGroups', q.id, q.position from questions q, jsonb_array_elements_text(q.dishes) d
    ), stored as (
      insert into products (id, restaurant_id, category_id, price, original_price, stock, schedule, position, attributes, created_at, updated_at)
      select id, restaurant, category, price, "originalPrice", stock, nullif(schedule, 'null'), position, attributes, now(), now() from items
    )
    insert into products_locales (_parent_id, _locale, name, description)
    select i.id, l.key::_locales, l.value, i.description->>l.key from items i, jsonb_each_text(i.name) l`)
  const slugs = places.map(({ slug }) => slug)
  const known = await db.rows<{ id: string; slug: string }>(
    sql`select id, slug from restaurants where market_id = ${marketId} and slug = any(${sql.param(slugs)}::text[])`,
  )
  return new Map(known.map(({ id, slug }) => [slug, id]))
}
