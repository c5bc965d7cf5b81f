import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What search knows of products follows once a statement instead of once a row: a menu of ten thousand comes in statements of hundreds. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop trigger enter on products;
    drop trigger enter on products_locales;

    create function enter_products() returns trigger language plpgsql as $$
    begin
      if exists (select from changed) then
        perform put_product_entries(array(select distinct (to_jsonb(c) ->> tg_argv[0])::uuid from changed c));
      end if;
      return null;
    end $$;
    create trigger enter after insert on products referencing new table as changed for each statement execute function enter_products('id');
    create trigger leave after delete on products referencing old table as changed for each statement execute function enter_products('id');
    create trigger enter after insert on products_locales referencing new table as changed for each statement execute function enter_products('_parent_id');
    create trigger change after update on products_locales referencing new table as changed for each statement execute function enter_products('_parent_id');
    create trigger leave after delete on products_locales referencing old table as changed for each statement execute function enter_products('_parent_id');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function enter_products cascade;
    create trigger enter after insert or delete on products for each row execute function enter_product('id');
    create trigger enter after insert or update or delete on products_locales for each row execute function enter_product('_parent_id');
  `)
}
