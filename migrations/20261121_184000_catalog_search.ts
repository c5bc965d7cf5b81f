import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What lets the catalogue be kept and searched (CAT-6, CAT-7): a note of whatever changed, written by triggers with the change itself, and
 * the words of all that is for sale, in both languages.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(CHANGES)
  await db.execute(NOTED)
  await db.execute(BESIDE)
  await db.execute(WORDS)
  await db.execute(ENTRIES)
  await db.execute(ENTERED)
  // What is there already.
  await db.execute(sql`
    select put_restaurant_entries(array(select id from restaurants));
    select put_product_entries(array(select id from products));
    select weigh_catalog_words();
  `)
}

/**
 * Whoever keeps an answer keeps the snapshot that it was read in, and asks here whether anything that it was made of has changed since
 * (ADR 0013 tells why a snapshot). Rows are only added, so nobody waits for anybody; a job removes the old ones.
 */
const CHANGES = sql`
  create table catalog_changes (
    topic text not null,
    subject uuid not null,
    tx xid8 not null default pg_current_xact_id(),
    at timestamptz not null default clock_timestamp()
  );
  create index catalog_changes_topic on catalog_changes (topic, tx);

  create function note_catalog_change(changed text, of_subject uuid) returns void language sql as $$
    insert into catalog_changes (topic, subject)
    select changed, of_subject where changed is not null and not exists (
      select from catalog_changes c where c.topic = changed and c.subject = of_subject and c.tx = pg_current_xact_id())
  $$;

  -- What a row shows of itself: a count of the stock is nobody's business, and whether there is any is everybody's.
  create function shown_in_catalog(row_as_json jsonb) returns jsonb language sql immutable parallel safe return
    row_as_json - '{stock,reserved,updated_at,created_at}'::text[]
      || jsonb_build_object('sold_out', coalesce((row_as_json ->> 'stock')::numeric, 1) <= 0);

  -- Arguments: the column that says the restaurant, or, after it, the table where the row of that id says it.
  create function note_menu_change() returns trigger language plpgsql as $$
  declare
    version jsonb;
    restaurant uuid;
  begin
    if shown_in_catalog(to_jsonb(old)) is not distinct from shown_in_catalog(to_jsonb(new)) then return null; end if;
    foreach version in array array[to_jsonb(old), to_jsonb(new)] loop
      restaurant := (version ->> tg_argv[0])::uuid;
      if restaurant is not null and tg_nargs > 1 then
        execute format('select restaurant_id from %I where id = $1', tg_argv[1]) into restaurant using restaurant;
      end if;
      if restaurant is null then continue; end if;
      perform note_catalog_change('menu:' || restaurant, restaurant);
      perform note_catalog_change('words:' || r.market_id, r.market_id) from restaurants r where r.id = restaurant;
    end loop;
    return null;
  end $$;

  create function note_restaurant_change() returns trigger language plpgsql as $$
  begin
    if shown_in_catalog(to_jsonb(old)) is not distinct from shown_in_catalog(to_jsonb(new)) then return null; end if;
    perform note_catalog_change('places:' || market, coalesce(new.id, old.id)),
      note_catalog_change(case when old.slug is distinct from new.slug then 'words:' || market end, market)
    from (select distinct unnest(array[old.market_id, new.market_id])) as m (market) where market is not null;
    perform note_catalog_change('menu:' || coalesce(new.id, old.id), coalesce(new.id, old.id));
    return null;
  end $$;

  create function note_market_change() returns trigger language plpgsql as $$
  begin
    perform note_catalog_change('market:' || new.id, new.id), note_catalog_change('places:' || new.id, new.id);
    return null;
  end $$;

  create function note_category_change() returns trigger language plpgsql as $$
  begin
    perform note_catalog_change('categories', '00000000-0000-0000-0000-000000000000');
    return null;
  end $$;
`

/** Pictures and tariffs are shown beside what they belong to. */
const BESIDE = sql`
  create function note_tariff_change() returns trigger language plpgsql as $$
  begin
    perform note_catalog_change('market:' || market, market), note_catalog_change('places:' || market, market)
    from (select distinct unnest(array[old.market_id, new.market_id])) as m (market) where market is not null;
    return null;
  end $$;
  create trigger note_change after insert or update or delete on tariffs for each row execute function note_tariff_change();

  -- Argument: the column that says the picture.
  create function note_picture_change() returns trigger language plpgsql as $$
  declare
    picture uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0];
  begin
    perform note_catalog_change('menu:' || p.restaurant_id, p.restaurant_id)
    from (select distinct restaurant_id from products where image_id = picture) p;
    perform note_catalog_change('places:' || r.market_id, r.id) from restaurants r where picture in (r.image_id, r.logo_id);
    return null;
  end $$;
  create trigger note_change after update on media for each row
    when ((old.hash, old.blurhash, old.width, old.height) is distinct from (new.hash, new.blurhash, new.width, new.height))
    execute function note_picture_change('id');
  create trigger note_change after insert or update or delete on media_locales for each row
    execute function note_picture_change('_parent_id');
`

