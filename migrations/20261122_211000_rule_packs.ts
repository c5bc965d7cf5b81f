import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The rules of markets as data, in numbered versions, and past orders replayed against them. What is published never changes, whoever
 * writes: orders were judged by it, and processes keep it for good. Orders keep what the rules ask of their driver and their door.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_categories_regulated_as as enum('none', 'alcohol', 'tobacco', 'cannabis_flower', 'cannabis_concentrate', 'cannabis_edible',
      'cannabis_topical', 'medicine');
    create type enum_rule_packs_state as enum('draft', 'published');
    create type enum_rule_trials_status as enum('waiting', 'running', 'done');
    create table rule_packs (
      id uuid primary key not null,
      market_id uuid not null constraint rule_packs_market_id_markets_id_fk references markets (id) on delete set null,
      effective_from timestamp(3) with time zone,
      note varchar,
      rules jsonb,
      state enum_rule_packs_state default 'draft' not null,
      version numeric default 0 not null,
      published_at timestamp(3) with time zone,
      published_by_id uuid constraint rule_packs_published_by_id_users_id_fk references users (id) on delete set null,
      frozen jsonb,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create table rule_trials (
      id uuid primary key not null,
      pack_id uuid not null constraint rule_trials_pack_id_rule_packs_id_fk references rule_packs (id) on delete set null,
      market_id uuid not null constraint rule_trials_market_id_markets_id_fk references markets (id) on delete set null,
      version numeric not null,
      rules jsonb,
      first_day varchar not null,
      last_day varchar not null,
      status enum_rule_trials_status not null,
      total numeric default 0 not null,
      done numeric default 0 not null,
      refused numeric default 0 not null,
      tally jsonb,
      last_at timestamp(3) with time zone,
      last_id varchar,
      finished_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    alter table orders add column requirements jsonb;
    alter table categories add column regulated_as enum_categories_regulated_as default 'none' not null;
    create index rule_packs_market_idx on rule_packs (market_id);
    create index rule_packs_published_by_idx on rule_packs (published_by_id);
    create index rule_packs_updated_at_idx on rule_packs (updated_at);
    create index rule_packs_created_at_idx on rule_packs (created_at);
    create unique index market_version_idx on rule_packs (market_id, version);
    create index rule_trials_pack_idx on rule_trials (pack_id);
    create index rule_trials_market_idx on rule_trials (market_id);
    create index rule_trials_updated_at_idx on rule_trials (updated_at);
    create index rule_trials_created_at_idx on rule_trials (created_at);

    alter table rule_packs add constraint rule_packs_published_whole
      check (state::text <> 'published' or (frozen is not null and effective_from is not null and published_at is not null));
    create function hold_published_pack() returns trigger language plpgsql as $$
    begin
      if old.state::text = 'published' then
        raise exception 'published rules never change' using errcode = '23514', constraint = 'rule_packs_published';
      end if;
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end $$;
    create trigger hold_published before update or delete on rule_packs for each row execute function hold_published_pack();
    create function hold_published_packs() returns trigger language plpgsql as $$
    begin
      raise exception 'published rules never change' using errcode = '23514', constraint = 'rule_packs_published';
    end $$;
    create trigger hold_published_all before truncate on rule_packs for each statement execute function hold_published_packs();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table rule_trials, rule_packs;
    drop function hold_published_pack, hold_published_packs;
    alter table orders drop column requirements;
    alter table categories drop column regulated_as;
    drop type enum_categories_regulated_as, enum_rule_packs_state, enum_rule_trials_status;
  `)
}
