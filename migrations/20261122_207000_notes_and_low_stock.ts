import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The driver's note of an order; and since when a product has been low, whoever sells or counts it. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table orders add column driver_note varchar;

    alter table products add column low_stock_at numeric default 10, add column low_since timestamp(3) with time zone;
    update products set low_stock_at = 10;
    update products set low_since = now() where stock < low_stock_at;

    -- By the clock on the wall, as nobody tells a trigger of another.
    create function note_low_stock() returns trigger language plpgsql as $$
    begin
      new.low_since := case when new.stock < new.low_stock_at then coalesce(new.low_since, clock_timestamp()) end;
      return new;
    end $$;
    create trigger note_low_stock before insert on products for each row when (new.stock is not null) execute function note_low_stock();
    create trigger note_lower_stock before update on products for each row
      when (old.stock is distinct from new.stock or old.low_stock_at is distinct from new.low_stock_at) execute function note_low_stock();
    create index products_low on products (restaurant_id, low_since) where low_since is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger note_low_stock on products;
    drop trigger note_lower_stock on products;
    drop function note_low_stock;
    alter table products drop column low_stock_at, drop column low_since;
    alter table orders drop column driver_note;
  `)
}
