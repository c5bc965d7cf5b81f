import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Hours of option groups (CAT-3); pictures of categories, which menus show, noted when they change; and what a file says, kept while the
 * worker finds out what it would do.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table option_groups add column schedule jsonb;
    alter table menu_imports add column input jsonb;

    -- Argument: the column that says the picture.
    create or replace function note_picture_change() returns trigger language plpgsql as $$
    declare
      picture uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0];
    begin
      perform note_catalog_change('menu:' || p.restaurant_id, p.restaurant_id)
      from (select distinct restaurant_id from products where image_id = picture) p;
      perform note_catalog_change('places:' || r.market_id, r.id) from restaurants r where picture in (r.image_id, r.logo_id);
      if exists (select from categories where image_id = picture) then
        perform note_catalog_change('categories', '00000000-0000-0000-0000-000000000000');
      end if;
      return null;
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function note_picture_change() returns trigger language plpgsql as $$
    declare
      picture uuid := coalesce(to_jsonb(new), to_jsonb(old)) ->> tg_argv[0];
    begin
      perform note_catalog_change('menu:' || p.restaurant_id, p.restaurant_id)
      from (select distinct restaurant_id from products where image_id = picture) p;
      perform note_catalog_change('places:' || r.market_id, r.id) from restaurants r where picture in (r.image_id, r.logo_id);
      return null;
    end $$;
    alter table menu_imports drop column input;
    alter table option_groups drop column schedule;
  `)
}