/** Selling counts stock all day long: such an update must not even call a function. */
const NOTED = sql`
  create trigger note_change after insert or delete on products for each row
    execute function note_menu_change('restaurant_id');
  create trigger note_changed after update on products for each row
    when ((coalesce(old.stock, 1) <= 0) <> (coalesce(new.stock, 1) <= 0)
      or (to_jsonb(old) - '{stock,reserved,updated_at}'::text[]) <> (to_jsonb(new) - '{stock,reserved,updated_at}'::text[]))
    execute function note_menu_change('restaurant_id');
  create trigger note_change after insert or update or delete on products_locales for each row
    execute function note_menu_change('_parent_id', 'products');
  create trigger note_change after insert or update or delete on products_rels for each row
    execute function note_menu_change('parent_id', 'products');
  create trigger note_change after insert or update or delete on option_groups for each row
    execute function note_menu_change('restaurant_id');
  create trigger note_change after insert or update or delete on option_groups_locales for each row
    execute function note_menu_change('_parent_id', 'option_groups');
  create trigger note_change after insert or delete on options for each row
    execute function note_menu_change('restaurant_id');
  create trigger note_changed after update on options for each row
    when ((coalesce(old.stock, 1) <= 0) <> (coalesce(new.stock, 1) <= 0)
      or (to_jsonb(old) - '{stock,reserved,updated_at}'::text[]) <> (to_jsonb(new) - '{stock,reserved,updated_at}'::text[]))
    execute function note_menu_change('restaurant_id');
  create trigger note_change after insert or update or delete on options_locales for each row
    execute function note_menu_change('_parent_id', 'options');
  create trigger note_change after insert or update or delete on restaurants for each row
    execute function note_restaurant_change();
  create trigger note_change after insert or update on markets for each row execute function note_market_change();
  create trigger note_change after insert or update or delete on categories for each statement
    execute function note_category_change();
  create trigger note_change after insert or update or delete on categories_locales for each statement
    execute function note_category_change();
`

/** Words without accents, as they stand and as English and French bend them. */
const WORDS = sql`
  -- Without lists of stop words: "thé" is "the", and is what a person wants.
  create text search dictionary english_plain (template = pg_catalog.snowball, language = english);
  create text search dictionary french_plain (template = pg_catalog.snowball, language = french);
  create text search configuration catalog_en (copy = pg_catalog.simple);
  create text search configuration catalog_fr (copy = pg_catalog.simple);
  alter text search configuration catalog_en
    alter mapping for asciihword, asciiword, hword_asciipart, hword, hword_part, word with english_plain;
  alter text search configuration catalog_fr
    alter mapping for asciihword, asciiword, hword_asciipart, hword, hword_part, word with french_plain;

  -- Here an apostrophe parts words, as it does in French: "d’arachide" is found by "arachide".
  create function catalog_words_of(value text) returns tsvector language sql immutable parallel safe return
    to_tsvector('pg_catalog.simple', search_fold(translate(value, '''’', '  ')));

  create function catalog_vector(value text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('pg_catalog.simple', f.folded) || to_tsvector('public.catalog_en', f.folded) || to_tsvector('public.catalog_fr', f.folded)
    from (select search_fold(translate(value, '''’', '  ')) as folded offset 0) f
  $$;

  -- What people may mean that type something else: every word of a market's catalogue, and how many entries have it.
  create table catalog_words (
    market_id uuid not null,
    word text collate "C" not null,
    uses int not null default 1,
    primary key (market_id, word)
  );
  create index catalog_words_alike on catalog_words using gin (word gin_trgm_ops);

  -- A slip in a short word leaves few of its trigrams.
  create function words_alike(market uuid, typed text) returns table (word text, uses int)
    language sql stable set pg_trgm.similarity_threshold = 0.2 as $$
    select w.word, w.uses from catalog_words w
    where w.market_id = market and w.word % typed order by similarity(w.word, typed) desc, w.uses desc limit 40
  $$;
`

