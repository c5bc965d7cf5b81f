import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Wallets over the ledger's accounts (LED-2, LED-3, LOY-1; `docs/adr/0020-a-wallet-is-asked-by-the-ledger.md`): who may spend how much, of which
 * grants credit and points consist, and what each payment took from where, so that it goes back there.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(OPENING)
  await db.execute(LIMITS)
  await db.execute(GRANTS)
  await db.execute(sql`
    revoke delete, truncate on wallets, wallet_grants, wallet_takes from waybill_app;
    revoke all on function wallet_spent from public;
    grant execute on function wallet_spent to waybill_app;
  `)
}

const TABLES = sql`
  alter type enum_journal_entries_kind add value 'wallet.paid_in' before 'reversal';
  alter type enum_journal_entries_kind add value 'wallet.spent' before 'reversal';
  alter type enum_journal_entries_kind add value 'wallet.returned' before 'reversal';
  alter type enum_journal_entries_kind add value 'wallet.transferred' before 'reversal';
  alter type enum_journal_entries_kind add value 'wallet.credited' before 'reversal';
  alter type enum_journal_entries_kind add value 'wallet.expired' before 'reversal';
  alter type enum_journal_entries_kind add value 'points.earned' before 'reversal';
  alter type enum_journal_entries_kind add value 'points.taken_back' before 'reversal';

  alter table markets
    add column wallet_daily_limit numeric,
    add column wallet_monthly_limit numeric,
    add column points_every numeric,
    add column points_days numeric default 365 not null;

  create type enum_wallets_currency as enum ('XAF', 'USD', 'EUR');
  create type enum_wallets_status as enum ('active', 'frozen', 'closed');
  create table wallets (
    id uuid primary key not null,
    customer_id uuid not null,
    market_id uuid not null,
    currency enum_wallets_currency not null,
    status enum_wallets_status default 'active' not null,
    daily_limit numeric,
    monthly_limit numeric,
    barred_categories jsonb default '[]'::jsonb not null,
    account_id uuid not null,
    credit_account_id uuid not null,
    points_account_id uuid not null,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null,
    constraint wallets_limits check (daily_limit >= 0 and monthly_limit >= 0),
    constraint wallets_barred check (jsonb_typeof(barred_categories) = 'array')
  );
  alter table wallets add constraint wallets_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table wallets add constraint wallets_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table wallets add constraint wallets_account_id_ledger_accounts_id_fk foreign key (account_id) references ledger_accounts(id) on delete set null;
  alter table wallets add constraint wallets_credit_account_id_ledger_accounts_id_fk foreign key (credit_account_id) references ledger_accounts(id) on delete set null;
  alter table wallets add constraint wallets_points_account_id_ledger_accounts_id_fk foreign key (points_account_id) references ledger_accounts(id) on delete set null;
  create unique index customer_currency_idx on wallets (customer_id, currency);
  create index wallets_market_idx on wallets (market_id);
  create index wallets_updated_at_idx on wallets (updated_at);
  create index wallets_created_at_idx on wallets (created_at);

  -- Credit and points, grant by grant. What is left of all grants together is what their account holds.
  create table wallet_grants (
    id uuid primary key not null,
    wallet_id uuid not null references wallets(id),
    purpose text not null,
    market_id uuid not null,
    amount bigint not null,
    remaining bigint not null,
    expires_at timestamp(3) with time zone,
    order_id uuid,
    reason text,
    granted_at timestamp(3) with time zone not null,
    constraint wallet_grants_purpose check (purpose in ('promotional_credit', 'points')),
    constraint wallet_grants_remaining check (remaining between 0 and amount and amount > 0)
  );
  create index wallet_grants_left on wallet_grants (wallet_id, expires_at) where remaining > 0;
  create index wallet_grants_due on wallet_grants (expires_at) where remaining > 0;
  create unique index wallet_grants_of_order on wallet_grants (order_id) where order_id is not null;

  -- What a payment took from where; grant_id is null for the wallet's own money.
  create table wallet_takes (
    id uuid primary key not null,
    wallet_id uuid not null references wallets(id),
    payment_id uuid not null,
    order_id uuid not null,
    grant_id uuid references wallet_grants(id),
    amount bigint not null,
    returned bigint default 0 not null,
    constraint wallet_takes_returned check (returned between 0 and amount and amount > 0)
  );
  create unique index wallet_takes_once on wallet_takes (payment_id, grant_id) nulls not distinct;
`

const OPENING = sql`
  -- A wallet opens its accounts with itself, whoever opens the wallet.
  create function open_wallet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stem text := 'customer:' || new.customer_id || ':';
  begin
    insert into ledger_accounts (id, code, owner, customer_id, purpose, side, currency, balance)
      select gen_random_uuid(), stem || p || ':' || new.currency, 'customer', new.customer_id, p::enum_ledger_accounts_purpose, 'credit',
        new.currency::text::enum_ledger_accounts_currency, 0
      from unnest(array['wallet', 'promotional_credit', 'points']) p on conflict (code) do nothing;
    select id into strict new.account_id from ledger_accounts where code = stem || 'wallet:' || new.currency;
    select id into strict new.credit_account_id from ledger_accounts where code = stem || 'promotional_credit:' || new.currency;
    select id into strict new.points_account_id from ledger_accounts where code = stem || 'points:' || new.currency;
    return new;
  end $$;
  create trigger open_wallet before insert on wallets for each row execute function open_wallet();

  create function keep_wallet() returns trigger language plpgsql as $$
  begin
    if tg_op <> 'UPDATE' then raise exception 'wallets are kept' using errcode = '42501'; end if;
    if (new.id, new.customer_id, new.currency, new.account_id, new.credit_account_id, new.points_account_id)
        is distinct from (old.id, old.customer_id, old.currency, old.account_id, old.credit_account_id, old.points_account_id) then
      raise exception 'a wallet stays whose it is' using errcode = '42501';
    end if;
    return new;
  end $$;
  create trigger keep_wallet before update or delete on wallets for each row execute function keep_wallet();
  create trigger keep_wallets before truncate on wallets for each statement execute function keep_wallet();
`

