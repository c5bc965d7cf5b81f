import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Saved cards and wallets that are filled (PAY-1, LED-2): what a provider calls a customer and the cards that it keeps, automatic top-ups, and
 * the limits of a market. What must hold whoever writes: a customer is one at a provider, a card is one customer's, and an automatic top-up has
 * one payment under way at a time.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
}

const TABLES = sql`
  alter type enum_journal_entries_kind add value 'wallet.topped_up';
  create type enum_payment_methods_provider as enum ('stripe');
  create type enum_auto_top_ups_currency as enum ('XAF', 'USD', 'EUR');
  create type enum_auto_top_ups_method as enum ('card', 'mobile_money');
  create table payment_methods (
    id uuid primary key not null,
    customer_id uuid not null,
    provider enum_payment_methods_provider not null,
    brand varchar not null,
    last4 varchar not null,
    exp_month numeric not null,
    exp_year numeric not null,
    reference varchar not null,
    removed_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create table auto_top_ups (
    id uuid primary key not null,
    customer_id uuid not null,
    market_id uuid not null,
    threshold numeric default 0 not null,
    amount numeric default 0 not null,
    currency enum_auto_top_ups_currency not null,
    method enum_auto_top_ups_method not null,
    payment_method_id uuid,
    phone varchar,
    active boolean default true not null,
    since timestamp(3) with time zone not null,
    stopped_at timestamp(3) with time zone,
    failure varchar,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  alter table payments add column auto_top_up_id uuid;
  alter table payment_attempts add column customer varchar;
  alter table markets
    add column top_up_least numeric,
    add column top_up_most numeric,
    add column top_up_daily numeric,
    add column auto_top_ups_per_day numeric default 3 not null;
  alter table payment_methods add constraint payment_methods_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table auto_top_ups add constraint auto_top_ups_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table auto_top_ups add constraint auto_top_ups_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table auto_top_ups add constraint auto_top_ups_payment_method_id_payment_methods_id_fk
    foreign key (payment_method_id) references payment_methods(id) on delete set null;
  alter table payments add constraint payments_auto_top_up_id_auto_top_ups_id_fk foreign key (auto_top_up_id) references auto_top_ups(id) on delete set null;
  create index payment_methods_customer_idx on payment_methods (customer_id);
  create index payment_methods_updated_at_idx on payment_methods (updated_at);
  create index payment_methods_created_at_idx on payment_methods (created_at);
  create unique index provider_reference_idx on payment_methods (provider, reference);
  create unique index auto_top_ups_customer_idx on auto_top_ups (customer_id);
  create index auto_top_ups_market_idx on auto_top_ups (market_id);
  create index auto_top_ups_payment_method_idx on auto_top_ups (payment_method_id);
  create index auto_top_ups_updated_at_idx on auto_top_ups (updated_at);
  create index auto_top_ups_created_at_idx on auto_top_ups (created_at);

  -- What a provider of cards calls a customer.
  create table card_customers (
    customer_id uuid not null references users(id) on delete cascade,
    provider text not null,
    reference text not null,
    primary key (customer_id, provider),
    unique (provider, reference)
  );
`

const LAWS = sql`
  alter table auto_top_ups
    add constraint auto_top_ups_amounts check (threshold > 0 and amount > 0),
    add constraint auto_top_ups_way check (method <> 'mobile_money' or phone is not null);
  alter table markets add constraint markets_top_ups check (top_up_least >= 0 and top_up_most >= 0 and top_up_daily >= 0 and auto_top_ups_per_day >= 1);
  create index payments_of_auto_top_up on payments (auto_top_up_id, created_at) where auto_top_up_id is not null;
  create unique index payments_one_auto_top_up on payments (auto_top_up_id)
    where auto_top_up_id is not null and status in ('created', 'processing', 'requires_action', 'authorized', 'unknown');
  create index payments_top_ups_unconfirmed on payments (created_at)
    where order_id is null and method = 'card' and status in ('processing', 'requires_action');
  grant select, insert, update on card_customers to waybill_app;
  revoke delete, truncate on payment_methods, auto_top_ups, card_customers from waybill_app;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by a type stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    drop index payments_top_ups_unconfirmed, payments_one_auto_top_up, payments_of_auto_top_up;
    alter table markets drop constraint markets_top_ups, drop column top_up_least, drop column top_up_most, drop column top_up_daily,
      drop column auto_top_ups_per_day;
    alter table payments drop column auto_top_up_id;
    alter table payment_attempts drop column customer;
    drop table card_customers, auto_top_ups, payment_methods;
    drop type enum_payment_methods_provider, enum_auto_top_ups_currency, enum_auto_top_ups_method;
  `)
}
