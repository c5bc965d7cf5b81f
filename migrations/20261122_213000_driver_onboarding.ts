import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Drivers apply, prove who they are, are looked into, and drive (DRV-1, IDV-2). Whoever drove until now is active. What must hold whoever writes:
 * nobody is on duty but an active driver, one paper of a kind is in force, one background check is under way.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(sql`
    revoke delete, truncate on background_checks from waybill_app;
    revoke update, delete, truncate on driver_moves, driver_reminders from waybill_app;
  `)
}

const TABLES = sql`
  alter type enum_documents_purpose add value 'driver_paper' before 'lab_result';

  alter table markets
    add column driver_minimum_age numeric default 18 not null,
    add column check_months numeric default 12 not null,
    add column check_region varchar,
    add column adverse_action_days numeric default 7 not null;

  create type enum_drivers_stage as enum ('applied', 'documents', 'identity_passed', 'background_pending', 'review', 'active', 'suspended', 'rejected');
  alter table drivers
    add column stage enum_drivers_stage default 'active' not null,
    add column given_name varchar,
    add column family_name varchar,
    add column employed boolean default false not null,
    add column identity_passed_at timestamp(3) with time zone,
    add column identity_reference varchar,
    add column born_on varchar,
    add column suspended_because varchar,
    add column suspended_for varchar,
    add column notice_at timestamp(3) with time zone,
    add column notice_reason varchar,
    add column look_on varchar;
  create index drivers_look_on_idx on drivers (look_on);

  create type enum_driver_papers_kind as enum ('driving_licence', 'insurance', 'registration', 'maintenance');
  create type enum_driver_papers_status as enum ('waiting', 'verified', 'refused');
  create table driver_papers (
    id uuid primary key,
    driver_id uuid not null constraint driver_papers_driver_id_drivers_id_fk references drivers (id) on delete set null,
    market_id uuid not null constraint driver_papers_market_id_markets_id_fk references markets (id) on delete set null,
    kind enum_driver_papers_kind not null,
    status enum_driver_papers_status not null,
    counts boolean default false not null,
    expires_on varchar not null,
    number varchar,
    tail varchar,
    document_id uuid not null constraint driver_papers_document_id_documents_id_fk references documents (id) on delete cascade,
    reason varchar,
    checked_by_id uuid constraint driver_papers_checked_by_id_users_id_fk references users (id) on delete set null,
    checked_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create index driver_papers_driver_idx on driver_papers (driver_id);
  create index driver_papers_market_idx on driver_papers (market_id);
  create index driver_papers_expires_on_idx on driver_papers (expires_on);
  create index driver_papers_document_idx on driver_papers (document_id);
  create index driver_papers_checked_by_idx on driver_papers (checked_by_id);
  create index driver_papers_updated_at_idx on driver_papers (updated_at);
  create index driver_papers_created_at_idx on driver_papers (created_at);

  create type enum_background_checks_status as enum
    ('created', 'calling', 'unknown', 'invited', 'running', 'clear', 'consider', 'disputed', 'expired', 'canceled', 'refused');
  create table background_checks (
    id uuid primary key,
    driver_id uuid not null constraint background_checks_driver_id_drivers_id_fk references drivers (id) on delete set null,
    market_id uuid not null constraint background_checks_market_id_markets_id_fk references markets (id) on delete set null,
    status enum_background_checks_status not null,
    provider varchar not null,
    candidate varchar,
    invitation varchar,
    report varchar,
    url varchar,
    adjudication varchar,
    code varchar,
    message varchar,
    completed_at timestamp(3) with time zone,
    valid_until varchar,
    accepted_by_id uuid constraint background_checks_accepted_by_id_users_id_fk references users (id) on delete set null,
    calls numeric default 0 not null,
    called_at timestamp(3) with time zone,
    due_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create index background_checks_driver_idx on background_checks (driver_id);
  create index background_checks_market_idx on background_checks (market_id);
  create index background_checks_candidate_idx on background_checks (candidate);
  create index background_checks_invitation_idx on background_checks (invitation);
  create index background_checks_report_idx on background_checks (report);
  create index background_checks_accepted_by_idx on background_checks (accepted_by_id);
  create index background_checks_due_at_idx on background_checks (due_at);
  create index background_checks_updated_at_idx on background_checks (updated_at);
  create index background_checks_created_at_idx on background_checks (created_at);

  -- What providers told, once each; looked into by a worker.
  create table background_check_events (
    id uuid primary key,
    event_id text not null unique,
    type text not null,
    subject text not null,
    reference text not null,
    heard_at timestamptz not null,
    handled_at timestamptz
  );

  create table driver_moves (
    id uuid primary key,
    driver_id uuid not null,
    "from" text,
    "to" text not null,
    by_role text not null,
    by_id uuid,
    at timestamptz not null,
    reason text
  );
  create index driver_moves_of on driver_moves (driver_id, at);

  -- What was told to end soon, so that it is told once.
  create table driver_reminders (
    driver_id uuid not null,
    name text not null,
    until text not null,
    days int not null,
    at timestamptz not null,
    primary key (driver_id, name, until, days)
  );

`

const LAWS = sql`
  alter table drivers add constraint drivers_on_duty_are_active check (not online or stage::text = 'active');
  alter table driver_papers add constraint driver_papers_days check (expires_on ~ '^\\d{4}-\\d\\d-\\d\\d$'),
    add constraint driver_papers_in_force_are_verified check (not counts or status::text = 'verified');
  create unique index driver_papers_one_in_force on driver_papers (driver_id, kind) where counts;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table driver_reminders, driver_moves, background_check_events, background_checks, driver_papers;
    drop type enum_driver_papers_kind, enum_driver_papers_status, enum_background_checks_status;
    alter table drivers drop constraint drivers_on_duty_are_active, drop column stage, drop column given_name, drop column family_name,
      drop column employed, drop column identity_passed_at, drop column identity_reference, drop column born_on, drop column suspended_because,
      drop column suspended_for, drop column notice_at, drop column notice_reason, drop column look_on;
    drop type enum_drivers_stage;
    alter table markets drop column driver_minimum_age, drop column check_months, drop column check_region, drop column adverse_action_days;
    delete from documents where purpose::text = 'driver_paper';
    alter table documents alter column purpose type text;
    drop type enum_documents_purpose;
    create type enum_documents_purpose as enum ('identity', 'licence', 'business', 'lab_result');
    alter table documents alter column purpose type enum_documents_purpose using purpose::enum_documents_purpose;
  `)
}
