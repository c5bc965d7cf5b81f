import { sql } from 'drizzle-orm'
import { boundApp } from '../../src/commands/app'
import type { MARKETS } from './markets'
import { phoneOf } from './people'
import { PLACES, slugOf } from './places'
import type { Bilingual } from './places/menu'

/** Phone numbers of restaurants begin here, above those of people. */
const FIRST_PHONE = 500

const bothLocales = ([en, fr]: Bilingual) => ({ en, fr })

/**
 * Makes a market's restaurants and their menus, in two statements for all of them; a restaurant that is there already keeps its menu.
 * @returns the ids of the market's restaurants by slug
 */
export async function seedPlaces(
  market: (typeof MARKETS)[number],
  marketId: string,
  categories: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const { db, newId } = boundApp()
  const places = PLACES[market.slug].map((place, index) => ({
    id: newId(),
    slug: slugOf(place.name),
    name: place.name,
    cuisine: place.cuisine,
    phone: phoneOf(market.slug, FIRST_PHONE + index),
    address: place.address,
    ...place.at,
    prepMinutes: place.prepMinutes,
    description: bothLocales(place.description),
    menu: place.menu.map((item, position) => ({
      id: newId(),
      category: categoryId(categories, item.category),
      price: item.price,
      stock: item.stock,
      position: (position + 1) * 10,
      name: bothLocales(item.name),
      description: bothLocales(item.description),
    })),
  }))
  await db.rows(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as g (id uuid, slug text, name text, cuisine text, phone text,
        address text, lat numeric, lng numeric, "prepMinutes" int, description jsonb, menu jsonb)
    ), made as (
      insert into restaurants (id, slug, name, cuisine, phone, address_line, lat, lng, prep_minutes, market_id, created_at, updated_at)
      select id, slug, name, cuisine, phone, address, lat, lng, "prepMinutes", ${marketId}, now(), now() from given
      on conflict do nothing returning id
    ), told as (
      insert into restaurants_locales (_parent_id, _locale, description)
      select m.id, l.key::_locales, l.value from made m join given g using (id), jsonb_each_text(g.description) l
    ), items as (
      select m.id as restaurant, i.* from made m join given g using (id), jsonb_to_recordset(g.menu)
        as i (id uuid, category uuid, price numeric, stock numeric, position int, name jsonb, description jsonb)
    ), stored as (
      insert into products (id, restaurant_id, category_id, price, stock, position, created_at, updated_at)
      select id, restaurant, category, price, stock, position, now(), now() from items
    )
    insert into products_locales (_parent_id, _locale, name, description)
    select i.id, l.key::_locales, l.value, i.description->>l.key from items i, jsonb_each_text(i.name) l`)
  const slugs = places.map(({ slug }) => slug)
  const known = await db.rows<{ id: string; slug: string }>(
    sql`select id, slug from restaurants where market_id = ${marketId} and slug = any(${sql.param(slugs)}::text[])`,
  )
  return new Map(known.map(({ id, slug }) => [slug, id]))
}

function categoryId(categories: ReadonlyMap<string, string>, slug: string): string {
  const id = categories.get(slug)
  if (!id) throw new Error(`no category ${slug}`)
  return id
}
