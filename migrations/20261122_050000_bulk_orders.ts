import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Orders made in one act from one restaurant to many doors, and what a change of an order was, told in its history. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_bulk_orders_currency as enum ('XAF', 'USD', 'EUR');
    create table bulk_orders (
      id uuid primary key not null,
      number varchar not null,
      reference varchar,
      market_id uuid not null references markets (id) on delete set null,
      restaurant_id uuid not null references restaurants (id) on delete set null,
      customer_id uuid references users (id) on delete set null,
      size numeric not null check (size >= 1),
      currency enum_bulk_orders_currency not null,
      total numeric not null default 0,
      updated_at timestamp(3) with time zone not null default now(),
      created_at timestamp(3) with time zone not null default now()
    );
    create unique index bulk_orders_number_idx on bulk_orders (number);
    create index bulk_orders_market_idx on bulk_orders (market_id);
    create index bulk_orders_restaurant_idx on bulk_orders (restaurant_id);
    create index bulk_orders_customer_idx on bulk_orders (customer_id);
    create index bulk_orders_updated_at_idx on bulk_orders (updated_at);
    create index bulk_orders_created_at_idx on bulk_orders (created_at);

    alter table orders add column bulk_id uuid references bulk_orders (id) on delete set null;
    -- Few orders are part of a bulk order; the others need not pay for its index.
    create index orders_bulk_idx on orders (bulk_id) where bulk_id is not null;

    alter type enum_order_events_subject add value 'change';
    alter table order_events add column changes jsonb;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table order_events drop column changes;
    alter table orders drop column bulk_id;
    drop table bulk_orders;
    drop type enum_bulk_orders_currency;
    -- A value of an enum cannot be taken away: rows of changes may be there, and history is never deleted.
  `)
}
