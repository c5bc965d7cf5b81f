import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The taxes of a market as rules with level, rate, step and days (CMP-3). A market without any is taxed at its plain rate, as it was: nothing that was
 * set up changes. A rule that names an authority is in the market of that authority.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_tax_rules_level as enum ('state', 'excise', 'local');
    create table tax_rules (
      id uuid primary key not null,
      name varchar not null,
      market_id uuid not null constraint tax_rules_market_id_markets_id_fk references markets (id) on delete set null,
      authority_id uuid constraint tax_rules_authority_id_tax_authorities_id_fk references tax_authorities (id) on delete set null,
      level enum_tax_rules_level default 'state' not null,
      rate_percent numeric not null,
      step numeric default 1 not null,
      begins_at timestamp(3) with time zone not null,
      ends_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null,
      check (rate_percent between 0 and 100 and rate_percent * 10000 = trunc(rate_percent * 10000)),
      check (step in (1, 2, 3, 4)),
      check (ends_at is null or begins_at < ends_at)
    );
    create index tax_rules_market_idx on tax_rules (market_id);
    create index tax_rules_authority_idx on tax_rules (authority_id);
    create index tax_rules_begins_at_idx on tax_rules (begins_at);
    create index tax_rules_updated_at_idx on tax_rules (updated_at);
    create index tax_rules_created_at_idx on tax_rules (created_at);

    create function follow_authority_market() returns trigger language plpgsql as $$
    begin
      select a.market_id into new.market_id from tax_authorities a where a.id = new.authority_id;
      return new;
    end $$;
    create trigger follow_authority_market before insert or update of authority_id, market_id on tax_rules
      for each row when (new.authority_id is not null) execute function follow_authority_market();
    revoke delete, truncate on tax_rules from waybill_app;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table tax_rules;
    drop function follow_authority_market;
    drop type enum_tax_rules_level;
  `)
}