/** One row for each product and restaurant that a customer may see, found by its words and by its market or restaurant. */
const ENTRIES = sql`
  create table catalog_entries (
    id uuid primary key,
    kind text not null check (kind in ('product', 'restaurant')),
    restaurant_id uuid not null,
    market_id uuid not null,
    category_id uuid,
    cuisine text,
    -- By language; a restaurant has one name.
    name jsonb not null,
    -- Market and restaurant, for the same index.
    places uuid[] not null,
    words tsvector not null,
    -- All of it as it was written, for the vocabulary.
    text text not null
  );
  create index catalog_entries_words on catalog_entries using gin (words, places);
  create index catalog_entries_restaurant on catalog_entries (restaurant_id);
  create index catalog_entries_category on catalog_entries (category_id);

  create function note_entry_change() returns trigger language plpgsql as $$
  begin
    perform note_catalog_change('words:' || market, market)
    from (select distinct unnest(array[old.market_id, new.market_id])) as m (market) where market is not null;
    if tg_op <> 'DELETE' then
      insert into catalog_words (market_id, word)
      select new.market_id, t.word
      from unnest(tsvector_to_array(catalog_words_of(new.text))) as t (word)
      where t.word ~ '^[^0-9]{2,}$' and not exists (select from catalog_words w where w.market_id = new.market_id and w.word = t.word)
      order by t.word on conflict do nothing;
    end if;
    return null;
  end $$;
  create trigger note_change after insert or update or delete on catalog_entries for each row
    execute function note_entry_change();

  -- The locales' index begins with the language, so every language is named.
  create function put_product_entries(changed uuid[]) returns void language plpgsql as $$
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

  create function put_restaurant_entries(changed uuid[]) returns void language plpgsql as $$
  begin
    delete from catalog_entries e where e.id = any(changed) and not exists (
      select from restaurants r where r.id = e.id and r.active);
    insert into catalog_entries (id, kind, restaurant_id, market_id, cuisine, name, places, words, text)
    select r.id, 'restaurant', r.id, r.market_id, r.cuisine, jsonb_build_object('en', r.name), array[r.market_id, r.id],
      setweight(catalog_vector(r.name), 'A') || setweight(catalog_vector(coalesce(r.cuisine, '')), 'B') || setweight(catalog_vector(d.more), 'D'),
      concat_ws(' ', r.name, r.cuisine, d.more)
    from restaurants r cross join lateral (
      select coalesce(string_agg(l.description, ' '), '') as more from restaurants_locales l where l._locale = any(enum_range(null::_locales)) and l._parent_id = r.id) d
    where r.id = any(changed) and r.active
    order by r.id
    on conflict (id) do update set market_id = excluded.market_id, cuisine = excluded.cuisine, name = excluded.name,
      places = excluded.places, words = excluded.words, text = excluded.text;
  end $$;

  -- How many entries have each word, and no word that none has any more. Counted now and then: who edits a menu must not wait for another.
  create function weigh_catalog_words() returns void language sql as $$
    with counted as (
      select e.market_id, t.word, count(*)::int as uses
      from catalog_entries e cross join unnest(tsvector_to_array(catalog_words_of(e.text))) as t (word)
      group by e.market_id, t.word
    ), gone as (
      delete from catalog_words w where not exists (select from counted c where c.market_id = w.market_id and c.word = w.word)
    )
    update catalog_words w set uses = c.uses from counted c
    where c.market_id = w.market_id and c.word = w.word and c.uses <> w.uses
  $$;
`

/** The entries follow what they are made of in the same transaction: who saves finds what was saved. */
const ENTERED = sql`
  create function enter_product() returns trigger language plpgsql as $$
  begin
    perform put_product_entries(array[(coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid]);
    return null;
  end $$;
  create trigger enter after insert or delete on products for each row execute function enter_product('id');
  create trigger entered after update on products for each row
    when (old.active is distinct from new.active or old.category_id is distinct from new.category_id
      or old.restaurant_id is distinct from new.restaurant_id)
    execute function enter_product('id');
  create trigger enter after insert or update or delete on products_locales for each row execute function enter_product('_parent_id');

  create function enter_category() returns trigger language plpgsql as $$
  begin
    perform put_product_entries(array(
      select p.id from products p where p.category_id = (coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid));
    return null;
  end $$;
  create trigger enter after update on categories for each row when (old.active is distinct from new.active)
    execute function enter_category('id');
  create trigger enter after insert or update or delete on categories_locales for each row execute function enter_category('_parent_id');

  create function enter_restaurant() returns trigger language plpgsql as $$
  begin
    perform put_restaurant_entries(array[(coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0])::uuid]);
    if tg_op = 'UPDATE' and tg_argv[0] = 'id' then
      perform put_product_entries(array(select p.id from products p where p.restaurant_id = new.id));
    end if;
    return null;
  end $$;
  create trigger enter after insert or delete on restaurants for each row execute function enter_restaurant('id');
  create trigger entered after update on restaurants for each row
    when ((old.name, old.active, old.market_id) is distinct from (new.name, new.active, new.market_id) or old.cuisine is distinct from new.cuisine)
    execute function enter_restaurant('id');
  create trigger enter after insert or update or delete on restaurants_locales for each row
    execute function enter_restaurant('_parent_id');
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function enter_restaurant, enter_category, enter_product cascade;
    drop function weigh_catalog_words, put_restaurant_entries, put_product_entries;
    drop table catalog_entries;
    drop function note_entry_change, words_alike;
    drop table catalog_words;
    drop function catalog_vector, catalog_words_of;
    drop text search configuration catalog_en, catalog_fr;
    drop text search dictionary english_plain, french_plain;
    drop function note_picture_change, note_tariff_change cascade;
    drop function note_category_change, note_market_change, note_restaurant_change, note_menu_change cascade;
    drop function shown_in_catalog, note_catalog_change;
    drop table catalog_changes;
  `)
}
