import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Finance (LED-6, CMP-3): tax authorities with accounts of their own, what a delivered order was reckoned from, and the books read by day.
 * Rows from before stay as they are: their tax is in the market's account, and their entries have no terms.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table tax_authorities (
      id uuid primary key not null,
      name varchar not null,
      market_id uuid not null,
      share_basis_points numeric,
      registration varchar,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null,
      constraint tax_authorities_share check (share_basis_points between 1 and 10000)
    );
    alter table tax_authorities add constraint tax_authorities_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
    create index tax_authorities_market_idx on tax_authorities (market_id);
    create index tax_authorities_updated_at_idx on tax_authorities (updated_at);
    create index tax_authorities_created_at_idx on tax_authorities (created_at);
    create unique index tax_authorities_one_takes_the_rest on tax_authorities (market_id) where share_basis_points is null;

    alter type enum_ledger_accounts_owner add value 'authority';
    alter table ledger_accounts add column authority_id uuid;
    alter table ledger_accounts add constraint ledger_accounts_authority_id_tax_authorities_id_fk
      foreign key (authority_id) references tax_authorities(id) on delete set null;
    create index ledger_accounts_authority_idx on ledger_accounts (authority_id);
    alter table ledger_accounts drop constraint ledger_accounts_owned,
      add constraint ledger_accounts_owned check (num_nonnulls(customer_id, restaurant_id, driver_id, market_id, authority_id, provider) = 1);

    alter table journal_entries add column terms jsonb;
    -- An account is read by its days, newest first; what came since days were added up is found by its number.
    drop index postings_account_seq;
    create index postings_account_day on postings (account_id, day, seq);

    -- Each costs every order, and these are read by nobody: a market's newest entries are found among the newest, and few entries reverse another.
    drop index journal_entries_market_at, journal_entries_reverses_idx;
    create unique index journal_entries_reverses_idx on journal_entries (reverses_id) where reverses_id is not null;
  `)
  await db.execute(POSTING)
}

/** As before, and an authority is an owner, an entry has its terms, and accounts are made only where one is missing. */
export const POSTING = sql`
  create or replace function ledger_post(in_market uuid, happened timestamptz, recorded timestamptz, by_role text, by_id text, entries jsonb)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    zone text;
    moment timestamptz;
    today date;
    one jsonb;
    codes text[];
  begin
    if jsonb_array_length(entries) = 0 then return; end if;
    select time_zone into strict zone from markets where id = in_market;
    select array_agg(distinct p.code) into codes from jsonb_array_elements(entries) e, jsonb_to_recordset(e->'postings') p(code text);

    -- Who may be owed may come to owe: a payable has its receivable from the beginning.
    -- Asked first, as all are there nearly always: making none costs an order 0.4 ms.
    if exists (select unnest(codes) except select code from ledger_accounts where code = any(codes)) then
      insert into ledger_accounts (id, code, owner, customer_id, restaurant_id, driver_id, market_id, authority_id, provider, purpose, side, currency, balance)
        select distinct on (n.code) gen_random_uuid(), n.code, p.owner::enum_ledger_accounts_owner,
          case p.owner when 'customer' then p."ownerId"::uuid end, case p.owner when 'restaurant' then p."ownerId"::uuid end,
          case p.owner when 'driver' then p."ownerId"::uuid end, case p.owner when 'market' then p."ownerId"::uuid end,
          case p.owner when 'authority' then p."ownerId"::uuid end, case p.owner when 'provider' then p."ownerId" end, n.purpose::enum_ledger_accounts_purpose,
          ledger_side(n.purpose)::enum_ledger_accounts_side, (e->>'currency')::enum_ledger_accounts_currency,
          case when ledger_keeps_balance(n.purpose) then 0 end
        from jsonb_array_elements(entries) e, jsonb_to_recordset(e->'postings') p(code text, owner text, "ownerId" text, purpose text),
          lateral (select p.code, p.purpose union all
            select replace(p.code, ':payable:', ':receivable:'), 'receivable' where p.purpose = 'payable') n
        where p.code = any(select unnest(codes) except select code from ledger_accounts where code = any(codes))
        on conflict (code) do nothing;
    end if;

    -- Owners' rows in one order, so that no two entries wait for each other.
    perform from ledger_accounts where balance is not null
      and code = any(codes || array(select replace(c, ':payable:', ':receivable:') from unnest(codes) c where c like '%:payable:%'))
      order by code for no key update;

    for one in select * from jsonb_array_elements(entries) loop
      -- What is booked long afterwards, as the past of a demo, says itself when it happened.
      moment := coalesce((one->>'at')::timestamptz, happened);
      today := (moment at time zone zone)::date;
      insert into journal_entries (id, key, kind, market_id, order_id, currency, amount, reverses_id, reason, terms, actor_role, actor_id, day, at, recorded_at)
        values ((one->>'id')::uuid, one->>'key', (one->>'kind')::enum_journal_entries_kind, in_market, (one->>'orderId')::uuid,
          (one->>'currency')::enum_journal_entries_currency,
          (select sum(p.amount) from jsonb_to_recordset(one->'postings') p(amount bigint) where p.amount > 0),
          (one->>'reverses')::uuid, one->>'reason', one->'terms', by_role, by_id, today, moment, recorded);
      insert into postings (entry_id, account_id, market_id, day, amount)
        with named as (
          select a.id, a.code, a.purpose, a.balance, sum(p.amount) as amount
          from jsonb_to_recordset(one->'postings') p(code text, amount bigint) join ledger_accounts a on a.code = p.code
          group by a.id
        ), claims as (
          -- What an owner is owed and what he owes are one claim: at most one of the two is above zero.
          select n.id as payable, r.id as receivable, n.balance as owed, r.balance as owes, r.balance - n.balance + n.amount as net
          from named n join ledger_accounts r on r.code = replace(n.code, ':payable:', ':receivable:') where n.purpose = 'payable'
        ), lines as (
          select id, amount from named where purpose <> 'payable'
          union all select payable, owed - greatest(-net, 0) from claims
          union all select receivable, greatest(net, 0) - owes from claims
        )
        select (one->>'id')::uuid, id, in_market, today, amount from lines where amount <> 0;
    end loop;
  end $$;
