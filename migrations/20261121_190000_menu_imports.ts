import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Keys by which files know products, option groups and options: made where nobody gives one, for forms, seeds and what is there already.
 * Imports with every change they make, before and after, so that a killed worker goes on where it stopped and an import can be undone.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table products add column sku varchar;
    alter table option_groups add column code varchar;
    alter table options add column code varchar;

    -- The end of a UUID v7 is random; its beginning is the time, which many rows share.
    create function give_key() returns trigger language plpgsql as $$
    begin
      if tg_table_name = 'products' then
        new.sku := coalesce(nullif(btrim(new.sku), ''), upper(right(new.id::text, 10)));
      else
        new.code := coalesce(nullif(btrim(new.code), ''), upper(right(new.id::text, 10)));
      end if;
      return new;
    end $$;
    update products set sku = upper(right(id::text, 10));
    update option_groups set code = upper(right(id::text, 10));
    update options set code = upper(right(id::text, 10));
    create trigger give_key before insert or update of sku on products for each row execute function give_key();
    create trigger give_key before insert or update of code on option_groups for each row execute function give_key();
    create trigger give_key before insert or update of code on options for each row execute function give_key();
    create unique index restaurant_sku_idx on products (restaurant_id, sku);
    create unique index restaurant_code_idx on option_groups (restaurant_id, code);
    create unique index group_code_idx on options (group_id, code);

    create table menu_imports (
      id uuid primary key,
      restaurant_id uuid not null references restaurants (id),
      market_id uuid not null,
      created_by uuid,
      status text not null,
      whole boolean not null,
      files jsonb not null,
      counts jsonb not null,
      problems jsonb not null,
      total integer not null,
      done integer not null default 0,
      created_at timestamptz not null,
      finished_at timestamptz,
      check (done between 0 and total)
    );
    create index menu_imports_restaurant on menu_imports (restaurant_id, created_at desc);
    create unique index menu_imports_one_running on menu_imports (restaurant_id) where status in ('applying', 'undoing');

    create table menu_import_rows (
      import_id uuid not null references menu_imports (id) on delete cascade,
      seq integer not null,
      kind text not null,
      key text not null,
      line integer,
      action text not null,
      before jsonb not null,
      after jsonb not null,
      price_jump boolean not null,
      outcome text,
      kept jsonb,
      primary key (import_id, seq)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table menu_import_rows, menu_imports;
    drop trigger give_key on products;
    drop trigger give_key on option_groups;
    drop trigger give_key on options;
    drop function give_key;
    alter table products drop column sku;
    alter table option_groups drop column code;
    alter table options drop column code;
  `)
}
