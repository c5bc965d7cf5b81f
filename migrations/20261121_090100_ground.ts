import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What must hold on any write, and the tables that are no collections (`foundations.md` §3): idempotency keys, schedule slots, live and
 * sampled positions; append-only history; stock that is never negative; one pending offer per delivery and per driver.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table command_keys (
      key text primary key,
      input_hash text not null,
      answer jsonb,
      created_at timestamptz not null
    );
    create index command_keys_created_at on command_keys (created_at);

    create table schedule_slots (
      job text not null,
      slot bigint not null,
      claimed_at timestamptz not null,
      primary key (job, slot)
    );

    -- A live position is worthless after a minute, so losing it in a crash of the database costs nothing.
    create unlogged table driver_positions (
      driver_id uuid primary key,
      lat double precision not null,
      lng double precision not null,
      heading double precision,
      speed double precision,
      at timestamptz not null,
      received_at timestamptz not null,
      sampled_at timestamptz not null
    );
    create table driver_position_samples (
      driver_id uuid not null,
      at timestamptz not null,
      lat double precision not null,
      lng double precision not null
    );
    create index driver_position_samples_driver_at on driver_position_samples (driver_id, at);

    create sequence order_numbers;
    create sequence order_events_seq;

    alter table products
      add constraint products_stock_not_negative check (stock >= 0),
      add constraint products_reserved_not_negative check (reserved >= 0),
      add constraint products_price_not_negative check (price >= 0 and price = trunc(price));
    alter table order_lines
      add constraint order_lines_total check (total = unit_price * quantity),
      add constraint order_lines_held check (held between 0 and quantity);
    alter table orders
      add constraint orders_total check (
        total = subtotal - discount + delivery_fee + service_fee + small_order_fee + case when tax_included then 0 else tax end + tip
      ),
      add constraint orders_owned check (customer_id is null or guest_token_hash is null);
    alter table carts add constraint carts_owned check ((user_id is null) <> (token_hash is null));
    alter table payments
      add constraint payments_amount_not_negative check (amount >= 0),
      add constraint payments_cash_has_holder check (captured_at is null or method::text <> 'cash' or collected_by_id is not null);
    create unique index payments_one_per_method on payments (order_id, method);

    create unique index offers_one_pending_per_delivery on offers (delivery_id) where closed_at is null;
    create unique index offers_one_pending_per_driver on offers (driver_id) where closed_at is null;
    create index deliveries_open on deliveries (market_id) where closed_at is null;

    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end $$;
  `)
  for (const table of APPEND_ONLY) {
    await db.execute(
      sql.raw(`
        create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
        create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();
        revoke update, delete, truncate on ${table} from waybill_app;
      `),
    )
  }
}

const APPEND_ONLY = ['events', 'audit_log', 'order_events'] as const

export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const table of APPEND_ONLY) {
    await db.execute(sql.raw(`drop trigger append_only on ${table}; drop trigger append_only_truncate on ${table}`))
  }
  await db.execute(sql`
    drop function refuse_change;
    drop index deliveries_open, offers_one_pending_per_driver, offers_one_pending_per_delivery, payments_one_per_method;
    alter table payments drop constraint payments_cash_has_holder, drop constraint payments_amount_not_negative;
    alter table carts drop constraint carts_owned;
    alter table orders drop constraint orders_owned, drop constraint orders_total;
    alter table order_lines drop constraint order_lines_held, drop constraint order_lines_total;
    alter table products drop constraint products_price_not_negative, drop constraint products_reserved_not_negative,
      drop constraint products_stock_not_negative;
    drop sequence order_events_seq, order_numbers;
    drop table driver_position_samples, driver_positions, schedule_slots, command_keys;
  `)
}
