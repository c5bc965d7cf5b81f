import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A cart that many fill by a link, and on the ticket whose each line is; test orders on a kitchen's display, one row for each that had any. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table order_lines add column for_name varchar;
    alter table carts add column share_token varchar, add column party jsonb;
    create unique index carts_share_token_idx on carts (share_token);
    alter table carts add constraint carts_party_by_link check ((share_token is null) = (party is null));

    create table kitchen_tests (
      restaurant_id uuid primary key references restaurants (id) on delete cascade,
      id uuid not null unique,
      status text not null check (status in ('placed', 'confirmed', 'preparing', 'ready')),
      lines jsonb not null,
      created_at timestamptz(3) not null,
      accept_by timestamptz(3) not null,
      confirmed_at timestamptz(3),
      prep_minutes int,
      ready_by timestamptz(3),
      ready_at timestamptz(3),
      -- Off the display.
      ended_at timestamptz(3),
      -- When a test got to the counter last, whatever was sent since.
      passed_at timestamptz(3)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table kitchen_tests;
    drop index carts_share_token_idx;
    alter table order_lines drop column for_name;
    alter table carts drop constraint carts_party_by_link, drop column share_token, drop column party;
  `)
}
