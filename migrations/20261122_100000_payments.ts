import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Payments by providers (PAY-1, PAY-2): what is asked of them call by call, what they tell, what goes back. What must hold whoever writes: no
 * more is given back than was taken, and each payment has one call of a kind under way at a time.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(LEDGER)
}

const TABLES = sql`
    create type enum_payments_provider as enum ('stripe', 'campay', 'noupay');
    create type enum_refunds_method as enum ('cash', 'card', 'mobile_money', 'wallet', 'points');
    create type enum_refunds_status as enum ('created', 'processing', 'paid', 'failed', 'unknown');
    create type enum_refunds_currency as enum ('XAF', 'USD', 'EUR');
    create type enum_refunds_cause as enum ('cancelled', 'declined', 'returned', 'late', 'items', 'amount', 'adjustment');
    create type enum_payment_attempts_kind as enum ('authorize', 'capture', 'release', 'collect', 'refund', 'payout');
    create type enum_payment_attempts_status as enum ('created', 'calling', 'pending', 'unknown', 'succeeded', 'refused');
    create type enum_payment_attempts_provider as enum ('stripe', 'campay', 'noupay');
    create type enum_payment_attempts_currency as enum ('XAF', 'USD', 'EUR');
    create type enum_markets_hold_rule as enum ('capture_early', 'reauthorize');
    create type enum_provider_events_provider as enum ('stripe', 'campay', 'noupay');
    create table refunds (
      id uuid primary key not null,
      order_id uuid,
      payment_id uuid not null,
      market_id uuid not null,
      method enum_refunds_method not null,
      status enum_refunds_status not null,
      amount numeric default 0 not null,
      currency enum_refunds_currency not null,
      cause enum_refunds_cause not null,
      reason varchar,
      requested_by_id uuid,
      failure varchar,
      settled_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table payment_attempts (
      id uuid primary key not null,
      kind enum_payment_attempts_kind not null,
      status enum_payment_attempts_status not null,
      provider enum_payment_attempts_provider not null,
      market_id uuid not null,
      order_id uuid,
      payment_id uuid,
      refund_id uuid,
      amount numeric default 0 not null,
      currency enum_payment_attempts_currency not null,
      fee numeric,
      reference varchar,
      original varchar,
      code varchar,
      message varchar,
      calls numeric default 0 not null,
      called_at timestamp(3) with time zone,
      settled_at timestamp(3) with time zone,
      due_at timestamp(3) with time zone,
      card varchar,
      holder_absent boolean default false,
      phone varchar,
      description varchar,
      dial varchar,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table provider_events (
      id uuid primary key not null,
      provider enum_provider_events_provider not null,
      event_id varchar not null,
      type varchar not null,
      subject varchar not null,
      reference varchar not null,
      handled_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table payments alter column order_id DROP not null;
    alter table orders add column payment_plan jsonb;
    alter table orders add column pay_by timestamp(3) with time zone;
    alter table payments add column market_id uuid;
    update payments p set market_id = o.market_id from orders o where o.id = p.order_id;
    alter table payments alter column market_id set not null;
    alter table payments add column customer_id uuid;
    alter table payments add column captured numeric default 0 not null;
    alter table payments add column refunded numeric default 0 not null;
    alter table payments add column provider enum_payments_provider;
    alter table payments add column reference varchar;
    alter table payments add column phone varchar;
    alter table payments add column capture_before timestamp(3) with time zone;
    alter table payments add column failure_code varchar;
    alter table payments add column failure varchar;
    alter table markets add column card_enabled boolean default false not null;
    alter table markets add column mobile_money_enabled boolean default false not null;
    alter table markets add column wallet_enabled boolean default false not null;
    alter table markets add column points_enabled boolean default false not null;
    alter table markets add column payment_minutes numeric default 10 not null;
    alter table markets add column hold_rule enum_markets_hold_rule default 'capture_early' not null;
    alter table refunds add constraint refunds_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
    alter table refunds add constraint refunds_payment_id_payments_id_fk foreign key (payment_id) references payments(id) on delete set null;
    alter table refunds add constraint refunds_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table refunds add constraint refunds_requested_by_id_users_id_fk foreign key (requested_by_id) references users(id) on delete set null;
    alter table payment_attempts add constraint payment_attempts_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table payment_attempts add constraint payment_attempts_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
    alter table payment_attempts add constraint payment_attempts_payment_id_payments_id_fk foreign key (payment_id) references payments(id) on delete set null;
    alter table payment_attempts add constraint payment_attempts_refund_id_refunds_id_fk foreign key (refund_id) references refunds(id) on delete set null;
    create index refunds_order_idx on refunds (order_id);
    create index refunds_payment_idx on refunds (payment_id);
    create index refunds_market_idx on refunds (market_id);
    create index refunds_requested_by_idx on refunds (requested_by_id);
    create index refunds_updated_at_idx on refunds (updated_at);
    create index refunds_created_at_idx on refunds (created_at);
    create index payment_attempts_market_idx on payment_attempts (market_id);
    create index payment_attempts_order_idx on payment_attempts (order_id);
    create index payment_attempts_payment_idx on payment_attempts (payment_id);
    create index payment_attempts_refund_idx on payment_attempts (refund_id);
    create index payment_attempts_updated_at_idx on payment_attempts (updated_at);
    create index payment_attempts_created_at_idx on payment_attempts (created_at);
    create index provider_events_updated_at_idx on provider_events (updated_at);
    create index provider_events_created_at_idx on provider_events (created_at);
    create unique index "provider_eventId_idx" on provider_events (provider,event_id);
    alter table payments add constraint payments_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table payments add constraint payments_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
    
`

