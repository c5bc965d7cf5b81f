import type pg from 'pg'
import { BESIDES, CUISINES, THINGS, WAYS } from './catalog-words'

export const MARKET = 'bench'
/** Everything lies within this of the centre, in degrees: as dense as a large city, the denser the more there are. */
export const CENTRE = { lat: 4.05, lng: 9.7, spread: 0.12 }
const PRODUCTS_EACH = 40

/**
 * Fills the bench's market up to so many restaurants of forty products, each with a question about ten of them. Set by set and without the
 * triggers, which would take an hour; the entries of the search are made by the functions that the triggers call.
 * @param sql as superuser
 */
export async function writeCatalog(sql: pg.Pool, restaurants: number): Promise<void> {
  const client = await sql.connect()
  try {
    await client.query(`set session_replication_role = replica; set work_mem = '256MB'; set synchronous_commit = off`)
    await client.query(
      `insert into markets (id, name, slug, code, country, currency, locale, time_zone, lat, lng, radius_meters, delivery_base, delivery_per_km)
       values (gen_random_uuid(), 'Bench', $1, 'BNC', 'CM', 'XAF', 'fr', 'Africa/Douala', $2, $3, 40000, 500, 150) on conflict do nothing`,
      [MARKET, CENTRE.lat, CENTRE.lng],
    )
    await client.query(MAKE_RESTAURANTS, [MARKET, restaurants, CENTRE.lat, CENTRE.lng, CENTRE.spread, CUISINES])
    await client.query(`insert into categories_locales (name, _locale, _parent_id)
       select slug, 'en', id from categories where not exists (select from categories_locales l where l._parent_id = categories.id)`)
    await client.query(MAKE_PRODUCTS, [MARKET, PRODUCTS_EACH])
    await client.query(NAME_PRODUCTS, [
      MARKET,
      ...[WAYS, THINGS, BESIDES].flatMap((words) => [0, 1].map((at) => words.map((word) => word[at]))),
    ])
    for (const statement of MAKE_QUESTIONS) await client.query(statement, [MARKET])
    await client.query('analyze')
    for (const statement of [ENTER_PLACES, ENTER_PRODUCTS, ENTER_WORDS]) await client.query(statement, [MARKET])
    await client.query(`reset session_replication_role`)
    // The processes know nothing of rows that came without triggers.
    await client.query(
      `insert into catalog_changes (topic, subject) select 'places:' || id, id from markets where slug = $1`,
      [MARKET],
    )
    await client.query('vacuum (analyze)')
  } finally {
    client.release()
  }
}

const MAKE_RESTAURANTS = `
  insert into restaurants (id, name, slug, market_id, cuisine, lat, lng, prep_minutes, hours, stage, active, created_at, updated_at)
  select gen_random_uuid(), 'Chez ' || initcap(substr(md5(n::text), 1, 6)) || ' ' || n, 'bench-' || n, m.id,
    ($6::text[])[1 + n % 6], $3::float8 + (random() * 2 - 1) * $5::float8, $4::float8 + (random() * 2 - 1) * $5::float8, 10 + n % 30,
    case when n % 3 > 0 then jsonb_build_object('special', '[]'::jsonb, 'week', (
      select jsonb_agg(day) from (
        select jsonb_build_array(jsonb_build_object('opens', '06:00', 'closes', (19 + n % 5) || ':30')) as day from generate_series(1, 7)
      ) days)) end,
    'live', true, now(), now()
  from markets m, generate_series(1 + (select count(*) from restaurants r where r.slug like 'bench-%'), $2::int) n where m.slug = $1`

/** Of restaurants that have none. */
const MAKE_PRODUCTS = `
  insert into products (id, restaurant_id, category_id, price, stock, position, active, created_at, updated_at)
  select gen_random_uuid(), r.id, (select id from categories where slug = (array['mains', 'sides', 'desserts', 'drinks'])[1 + n / 11]),
    500 + 100 * (n * 7 % 60), case when n % 10 = 0 then 20 end, n, true, now(), now()
  from restaurants r join markets m on m.id = r.market_id and m.slug = $1, generate_series(1, $2::int) n
  where r.id not in (select p.restaurant_id from products p)`

const NAME_PRODUCTS = `
  with nameless as (
    select p.id, abs(hashtext(p.id::text)) as h from products p
      join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id and m.slug = $1
    where p.id not in (select l._parent_id from products_locales l)
  ), words as (
    select id, 1 + h % 10 as way, 1 + h / 10 % 20 as thing, 1 + h / 200 % 12 as beside from nameless
  )
  insert into products_locales (_parent_id, _locale, name, description)
  select id, 'en'::_locales, ($2::text[])[way] || ' ' || ($4::text[])[thing] || ' ' || ($6::text[])[beside], 'Fresh every day, for one'
  from words
  union all
  select id, 'fr'::_locales, ($5::text[])[thing] || ' ' || ($3::text[])[way] || ' ' || ($7::text[])[beside], 'Frais tous les jours, pour une personne'
  from words`

const MAKE_QUESTIONS = [
  `insert into option_groups (id, restaurant_id, min, max, position, created_at, updated_at)
   select gen_random_uuid(), r.id, 1, 1, 10, now(), now() from restaurants r join markets m on m.id = r.market_id and m.slug = $1
   where r.id not in (select g.restaurant_id from option_groups g)`,
  `insert into option_groups_locales (_parent_id, _locale, name)
   select g.id, 'en', 'Size' from option_groups g join restaurants r on r.id = g.restaurant_id join markets m on m.id = r.market_id and m.slug = $1
   where g.id not in (select l._parent_id from option_groups_locales l)`,
  `insert into options (id, group_id, restaurant_id, price_delta, position, created_at, updated_at)
   select gen_random_uuid(), g.id, g.restaurant_id, n * 100, n, now(), now()
   from option_groups g join restaurants r on r.id = g.restaurant_id join markets m on m.id = r.market_id and m.slug = $1, generate_series(1, 3) n
   where g.id not in (select o.group_id from options o)`,
  `insert into options_locales (_parent_id, _locale, name)
   select o.id, 'en', 'Size ' || o.position from options o join restaurants r on r.id = o.restaurant_id join markets m on m.id = r.market_id and m.slug = $1
   where o.id not in (select l._parent_id from options_locales l)`,
  `insert into products_rels ("order", parent_id, path, option_groups_id)
   select 1, p.id, 'optionGroups', g.id from products p join option_groups g on g.restaurant_id = p.restaurant_id
     join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id and m.slug = $1
   where p.position <= 10 and p.id not in (select a.parent_id from products_rels a)`,
]

/** The functions of the triggers, for all that has no entry. */
const ENTER_PLACES = `select put_restaurant_entries(array(
  select r.id from restaurants r join markets m on m.id = r.market_id and m.slug = $1
  where r.id not in (select e.id from catalog_entries e)))`
const ENTER_PRODUCTS = `select put_product_entries(array(
  select p.id from products p join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id and m.slug = $1
  where p.id not in (select e.id from catalog_entries e)))`
/** A trigger of the entries would write them one by one. */
const ENTER_WORDS = `
  insert into catalog_words (market_id, word, uses)
  select e.market_id, t.word, count(*) from catalog_entries e join markets m on m.id = e.market_id and m.slug = $1
    cross join unnest(tsvector_to_array(catalog_words_of(e.text))) as t (word)
  where t.word ~ '^[^0-9]{2,}$' group by 1, 2
  on conflict (market_id, word) do update set uses = excluded.uses`
