import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The registry of licences (CMP-4). What restaurants have handed in and somebody has verified is entered, for from now on rules ask the registry. What
 * must hold whoever writes: a restaurant's licence is in its market, days are days in their order, of each licence one renewal is open or granted,
 * and nothing is deleted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(ENTERED)
  await db.execute(sql`
    revoke delete, truncate on licences, licence_texts from waybill_app;
    revoke update, delete, truncate on licence_reminders from waybill_app;
  `)
}

const TABLES = sql`
  create type enum_licences_status as enum ('waiting', 'granted', 'suspended', 'refused', 'revoked');
  create table licences (
    id uuid primary key not null,
    title varchar not null,
    kind varchar not null,
    market_id uuid not null constraint licences_market_id_markets_id_fk references markets (id) on delete set null,
    -- Never emptied: it would be the platform's own then.
    restaurant_id uuid constraint licences_restaurant_id_restaurants_id_fk references restaurants (id) on delete restrict,
    holder varchar not null,
    number varchar,
    issuer varchar,
    issued_on varchar,
    expires_on varchar,
    status enum_licences_status default 'granted' not null,
    renews_id uuid constraint licences_renews_id_licences_id_fk references licences (id) on delete set null,
    document_id uuid constraint licences_document_id_documents_id_fk references documents (id) on delete set null,
    reason varchar,
    judged_by_id uuid constraint licences_judged_by_id_users_id_fk references users (id) on delete set null,
    judged_at timestamp(3) with time zone,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create index licences_kind_idx on licences (kind);
  create index licences_market_idx on licences (market_id);
  create index licences_restaurant_idx on licences (restaurant_id);
  create index licences_expires_on_idx on licences (expires_on);
  create index licences_renews_idx on licences (renews_id);
  create index licences_document_idx on licences (document_id);
  create index licences_judged_by_idx on licences (judged_by_id);
  create index licences_updated_at_idx on licences (updated_at);
  create index licences_created_at_idx on licences (created_at);
  create index licences_held on licences (restaurant_id, kind) where status = 'granted';

  -- What was told: once for each licence, last day and number of days before it.
  create table licence_reminders (
    licence_id uuid not null references licences (id) on delete cascade,
    expires_on text not null,
    days int not null,
    at timestamptz not null,
    primary key (licence_id, expires_on, days)
  );
  -- By text, to each who can do something about it: intent, call, outcome.
  create table licence_texts (
    id uuid primary key,
    licence_id uuid not null references licences (id) on delete cascade,
    expires_on text not null,
    days int not null,
    user_id uuid not null references users (id) on delete cascade,
    sending text not null default 'created',
    called_at timestamptz,
    provider text,
    reference text,
    reason text,
    created_at timestamptz not null,
    give_up_at timestamptz not null,
    unique (licence_id, expires_on, days, user_id)
  );
`

const LAWS = sql`
  create unique index licences_one_renewal on licences (renews_id) where status in ('waiting', 'granted', 'suspended');
  alter table licences
    add check (issued_on is null or issued_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    add check (expires_on is null or expires_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    add check (issued_on is null or expires_on is null or issued_on <= expires_on),
    add check (renews_id <> id),
    add check (status = 'granted' or status = 'waiting' or reason is not null);
  create function follow_restaurant_market() returns trigger language plpgsql as $$
  begin
    select r.market_id into new.market_id from restaurants r where r.id = new.restaurant_id;
    return new;
  end $$;
  create trigger follow_restaurant_market before insert or update of restaurant_id, market_id on licences
    for each row when (new.restaurant_id is not null) execute function follow_restaurant_market();
`

const ENTERED = sql`
  insert into licences (id, title, kind, market_id, restaurant_id, holder, expires_on, document_id, judged_by_id, judged_at, created_at, updated_at)
  select gen_random_uuid(), coalesce(l.label, p.kind), p.kind, r.market_id, r.id, r.name, p.expires_on::text, p.document_id, p.checked_by, p.checked_at,
    p.handed_in_at, coalesce(p.checked_at, p.handed_in_at)
  from restaurant_papers p join restaurants r on r.id = p.restaurant_id join markets m on m.id = r.market_id
    left join markets_papers a on a._parent_id = m.id and a.kind = p.kind
    left join markets_papers_locales l on l._parent_id = a.id and l._locale::text = m.locale::text
  where p.status = 'verified';
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table licence_texts, licence_reminders, licences;
    drop function follow_restaurant_market;
    drop type enum_licences_status;
  `)
}
