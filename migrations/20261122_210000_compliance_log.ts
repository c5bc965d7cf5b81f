import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The audit log becomes the compliance log (CMP-1, `docs/adr/0022-one-log-sealed-in-batches.md`): kinds, outcomes, facts and changes, a MAC from the
 * insert, personal values under their person's key; the batches that it is sealed in, and the leaves that stay when a record is purged.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(LOG)
  await db.execute(SEALS)
  await db.execute(RETENTION)
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

const APPEND_ONLY = ['compliance_batches', 'compliance_leaves'] as const

const LOG = sql`
  alter table audit_log rename to compliance_log;
  alter table compliance_log rename constraint audit_log_pkey to compliance_log_pkey;
  alter index audit_log_command_idx rename to compliance_log_command_idx;
  alter index audit_log_actor_id_idx rename to compliance_log_actor_id_idx;
  alter index audit_log_subject_id_idx rename to compliance_log_subject_id_idx;
  alter index audit_log_at_idx rename to compliance_log_at_idx;
  alter index audit_log_house rename to compliance_log_house;
  alter table compliance_log
    drop column ip,
    drop column user_agent,
    add column kind varchar not null default 'action',
    add column outcome varchar not null default 'done',
    add column code varchar,
    add column market_id varchar,
    add column facts jsonb,
    add column changes jsonb,
    add column personal varchar,
    add column personal_key uuid,
    -- Null of what was written before there were any: the first batches seal it as it stands.
    add column mac varchar,
    add column mac_key varchar,
    -- By it a batch knows that nothing older can still come: a transaction is behind the snapshot's horizon or is not.
    add column tx xid8 not null default pg_current_xact_id();
  create index compliance_log_tx on compliance_log (tx, id);
  create index compliance_log_kind_at on compliance_log (kind, at) where kind <> 'action';

  create table person_keys (
    id uuid primary key,
    person varchar not null,
    wrapped varchar not null,
    vault_key varchar not null,
    created_at timestamp(3) with time zone not null
  );
  create index person_keys_person on person_keys (person);
`

const SEALS = sql`
  create table compliance_batches (
    seq bigint primary key check (seq > 0),
    size integer not null check (size > 0),
    root varchar not null,
    -- Of this head, over which the signature is: the next batch has it in its own.
    hash varchar not null unique,
    -- As it was signed, RFC 8785.
    head varchar not null,
    signature varchar not null,
    -- By the key before, where this is the first batch of another one.
    succession varchar,
    sealed_at timestamp(3) with time zone not null,
    -- When its first and its last record were written.
    from_at timestamp(3) with time zone not null,
    to_at timestamp(3) with time zone not null,
    -- Its last record: the next batch begins after it.
    last_tx xid8 not null,
    last_id uuid not null
  );
  create index compliance_batches_sealed_at on compliance_batches (sealed_at);
  create index compliance_batches_from_at on compliance_batches (from_at);
  create table compliance_leaves (
    batch bigint not null references compliance_batches,
    place integer not null,
    record_id uuid not null unique,
    hash varchar not null,
    primary key (batch, place)
  );

  create table compliance_exports (
    id uuid primary key,
    filter jsonb not null,
    locale varchar not null,
    state varchar not null check (state in ('waiting', 'running', 'ready')),
    total integer not null default 0,
    done integer not null default 0,
    bytes bigint,
    asked_by varchar not null,
    created_at timestamp(3) with time zone not null,
    ready_at timestamp(3) with time zone
  );
  create index compliance_exports_created_at on compliance_exports (created_at);
`

const RETENTION = sql`
  -- Seven years, unless a kind has its own rule.
  create table compliance_retention (
    kind varchar primary key,
    years integer not null check (years between 1 and 100),
    constraint compliance_retention_least check (years >= 7 or kind in ('access', 'change', 'action'))
  );
  create table compliance_holds (
    id uuid primary key,
    about varchar not null check (about in ('subject', 'actor', 'market')),
    about_id varchar not null,
    reason varchar not null,
    placed_at timestamp(3) with time zone not null,
    lifted_at timestamp(3) with time zone
  );
  create index compliance_log_recorded_at on compliance_log using brin (recorded_at);

  -- Deleting is for the purge alone; the right to call it is the application's, that to delete nobody's but the owner's.
  create function refuse_log_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('waybill.purging', true) = 'on' then return old; end if;
    raise exception '% is append-only', tg_table_name using errcode = '42501';
  end $$;
  drop trigger append_only on compliance_log;
  create trigger append_only before update or delete on compliance_log for each row execute function refuse_log_change();

  create function compliance_purge(moment timestamptz, most integer) returns table (batch bigint, place integer)
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform set_config('waybill.purging', 'on', true);
    return query
      with over as (
        select r.id, l.batch, l.place from compliance_log r join compliance_leaves l on l.record_id = r.id
          left join compliance_retention t on t.kind = r.kind
        where r.recorded_at < moment - make_interval(years => coalesce(t.years, 7))
          -- What explains an empty place, and what is kept for a court, stays.
          and r.command not in ('log.purge', 'log.held')
          and not exists (
            select from compliance_holds h where h.lifted_at is null and h.about_id =
              case h.about when 'subject' then r.subject_id when 'actor' then r.actor_id else r.market_id end)
        order by r.recorded_at limit most
      ), gone as (delete from compliance_log d using over where d.id = over.id returning d.id)
      select over.batch, over.place from over join gone on gone.id = over.id;
    perform set_config('waybill.purging', 'off', true);
  end $$;
  revoke all on function compliance_purge from public;
  grant execute on function compliance_purge to waybill_app;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function compliance_purge;
    drop trigger append_only on compliance_log;
    drop function refuse_log_change;
    create trigger append_only before update or delete on compliance_log for each row execute function refuse_change();
    drop index compliance_log_recorded_at;
    drop table compliance_holds, compliance_retention, compliance_exports, compliance_leaves, compliance_batches, person_keys;
    drop index compliance_log_kind_at, compliance_log_tx;
    alter table compliance_log drop column tx, drop column mac_key, drop column mac, drop column personal_key, drop column personal,
      drop column changes, drop column facts, drop column market_id, drop column code, drop column outcome, drop column kind,
      add column user_agent varchar, add column ip varchar;
    alter index compliance_log_house rename to audit_log_house;
    alter index compliance_log_at_idx rename to audit_log_at_idx;
    alter index compliance_log_subject_id_idx rename to audit_log_subject_id_idx;
    alter index compliance_log_actor_id_idx rename to audit_log_actor_id_idx;
    alter index compliance_log_command_idx rename to audit_log_command_idx;
    alter table compliance_log rename constraint compliance_log_pkey to audit_log_pkey;
    alter table compliance_log rename to audit_log;
  `)
}
