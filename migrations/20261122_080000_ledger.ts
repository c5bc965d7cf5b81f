import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The ledger (LED-1…6, `docs/adr/0018-owners-keep-a-balance-the-house-is-summed.md`): accounts, entries, their postings, what days add up to,
 * and the one function by which entries come. Commission plans, who remits tax, what a driver gets for goods that came back.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(POSTING)
  await db.execute(DAYS)
  for (const table of APPEND_ONLY) {
    await db.execute(
      sql.raw(`
        create trigger append_only before update or delete on ${table} for each row execute function refuse_change();
        create trigger append_only_truncate before truncate on ${table} for each statement execute function refuse_change();
      `),
    )
  }
  await db.execute(sql`
    revoke insert, update, delete, truncate on journal_entries, postings, ledger_accounts, ledger_days, ledger_rolled from waybill_app;
    grant update (frozen) on ledger_accounts to waybill_app;
    revoke all on function ledger_post, ledger_roll_up from public;
    grant execute on function ledger_post, ledger_roll_up to waybill_app;
  `)
}

const APPEND_ONLY = ['journal_entries', 'postings'] as const

const TABLES = sql`
  create type enum_markets_tax_remitted_by as enum ('platform', 'restaurant');
  alter table markets
    add column tax_remitted_by enum_markets_tax_remitted_by default 'platform' not null,
    add column returned_pay_basis_points numeric default 10000 not null;
  -- A price that holds the tax is the restaurant's to declare.
  update markets set tax_remitted_by = 'restaurant' where tax_included;

  create table commission_plans (
    id uuid primary key not null,
    name varchar not null,
    market_id uuid not null,
    restaurant_id uuid,
    begins_at timestamp(3) with time zone not null,
    first_basis_points numeric default 1500 not null,
    first_days numeric default 30 not null,
    first_orders numeric default 100 not null,
    basis_points numeric default 1200 not null,
    many_basis_points numeric default 1000 not null,
    many_orders numeric default 500 not null,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null,
    constraint commission_plans_rates check (
      first_basis_points between 0 and 10000 and basis_points between 0 and 10000 and many_basis_points between 0 and 10000),
    constraint commission_plans_steps check (first_days >= 0 and first_orders >= 0 and many_orders >= first_orders)
  );
  alter table commission_plans add constraint commission_plans_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table commission_plans add constraint commission_plans_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  create index commission_plans_market_idx on commission_plans (market_id);
  create index commission_plans_restaurant_idx on commission_plans (restaurant_id);
  create index commission_plans_begins_at_idx on commission_plans (begins_at);
  create index commission_plans_updated_at_idx on commission_plans (updated_at);
  create index commission_plans_created_at_idx on commission_plans (created_at);
  create unique index commission_plans_one_at_a_time on commission_plans (market_id, restaurant_id, begins_at) nulls not distinct;

  create type enum_ledger_accounts_owner as enum ('customer', 'restaurant', 'driver', 'market', 'provider');
  create type enum_ledger_accounts_purpose as enum ('wallet', 'promotional_credit', 'points', 'payable', 'receivable', 'cash_held', 'escrow', 'commission',
    'service_fees', 'small_order_fees', 'delivery_margin', 'tax', 'promotions', 'refunds', 'processing_fees', 'cash_office', 'suspense', 'clearing');
  create type enum_ledger_accounts_side as enum ('debit', 'credit');
  create type enum_ledger_accounts_currency as enum ('XAF', 'USD', 'EUR');
  create type enum_journal_entries_kind as enum ('order.cash_taken', 'order.delivered', 'order.returned', 'cash.settled', 'reversal');
  create type enum_journal_entries_currency as enum ('XAF', 'USD', 'EUR');

  create table ledger_accounts (
    id uuid primary key not null,
    code varchar not null,
    owner enum_ledger_accounts_owner not null,
    customer_id uuid,
    restaurant_id uuid,
    driver_id uuid,
    market_id uuid,
    provider varchar,
    purpose enum_ledger_accounts_purpose not null,
    side enum_ledger_accounts_side not null,
    currency enum_ledger_accounts_currency not null,
    -- Null for those of the house, which are summed.
    balance numeric,
    frozen boolean default false not null,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  ) with (fillfactor = 70);
  alter table ledger_accounts add constraint ledger_accounts_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table ledger_accounts add constraint ledger_accounts_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table ledger_accounts add constraint ledger_accounts_driver_id_drivers_id_fk foreign key (driver_id) references drivers(id) on delete set null;
  alter table ledger_accounts add constraint ledger_accounts_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  create unique index ledger_accounts_code_idx on ledger_accounts (code);
  create index ledger_accounts_customer_idx on ledger_accounts (customer_id);
  create index ledger_accounts_restaurant_idx on ledger_accounts (restaurant_id);
  create index ledger_accounts_driver_idx on ledger_accounts (driver_id);
  create index ledger_accounts_market_idx on ledger_accounts (market_id);

  -- No references: each would lock a row of the market and of the house's accounts together with all other orders.
  create table journal_entries (
    id uuid primary key not null,
    key varchar not null,
    kind enum_journal_entries_kind not null,
    market_id uuid not null,
    order_id uuid,
    currency enum_journal_entries_currency not null,
    amount numeric default 0 not null,
    reverses_id uuid,
    reason varchar,
    actor_role varchar not null,
    actor_id varchar,
    day date not null,
    -- Its lines are written in the same transaction, or never.
    tx xid8 not null default pg_current_xact_id(),
    at timestamp(3) with time zone not null,
    recorded_at timestamp(3) with time zone not null
  );
  create unique index journal_entries_key_idx on journal_entries (key);
  create unique index journal_entries_reverses_idx on journal_entries (reverses_id);
  create index journal_entries_order_idx on journal_entries (order_id);
  create index journal_entries_at_idx on journal_entries (at);
  create index journal_entries_market_at on journal_entries (market_id, at desc);

  create table postings (
    seq bigint generated always as identity,
    entry_id uuid not null,
    account_id uuid not null,
    market_id uuid not null,
    day date not null,
    -- Minor units of the entry's currency: a debit above zero, a credit below.
    amount bigint not null,
    primary key (entry_id, account_id),
    constraint postings_not_zero check (amount <> 0)
  );
  create index postings_account_seq on postings (account_id, seq);
  -- Rows lie in the order of their numbers.
  create index postings_seq on postings using brin (seq) with (pages_per_range = 16, autosummarize = on);

  create table ledger_days (
    market_id uuid not null,
    day date not null,
    account_id uuid not null,
    debits numeric not null,
    credits numeric not null,
    primary key (market_id, day, account_id)
  );
  create index ledger_days_account on ledger_days (account_id, day);
  create table ledger_rolled (seq bigint not null);
  insert into ledger_rolled values (0);
`

