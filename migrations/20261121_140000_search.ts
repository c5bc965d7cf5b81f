import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Search over the panel: names without accents and capitals, telephone numbers and order numbers by any part of three characters.
 * The indexes also serve the search fields of the panel's lists (`ILIKE '%…%'`).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Begins with a space, so that the beginning of a word is a space and its letters. "Eto'o" is one word, "Jean-Marie" two.
    create function search_fold(value text) returns text
      language sql immutable strict parallel safe
      return ' ' || translate(lower(public.unaccent('public.unaccent'::regdictionary, value)), '-_.,;()/''’', '        ');

    -- What a folded name is LIKE when it has this word: anywhere in it, or, too short for trigrams, where a word begins.
    create function search_pattern(word text) returns text
      language sql immutable strict parallel safe
      return (
        select case when length(w) < 3 then '% ' else '%' end || replace(replace(replace(w, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
        from (select trim(search_fold(word)) as w) folded
      );

    -- A short pending list: whoever changes an order when it is full clears it, and should not notice.
    create index orders_search_number on orders using gin (number gin_trgm_ops) with (gin_pending_list_limit = 512);
    create index orders_search_phone on orders using gin (contact_phone gin_trgm_ops) with (gin_pending_list_limit = 512);
    create index orders_search_name on orders using gin (search_fold(contact_name) gin_trgm_ops)
      with (gin_pending_list_limit = 512);
    create index users_search_name on users using gin (search_fold(full_name) gin_trgm_ops);
    create index users_search_list on users using gin (full_name gin_trgm_ops, email gin_trgm_ops, phone gin_trgm_ops);
    create index drivers_search_name on drivers using gin (search_fold(display_name) gin_trgm_ops);
    create index restaurants_search_name on restaurants using gin (search_fold(name) gin_trgm_ops);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index restaurants_search_name, drivers_search_name, users_search_list, users_search_name, orders_search_name,
      orders_search_phone, orders_search_number;
    drop function search_pattern;
    drop function search_fold;
  `)
}
