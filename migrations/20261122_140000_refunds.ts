import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What goes back of delivered orders, by whose fault and out of whose share (LED-4); disputes of cardholders (PAY-5). */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(REFUNDS)
  await db.execute(DISPUTES)
  await db.execute(LEDGER)
}

const REFUNDS = sql`
  create type enum_refunds_fault as enum ('restaurant', 'platform', 'driver');
  alter table refunds
    add column fault enum_refunds_fault,
    add column request varchar,
    add column items jsonb,
    add column goods numeric default 0 not null,
    add column to_customer numeric default 0 not null,
    add column tax numeric default 0 not null,
    add column commission numeric default 0 not null,
    add column extras jsonb,
    -- Of a delivered order it is known what goes back, and who bears it.
    add constraint refunds_explained check ((fault is null) = (request is null) and (fault is null) = (items is null) and (fault is null) = (extras is null));
  alter table markets add column refund_limit numeric default 5000 not null;
  alter type enum_order_events_subject add value 'refund';
`

const DISPUTES = sql`
  create type enum_disputes_status as enum ('inquiry', 'open', 'won', 'lost');
  create type enum_disputes_currency as enum ('XAF', 'USD', 'EUR');
  create type enum_disputes_provider as enum ('stripe', 'campay', 'noupay');
  create type enum_markets_dispute_loss_borne_by as enum ('platform', 'restaurant');
  alter table markets add column dispute_loss_borne_by enum_markets_dispute_loss_borne_by default 'platform' not null;
  create table disputes (
    id uuid primary key not null,
    order_id uuid,
    payment_id uuid not null,
    market_id uuid not null,
    status enum_disputes_status not null,
    amount numeric default 0 not null,
    currency enum_disputes_currency not null,
    withdrawn numeric default 0 not null,
    fee numeric default 0 not null,
    provider enum_disputes_provider not null,
    reference varchar not null,
    reason varchar,
    respond_by timestamp(3) with time zone,
    closed_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  alter table disputes add constraint disputes_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
  alter table disputes add constraint disputes_payment_id_payments_id_fk foreign key (payment_id) references payments(id) on delete set null;
  alter table disputes add constraint disputes_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  create index disputes_order_idx on disputes (order_id);
  create index disputes_payment_idx on disputes (payment_id);
  create index disputes_market_idx on disputes (market_id);
  create unique index disputes_reference_idx on disputes (reference);
  create index disputes_updated_at_idx on disputes (updated_at);
  create index disputes_created_at_idx on disputes (created_at);
`

/** The side of `disputes` is added to whatever purposes there are by then. */
const LEDGER = sql`
  alter type enum_journal_entries_kind add value 'payment.disputed';
  alter type enum_journal_entries_kind add value 'payment.dispute_fee';
  alter type enum_journal_entries_kind add value 'payment.dispute_won';
  alter type enum_journal_entries_kind add value 'payment.dispute_lost';
  alter type enum_ledger_accounts_purpose add value 'disputes';
  do $$ begin
    execute replace(pg_get_functiondef('ledger_side(text)'::regprocedure), '''suspense''', '''suspense'', ''disputes''');
  end $$;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by a type stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    drop table disputes;
    alter table refunds
      drop constraint refunds_explained, drop column fault, drop column request, drop column items, drop column goods, drop column to_customer,
      drop column tax, drop column commission, drop column extras;
    alter table markets drop column refund_limit, drop column dispute_loss_borne_by;
    drop type enum_refunds_fault, enum_disputes_status, enum_disputes_currency, enum_disputes_provider, enum_markets_dispute_loss_borne_by;
  `)
}
