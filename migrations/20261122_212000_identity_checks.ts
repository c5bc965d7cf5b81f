import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Identity checks (IDV-1, IDV-2). What must hold whoever writes: of one person and kind one is in course; what is decided says when, what is
 * passed of what age; and nobody decides his own.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(sql`revoke delete, truncate on identity_checks from waybill_app`)
}

const TABLES = sql`
  alter type enum_provider_events_provider add value 'persona';
  alter type enum_provider_events_provider add value 'jumio';

  alter table markets
    add column identity_age_minimum numeric default 21 not null,
    add column identity_alcohol_minimum numeric default 21 not null,
    add column identity_driver_minimum numeric default 18 not null,
    add column identity_valid_days numeric default 365 not null,
    add column identity_keep_days numeric default 1 not null;

  create type enum_identity_checks_type as enum ('age', 'alcohol', 'driver');
  create type enum_identity_checks_status as enum
    ('created', 'pending', 'needs_review', 'approved', 'declined', 'expired', 'withdrawn');
  create type enum_identity_checks_provider as enum ('persona', 'jumio', 'manual');
  create type enum_identity_checks_document_kind as enum ('passport', 'driving_licence', 'id_card', 'residence_permit', 'other');

  create table identity_checks (
    id uuid primary key not null,
    person_id uuid not null,
    market_id uuid not null,
    type enum_identity_checks_type not null,
    status enum_identity_checks_status not null,
    provider enum_identity_checks_provider not null,
    reference varchar,
    document_kind enum_identity_checks_document_kind,
    issuing varchar,
    over_18 boolean,
    over_21 boolean,
    decided_at timestamp(3) with time zone,
    decided_by_id uuid,
    valid_until timestamp(3) with time zone,
    reason varchar,
    waiting_since timestamp(3) with time zone,
    document_id uuid,
    born_on varchar,
    flow_url varchar,
    flow_expires_at timestamp(3) with time zone,
    forget_at timestamp(3) with time zone,
    reminded_at timestamp(3) with time zone,
    calls numeric default 0 not null,
    called_at timestamp(3) with time zone,
    due_at timestamp(3) with time zone,
    failure varchar,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );

  alter table identity_checks add constraint identity_checks_person_id_users_id_fk foreign key (person_id) references users(id) on delete set null;
  alter table identity_checks add constraint identity_checks_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table identity_checks add constraint identity_checks_decided_by_id_users_id_fk foreign key (decided_by_id) references users(id) on delete set null;
  alter table identity_checks add constraint identity_checks_document_id_documents_id_fk foreign key (document_id) references documents(id) on delete set null;

  create index identity_checks_person_idx on identity_checks (person_id);
  create index identity_checks_market_idx on identity_checks (market_id);
  create index identity_checks_decided_by_idx on identity_checks (decided_by_id);
  create index identity_checks_document_idx on identity_checks (document_id);
  create index identity_checks_updated_at_idx on identity_checks (updated_at);
  create index identity_checks_created_at_idx on identity_checks (created_at);
`

const LAWS = sql`
  alter table identity_checks
    add constraint identity_checks_decided check (status not in ('approved', 'declined') or decided_at is not null),
    add constraint identity_checks_passed check (status <> 'approved'
      or (over_18 is not null and over_21 is not null and valid_until is not null and born_on is not null)),
    add constraint identity_checks_of_age check (over_18 or not over_21),
    add constraint identity_checks_second_person check (decided_by_id is null or decided_by_id is distinct from person_id);
  create unique index identity_checks_one_in_course on identity_checks (person_id, type) where status in ('created', 'pending', 'needs_review');
  create unique index identity_checks_reference on identity_checks (provider, reference) where reference is not null;
  create index identity_checks_passed on identity_checks (person_id, valid_until) where status = 'approved';
  create index identity_checks_waiting on identity_checks (waiting_since) where status = 'needs_review';
  create index identity_checks_due on identity_checks (due_at) where due_at is not null;
  create index identity_checks_to_expire on identity_checks (valid_until) where status = 'approved';
  create index identity_checks_to_forget on identity_checks (forget_at) where forget_at is not null;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by a type stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    drop table identity_checks;
    drop type enum_identity_checks_type, enum_identity_checks_status, enum_identity_checks_provider, enum_identity_checks_document_kind;
    alter table markets drop column identity_age_minimum, drop column identity_alcohol_minimum, drop column identity_driver_minimum,
      drop column identity_valid_days, drop column identity_keep_days;
  `)
}