`

const POSTING_BEFORE = sql`
  create or replace function ledger_post(in_market uuid, happened timestamptz, recorded timestamptz, by_role text, by_id text, entries jsonb)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    zone text;
    moment timestamptz;
    today date;
    one jsonb;
    codes text[];
  begin
    if jsonb_array_length(entries) = 0 then return; end if;
    select time_zone into strict zone from markets where id = in_market;
    select array_agg(distinct p.code) into codes from jsonb_array_elements(entries) e, jsonb_to_recordset(e->'postings') p(code text);

    -- Who may be owed may come to owe: a payable has its receivable from the beginning.
    insert into ledger_accounts (id, code, owner, customer_id, restaurant_id, driver_id, market_id, provider, purpose, side, currency, balance)
      select distinct on (n.code) gen_random_uuid(), n.code, p.owner::enum_ledger_accounts_owner,
        case p.owner when 'customer' then p."ownerId"::uuid end, case p.owner when 'restaurant' then p."ownerId"::uuid end,
        case p.owner when 'driver' then p."ownerId"::uuid end, case p.owner when 'market' then p."ownerId"::uuid end,
        case p.owner when 'provider' then p."ownerId" end, n.purpose::enum_ledger_accounts_purpose,
        ledger_side(n.purpose)::enum_ledger_accounts_side, (e->>'currency')::enum_ledger_accounts_currency,
        case when ledger_keeps_balance(n.purpose) then 0 end
      from jsonb_array_elements(entries) e, jsonb_to_recordset(e->'postings') p(code text, owner text, "ownerId" text, purpose text),
        lateral (select p.code, p.purpose union all
          select replace(p.code, ':payable:', ':receivable:'), 'receivable' where p.purpose = 'payable') n
      where p.code = any(select unnest(codes) except select code from ledger_accounts where code = any(codes))
      on conflict (code) do nothing;

    -- Owners' rows in one order, so that no two entries wait for each other.
    perform from ledger_accounts where balance is not null
      and code = any(codes || array(select replace(c, ':payable:', ':receivable:') from unnest(codes) c where c like '%:payable:%'))
      order by code for no key update;

    for one in select * from jsonb_array_elements(entries) loop
      -- What is booked long afterwards, as the past of a demo, says itself when it happened.
      moment := coalesce((one->>'at')::timestamptz, happened);
      today := (moment at time zone zone)::date;
      insert into journal_entries (id, key, kind, market_id, order_id, currency, amount, reverses_id, reason, actor_role, actor_id, day, at, recorded_at)
        values ((one->>'id')::uuid, one->>'key', (one->>'kind')::enum_journal_entries_kind, in_market, (one->>'orderId')::uuid,
          (one->>'currency')::enum_journal_entries_currency,
          (select sum(p.amount) from jsonb_to_recordset(one->'postings') p(amount bigint) where p.amount > 0),
          (one->>'reverses')::uuid, one->>'reason', by_role, by_id, today, moment, recorded);
      insert into postings (entry_id, account_id, market_id, day, amount)
        with named as (
          select a.id, a.code, a.purpose, a.balance, sum(p.amount) as amount
          from jsonb_to_recordset(one->'postings') p(code text, amount bigint) join ledger_accounts a on a.code = p.code
          group by a.id
        ), claims as (
          -- What an owner is owed and what he owes are one claim: at most one of the two is above zero.
          select n.id as payable, r.id as receivable, n.balance as owed, r.balance as owes, r.balance - n.balance + n.amount as net
          from named n join ledger_accounts r on r.code = replace(n.code, ':payable:', ':receivable:') where n.purpose = 'payable'
        ), lines as (
          select id, amount from named where purpose <> 'payable'
          union all select payable, owed - greatest(-net, 0) from claims
          union all select receivable, greatest(net, 0) - owes from claims
        )
        select (one->>'id')::uuid, id, in_market, today, amount from lines where amount <> 0;
    end loop;
  end $$;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(POSTING_BEFORE)
  await db.execute(sql`
    drop index postings_account_day, journal_entries_reverses_idx;
    create unique index journal_entries_reverses_idx on journal_entries (reverses_id);
    create index journal_entries_market_at on journal_entries (market_id, at desc);
    create index postings_account_seq on postings (account_id, seq);
    alter table journal_entries drop column terms;
    alter table ledger_accounts drop constraint ledger_accounts_owned, drop column authority_id;
    alter table ledger_accounts add constraint ledger_accounts_owned check (num_nonnulls(customer_id, restaurant_id, driver_id, market_id, provider) = 1);
    drop table tax_authorities;
  `)
}
