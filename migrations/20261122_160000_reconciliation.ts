import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Providers' books against ours (PAY-5): a row for each provider and day, the differences with what was done about them, and the fees that a market
 * has agreed. The same facts make one difference, however often they are found.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
}

const TABLES = sql`
    create type enum_reconciliations_provider as enum('stripe', 'campay', 'noupay');
    create type enum_reconciliations_status as enum('waiting', 'running', 'done', 'failed');
    create type enum_reconciliation_lines_provider as enum('stripe', 'campay', 'noupay');
    create type enum_reconciliation_lines_kind as enum('missing_here', 'missing_there', 'amount_differs', 'fee_differs', 'fee_unexpected', 'state_differs');
    create type enum_reconciliation_lines_status as enum('open', 'solved', 'gone');
    create type enum_reconciliation_lines_currency as enum('XAF', 'USD', 'EUR');
    create type enum_reconciliation_lines_direction as enum('in', 'out');
    create type enum_reconciliation_lines_our_state as enum('done', 'open', 'refused');
    create type enum_reconciliation_lines_their_state as enum('done', 'open', 'failed');
    create type enum_reconciliation_lines_action as enum('ask_again', 'book_to_order', 'refund', 'accept_fee', 'write_off');
    alter type enum_journal_entries_kind add value 'reconciliation.suspended' before 'cash.settled';
    alter type enum_journal_entries_kind add value 'reconciliation.solved' before 'cash.settled';
    alter type enum_ledger_accounts_purpose add value 'differences' before 'cash_office';
    create table reconciliations (
      id uuid primary key not null,
      provider enum_reconciliations_provider not null,
      day varchar not null,
      status enum_reconciliations_status not null,
      matched numeric default 0 not null,
      totals jsonb,
      message varchar,
      finished_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table reconciliation_lines (
      id uuid primary key not null,
      reconciliation_id uuid not null,
      provider enum_reconciliation_lines_provider not null,
      day varchar not null,
      key varchar not null,
      kind enum_reconciliation_lines_kind not null,
      status enum_reconciliation_lines_status not null,
      market_id uuid not null,
      currency enum_reconciliation_lines_currency not null,
      direction enum_reconciliation_lines_direction not null,
      reference varchar,
      payer varchar,
      attempt_id uuid,
      order_id uuid,
      ours numeric,
      theirs numeric,
      our_fee numeric,
      their_fee numeric,
      expected_fee numeric,
      our_state enum_reconciliation_lines_our_state,
      their_state enum_reconciliation_lines_their_state,
      amount_gap numeric default 0 not null,
      fee_gap numeric default 0 not null,
      suspended boolean default false not null,
      actions jsonb not null,
      action enum_reconciliation_lines_action,
      reason varchar,
      solved_by_id uuid,
      solved_at timestamp(3) with time zone,
      refund_attempt_id uuid,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table markets add column mtn_fee_basis_points numeric default 250 not null;
    alter table markets add column orange_fee_basis_points numeric default 200 not null;
    alter table markets add column eu_mobile_fee_basis_points numeric default 250 not null;
    alter table markets add column card_fee_basis_points numeric default 290 not null;
    alter table markets add column card_fee_fixed numeric;
    alter table reconciliation_lines add constraint reconciliation_lines_reconciliation_id_reconciliations_id_fk foreign key (reconciliation_id) references reconciliations(id) on delete set null;
    alter table reconciliation_lines add constraint reconciliation_lines_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    alter table reconciliation_lines add constraint reconciliation_lines_attempt_id_payment_attempts_id_fk foreign key (attempt_id) references payment_attempts(id) on delete set null;
    alter table reconciliation_lines add constraint reconciliation_lines_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
    alter table reconciliation_lines add constraint reconciliation_lines_solved_by_id_users_id_fk foreign key (solved_by_id) references users(id) on delete set null;
    alter table reconciliation_lines add constraint reconciliation_lines_refund_attempt_id_payment_attempts_id_fk foreign key (refund_attempt_id) references payment_attempts(id) on delete set null;
    create index reconciliations_updated_at_idx on reconciliations (updated_at);
    create index reconciliations_created_at_idx on reconciliations (created_at);
    create unique index "provider_day_idx" on reconciliations (provider,day);
    create index reconciliation_lines_reconciliation_idx on reconciliation_lines (reconciliation_id);
    create index reconciliation_lines_market_idx on reconciliation_lines (market_id);
    create index reconciliation_lines_attempt_idx on reconciliation_lines (attempt_id);
    create index reconciliation_lines_order_idx on reconciliation_lines (order_id);
    create index reconciliation_lines_solved_by_idx on reconciliation_lines (solved_by_id);
    create index reconciliation_lines_refund_attempt_idx on reconciliation_lines (refund_attempt_id);
    create index reconciliation_lines_updated_at_idx on reconciliation_lines (updated_at);
    create index reconciliation_lines_created_at_idx on reconciliation_lines (created_at);
`

const LAWS = sql`
    create unique index reconciliation_lines_once on reconciliation_lines (provider, key);
    create index reconciliation_lines_day on reconciliation_lines (provider, day);
    create index reconciliation_lines_open on reconciliation_lines (created_at) where status = 'open';
    alter table reconciliation_lines
      add constraint reconciliation_lines_solved check (status <> 'solved' or (action is not null and solved_at is not null));
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by the ledger's types stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    drop table reconciliation_lines, reconciliations;
    alter table markets drop column mtn_fee_basis_points, drop column orange_fee_basis_points, drop column eu_mobile_fee_basis_points,
      drop column card_fee_basis_points, drop column card_fee_fixed;
    drop type enum_reconciliations_provider, enum_reconciliations_status, enum_reconciliation_lines_provider, enum_reconciliation_lines_kind,
      enum_reconciliation_lines_status, enum_reconciliation_lines_currency, enum_reconciliation_lines_direction,
      enum_reconciliation_lines_our_state, enum_reconciliation_lines_their_state, enum_reconciliation_lines_action;
  `)
}