const LAWS = sql`
  create function ledger_side(purpose text) returns text immutable language sql as $$
    select case when purpose in ('receivable', 'cash_held', 'promotions', 'refunds', 'processing_fees', 'cash_office', 'suspense', 'clearing')
      then 'debit' else 'credit' end
  $$;
  create function ledger_keeps_balance(purpose text) returns boolean immutable language sql as $$
    select purpose in ('wallet', 'promotional_credit', 'points', 'payable', 'receivable', 'cash_held')
  $$;
  alter table ledger_accounts
    add constraint ledger_accounts_not_negative check (balance >= 0),
    add constraint ledger_accounts_kind check (
      side::text = ledger_side(purpose::text) and (balance is not null) = ledger_keeps_balance(purpose::text)),
    add constraint ledger_accounts_owned check (num_nonnulls(customer_id, restaurant_id, driver_id, market_id, provider) = 1);

  create function hold_account() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then raise exception 'accounts are kept' using errcode = '42501'; end if;
    if to_jsonb(new) - '{balance,frozen,updated_at}'::text[] <> to_jsonb(old) - '{balance,frozen,updated_at}'::text[] then
      raise exception 'an account stays what it is' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger hold_account before update or delete on ledger_accounts for each row execute function hold_account();
  create trigger hold_accounts before truncate on ledger_accounts for each statement execute function hold_account();

  -- Held until the commit by all who post, so that ledger_roll_up knows when nobody is in the middle of it.
  create function join_posting() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(727040);
    return null;
  end $$;
  create trigger join_posting before insert on postings for each statement execute function join_posting();

  -- What is written in one statement balances by itself, so an entry never is out of balance, not even for a moment.
  create function keep_balances() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stray boolean;
    ill boolean;
    frozen boolean;
  begin
    if exists (select from added group by entry_id having sum(amount) <> 0) then
      raise exception 'an entry is out of balance' using errcode = '23514', constraint = 'journal_entries_balanced';
    end if;
    select bool_or(a.id is null or e.id is null),
        bool_or(a.currency::text <> e.currency::text or e.market_id <> p.market_id or e.day <> p.day or e.tx <> pg_current_xact_id()),
        bool_or(a.frozen and a.balance is not null and (p.amount < 0) = (a.side = 'debit'))
      into stray, ill, frozen
      from added p left join ledger_accounts a on a.id = p.account_id left join journal_entries e on e.id = p.entry_id;
    if stray or ill then
      raise exception 'lines come with their entry, on accounts of its currency' using errcode = '23514', constraint = 'postings_fit';
    end if;
    if frozen then
      raise exception 'the account is frozen' using errcode = '23514', constraint = 'ledger_accounts_frozen';
    end if;
    update ledger_accounts a set balance = a.balance + case a.side when 'debit' then s.amount else -s.amount end
      from (select account_id, sum(amount) as amount from added group by account_id) s
      where a.id = s.account_id and a.balance is not null;
    return null;
  end $$;
  create trigger keep_balances after insert on postings referencing new table as added for each statement execute function keep_balances();

  create function check_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if (select coalesce(sum(amount), 1) from postings where entry_id = new.id) <> 0 then
      raise exception 'entry % is out of balance', new.id using errcode = '23514', constraint = 'journal_entries_balanced';
    end if;
    return null;
  end $$;
  create constraint trigger balanced after insert on journal_entries deferrable initially deferred for each row execute function check_entry();
`

