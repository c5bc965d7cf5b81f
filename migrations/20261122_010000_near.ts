import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * An index of what each restaurant has of each word: a search of the nearest restaurants reads what they sell, not what the market does.
 * Restaurant and word are the halves of one number, so all words of a restaurant stand together in the index. The function costs more than
 * most to keep the planner from trying it on rows, and is for no parallel worker: a few rows are not worth starting one.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create function catalog_key(word text, restaurant uuid) returns bigint language sql immutable parallel safe return
      (uuid_hash(restaurant)::bigint << 32) | (hashtext(word)::bigint & 4294967295);

    create function catalog_keys(words text[], restaurant uuid) returns bigint[] language sql immutable cost 1000 return
      array(select catalog_key(w, restaurant) from unnest(words) w);

    -- What was written and not yet put in its place is read by every search: little of it.
    create index catalog_entries_of on catalog_entries using gin (catalog_keys(tsvector_to_array(words), restaurant_id))
      with (gin_pending_list_limit = 256);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index catalog_entries_of;
    drop function catalog_keys, catalog_key;
  `)
}