const LIMITS = sql`
  -- Of a wallet's own money: what was taken, less what came back. A correction, which names what it corrects, is no spending.
  create function wallet_spent(account uuid, on_day date, out today numeric, out month numeric) language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(sum(moved) filter (where day = on_day), 0), coalesce(sum(moved), 0)
    from (
      select p.day, case when p.amount > 0 and e.reverses_id is null then p.amount
        when p.amount < 0 and (e.reverses_id is not null or e.kind::text = 'wallet.returned') then p.amount else 0 end as moved
      from postings p join journal_entries e on e.id = p.entry_id
      where p.account_id = account and date_trunc('month', p.day::timestamp) = date_trunc('month', on_day::timestamp)
    ) lines
  $$;

  -- Asked with the account's row locked, so that of a hundred who take at once each sees what those before it took.
  create function ask_wallet() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    line record;
    asked record;
    spent record;
  begin
    select p.market_id, p.day, e.kind::text as kind, e.reverses_id into strict line
      from postings p join journal_entries e on e.id = p.entry_id where p.account_id = new.id order by p.seq desc limit 1;
    select w.status::text as status, coalesce(w.daily_limit, m.wallet_daily_limit) as daily, coalesce(w.monthly_limit, m.wallet_monthly_limit) as monthly
      into asked from wallets w join markets m on m.id = w.market_id
      where w.customer_id = new.customer_id and w.currency::text = new.currency::text;
    if not found then
      insert into wallets (id, customer_id, market_id, currency)
        values (gen_random_uuid(), new.customer_id, line.market_id, new.currency::text::enum_wallets_currency) on conflict do nothing;
      return null;
    end if;
    if new.balance > old.balance or line.reverses_id is not null then return null; end if;
    if new.purpose::text <> 'wallet' and line.kind in ('wallet.expired', 'points.taken_back') then return null; end if;
    if asked.status <> 'active' then
      raise exception 'the wallet is %', asked.status using errcode = '23514', constraint = 'wallets_active';
    end if;
    if new.purpose::text = 'wallet' and num_nonnulls(asked.daily, asked.monthly) > 0 then
      select * into spent from wallet_spent(new.id, line.day);
      if spent.today > asked.daily or spent.month > asked.monthly then
        raise exception 'beyond the limit of the wallet' using errcode = '23514', constraint = 'wallets_limit';
      end if;
    end if;
    return null;
  end $$;
  create trigger ask_wallet after update of balance on ledger_accounts for each row
    when (new.customer_id is not null and new.balance <> old.balance) execute function ask_wallet();
`

const GRANTS = sql`
  -- At the end of the transaction: between a grant and its entry they differ.
  create function check_grants() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stray text;
  begin
    select a.code into stray from ledger_accounts a left join wallets w on w.customer_id = a.customer_id and w.currency::text = a.currency::text
      where a.purpose::text in ('promotional_credit', 'points')
        and a.id = any(case tg_table_name when 'ledger_accounts' then array[new.id]
          else (select array[credit_account_id, points_account_id] from wallets where id = (to_jsonb(new)->>'wallet_id')::uuid) end)
        and a.balance <> (select coalesce(sum(g.remaining), 0) from wallet_grants g where g.wallet_id = w.id and g.purpose = a.purpose::text)
      limit 1;
    if found then
      raise exception '% does not hold what is left of its grants', stray using errcode = '23514', constraint = 'wallet_grants_add_up';
    end if;
    return null;
  end $$;
  create constraint trigger check_grants after update on ledger_accounts deferrable initially deferred for each row
    when (new.customer_id is not null and new.balance <> old.balance) execute function check_grants();
  create constraint trigger check_grants after insert or update on wallet_grants deferrable initially deferred for each row execute function check_grants();
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger check_grants on ledger_accounts;
    drop trigger ask_wallet on ledger_accounts;
    drop table wallet_takes, wallet_grants, wallets;
    drop function check_grants, ask_wallet, wallet_spent, keep_wallet, open_wallet;
    drop type enum_wallets_currency, enum_wallets_status;
    alter table markets drop column wallet_daily_limit, drop column wallet_monthly_limit, drop column points_every, drop column points_days;
    -- A ledger that has booked of wallets keeps its words: only an empty one goes back.
    alter table journal_entries alter column kind type text;
    drop type enum_journal_entries_kind;
    create type enum_journal_entries_kind as enum ('order.cash_taken', 'order.delivered', 'order.returned', 'order.cancellation_fee', 'payment.captured',
      'payment.fee', 'payment.refunded', 'payment.uncollected', 'cash.settled', 'reversal');
    alter table journal_entries alter column kind type enum_journal_entries_kind using kind::enum_journal_entries_kind;
  `)
}