const LAWS = sql`
    alter table payments
      add constraint payments_for_something check (num_nonnulls(order_id, customer_id) = 1),
      add constraint payments_not_more_than_taken check (0 <= refunded and refunded <= captured and captured <= amount);
    update payments set captured = amount where status in ('captured', 'partially_refunded', 'refunded', 'disputed');
    alter table refunds add constraint refunds_of_something check (amount > 0);
    -- Whoever pays anew after a failure has another row; what is taken at the door or from one's own is one.
    drop index payments_one_per_method;
    create index payments_of_order on payments (order_id, created_at);
    create unique index payments_one_per_method on payments (order_id, method) where provider is null;
    create index payments_of_customer on payments (customer_id, created_at) where customer_id is not null;
    create index payments_held on payments (capture_before) where capture_before is not null;

    create index payment_attempts_due on payment_attempts (due_at) where due_at is not null;
    create index payment_attempts_reference on payment_attempts (provider, reference) where reference is not null;
    create index payment_attempts_original on payment_attempts (provider, original) where original is not null;
    create unique index payment_attempts_one_at_a_time on payment_attempts (payment_id, kind) where settled_at is null and refund_id is null;
    create unique index payment_attempts_one_refund on payment_attempts (refund_id) where settled_at is null;
    create index orders_to_be_paid on orders (pay_by) where pay_by is not null;
`

const LEDGER = sql`
    alter type enum_journal_entries_kind add value 'payment.captured';
    alter type enum_journal_entries_kind add value 'payment.fee';
    alter type enum_journal_entries_kind add value 'payment.refunded';
    alter type enum_journal_entries_kind add value 'payment.uncollected';
    alter type enum_journal_entries_kind add value 'order.cancellation_fee';
    alter type enum_ledger_accounts_purpose add value 'cancellation_fees';
    alter type enum_ledger_accounts_purpose add value 'uncollected';
    create or replace function ledger_side(purpose text) returns text immutable language sql as $$
      select case when purpose in ('receivable', 'cash_held', 'promotions', 'refunds', 'processing_fees', 'cash_office', 'suspense', 'clearing',
        'uncollected') then 'debit' else 'credit' end
    $$;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by a type stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    drop index orders_to_be_paid, payments_held, payments_of_customer, payments_of_order, payments_one_per_method;
    create unique index payments_one_per_method on payments (order_id, method);
    drop table payment_attempts, refunds, provider_events;
    alter table payments
      drop constraint payments_for_something, drop constraint payments_not_more_than_taken, alter column order_id set not null,
      drop column market_id, drop column customer_id, drop column captured, drop column refunded, drop column provider, drop column reference,
      drop column phone, drop column capture_before, drop column failure_code, drop column failure;
    alter table orders drop column payment_plan, drop column pay_by;
    alter table markets drop column card_enabled, drop column mobile_money_enabled, drop column wallet_enabled, drop column points_enabled,
      drop column payment_minutes, drop column hold_rule;
    drop type enum_payments_provider, enum_refunds_method, enum_refunds_status, enum_refunds_currency, enum_refunds_cause,
      enum_payment_attempts_kind, enum_payment_attempts_status, enum_payment_attempts_provider, enum_payment_attempts_currency,
      enum_markets_hold_rule, enum_provider_events_provider;
  `)
}
