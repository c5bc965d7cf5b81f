import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A market opens by stages: some categories are not sold there yet (MKT-6). Beside it two further prices of products (CAT-1) and the networks
 * from which a restaurant's finance is used (MER-1).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table markets_rels (
      id serial primary key,
      "order" integer,
      parent_id uuid not null constraint markets_rels_parent_fk references markets on delete cascade,
      path varchar not null,
      categories_id uuid constraint markets_rels_categories_fk references categories on delete cascade
    );
    create index markets_rels_order_idx on markets_rels ("order");
    create index markets_rels_parent_idx on markets_rels (parent_id);
    create index markets_rels_path_idx on markets_rels (path);
    create index markets_rels_categories_id_idx on markets_rels (categories_id);

    create table restaurants_texts (
      id serial primary key,
      "order" integer not null,
      parent_id uuid not null constraint restaurants_texts_parent_fk references restaurants on delete cascade,
      path varchar not null,
      text varchar
    );
    create index restaurants_texts_order_parent on restaurants_texts ("order", parent_id);
    create index restaurants_texts_parent on restaurants_texts (parent_id);

    alter table products add column original_price numeric, add column cost_price numeric,
      add constraint products_original_price_check check (original_price > price),
      add constraint products_cost_price_check check (cost_price >= 0);
  `)
  await db.execute(UNSOLD)
  await db.execute(ENTRIES)
}

/**
 * Of what is on no menu of which market, the one place: a category that is not active, anywhere, and one that a market withholds, there. Asked as
 * (market, category) not in (table unsold_categories) it is read once a statement, and looked up for each product.
 */
const UNSOLD = sql`
  create view unsold_categories (market_id, category_id) as
    select m.id, c.id from markets m cross join categories c where not c.active
    union all
    select parent_id, categories_id from markets_rels where path = 'withheldCategories' and categories_id is not null;
`

/** As in catalog_search, but that what is not sold is asked of the view. */
const ENTRIES = sql`
  create or replace function put_product_entries(changed uuid[]) returns void language plpgsql as $$
  begin
    delete from catalog_entries e where e.id = any(changed) and not exists (
      select from products p join restaurants r on r.id = p.restaurant_id and r.active
      where p.id = e.id and p.active and (r.market_id, p.category_id) not in (table unsold_categories));
    with r as materialized (
      select r.id, r.market_id, r.cuisine, concat_ws(' ', r.name, r.cuisine) as text,
        setweight(catalog_vector(concat_ws(' ', r.name, r.cuisine)), 'C') as words
      from restaurants r where r.active and r.id in (select p.restaurant_id from products p where p.id = any(changed))
    ), sold as (
      select p.*, r.market_id from products p join r on r.id = p.restaurant_id
      where p.id = any(changed) and p.active and (r.market_id, p.category_id) not in (table unsold_categories)
    ), c as materialized (
      select c.id, n.text, setweight(catalog_vector(n.text), 'B') as words
      from categories c cross join lateral (
        select coalesce(string_agg(l.name, ' '), '') as text from categories_locales l
        where l._locale = any(enum_range(null::_locales)) and l._parent_id = c.id) n
      where c.id in (select s.category_id from sold s)
    )
    insert into catalog_entries (id, kind, restaurant_id, market_id, category_id, cuisine, name, places, words, text)
    select p.id, 'product', r.id, r.market_id, c.id, r.cuisine, n.name, array[r.market_id, r.id],
      setweight(catalog_vector(n.own), 'A') || r.words || c.words || setweight(catalog_vector(n.more), 'D'),
      concat_ws(' ', n.own, r.text, c.text, n.more)
    from sold p join r on r.id = p.restaurant_id join c on c.id = p.category_id
      cross join lateral (
        select jsonb_object_agg(l._locale, l.name) as name, string_agg(distinct l.name, ' ') as own,
          coalesce(string_agg(distinct l.description, ' '), '') as more
        from products_locales l where l._locale = any(enum_range(null::_locales)) and l._parent_id = p.id) n
    where n.name is not null
    order by p.id
    on conflict (id) do update set restaurant_id = excluded.restaurant_id, market_id = excluded.market_id, category_id = excluded.category_id,
      cuisine = excluded.cuisine, name = excluded.name, places = excluded.places, words = excluded.words, text = excluded.text;
  end $$;

  -- Once all of the transaction is there: a form writes its list anew each time, and products that stay as they were must cost nothing.
  create function withhold_category() returns trigger language plpgsql as $$
  declare
    market uuid;
    category uuid;
  begin
    for market, category in
      select distinct v.* from (values (old.parent_id, old.categories_id), (new.parent_id, new.categories_id)) v where v.column2 is not null
    loop
      -- Who is just writing a product of it holds the category: what they write is seen below, or they see this.
      perform from categories where id = category for no key update;
      perform note_catalog_change('market:' || market, market);
      perform put_product_entries(array(
        select p.id from products p join restaurants r on r.id = p.restaurant_id and r.market_id = market
        where p.category_id = category and p.active and r.active
          and ((market, category) in (table unsold_categories)) = exists (select from catalog_entries e where e.id = p.id)));
    end loop;
    return null;
  end $$;
  create constraint trigger withhold after insert or update or delete on markets_rels deferrable initially deferred
    for each row execute function withhold_category();
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function withhold_category cascade;
    create or replace function put_product_entries(changed uuid[]) returns void language plpgsql as $$
    begin
      delete from catalog_entries e where e.id = any(changed) and not exists (
        select from products p join restaurants r on r.id = p.restaurant_id and r.active join categories c on c.id = p.category_id and c.active
        where p.id = e.id and p.active);
      with sold as (
        select p.* from products p where p.id = any(changed) and p.active
      ), r as materialized (
        select r.id, r.market_id, r.cuisine, concat_ws(' ', r.name, r.cuisine) as text,
          setweight(catalog_vector(concat_ws(' ', r.name, r.cuisine)), 'C') as words
        from restaurants r where r.active and r.id in (select s.restaurant_id from sold s)
      ), c as materialized (
        select c.id, n.text, setweight(catalog_vector(n.text), 'B') as words
        from categories c cross join lateral (
          select coalesce(string_agg(l.name, ' '), '') as text from categories_locales l
          where l._locale = any(enum_range(null::_locales)) and l._parent_id = c.id) n
        where c.active and c.id in (select s.category_id from sold s)
      )
      insert into catalog_entries (id, kind, restaurant_id, market_id, category_id, cuisine, name, places, words, text)
      select p.id, 'product', r.id, r.market_id, c.id, r.cuisine, n.name, array[r.market_id, r.id],
        setweight(catalog_vector(n.own), 'A') || r.words || c.words || setweight(catalog_vector(n.more), 'D'),
        concat_ws(' ', n.own, r.text, c.text, n.more)
      from sold p join r on r.id = p.restaurant_id join c on c.id = p.category_id
        cross join lateral (
          select jsonb_object_agg(l._locale, l.name) as name, string_agg(distinct l.name, ' ') as own,
            coalesce(string_agg(distinct l.description, ' '), '') as more
          from products_locales l where l._locale = any(enum_range(null::_locales)) and l._parent_id = p.id) n
      where n.name is not null
      order by p.id
      on conflict (id) do update set restaurant_id = excluded.restaurant_id, market_id = excluded.market_id, category_id = excluded.category_id,
        cuisine = excluded.cuisine, name = excluded.name, places = excluded.places, words = excluded.words, text = excluded.text;
    end $$;
    drop view unsold_categories;
    alter table products drop column original_price, drop column cost_price;
    drop table restaurants_texts, markets_rels;
  `)
}