const POSTING = sql`
  create function ledger_post(in_market uuid, happened timestamptz, recorded timestamptz, by_role text, by_id text, entries jsonb)
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

const DAYS = sql`
  create function ledger_roll_up() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    since bigint;
    until bigint;
  begin
    select seq into since from ledger_rolled for update;
    -- Never waits in the queue of those who post: it looks for a moment in which nobody does.
    for attempt in 1..50 loop
      exit when pg_try_advisory_lock(727040);
      if attempt = 50 then return 0; end if;
      perform pg_sleep(0.01);
    end loop;
    select coalesce(max(seq), since) into until from postings where seq > since;
    perform pg_advisory_unlock(727040);
    insert into ledger_days (market_id, day, account_id, debits, credits)
      select market_id, day, account_id, sum(greatest(amount, 0)), sum(greatest(-amount, 0)) from postings
      where seq > since and seq <= until group by 1, 2, 3
      on conflict (market_id, day, account_id) do update
        set debits = ledger_days.debits + excluded.debits, credits = ledger_days.credits + excluded.credits;
    update ledger_rolled set seq = until;
    return until - since;
  end $$;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table ledger_days, ledger_rolled, postings, journal_entries, ledger_accounts, commission_plans;
    drop function ledger_roll_up, ledger_post, check_entry, keep_balances, join_posting, hold_account, ledger_keeps_balance, ledger_side;
    drop type enum_ledger_accounts_owner, enum_ledger_accounts_purpose, enum_ledger_accounts_side, enum_ledger_accounts_currency,
      enum_journal_entries_kind, enum_journal_entries_currency;
    alter table markets drop column tax_remitted_by, drop column returned_pay_basis_points;
    drop type enum_markets_tax_remitted_by;
  `)
}
