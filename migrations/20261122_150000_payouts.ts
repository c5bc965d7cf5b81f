import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Payouts (LED-6): what owners ask for, where it goes, who stopped it. What must hold whoever writes: a payout comes with its entry and out of
 * what its owner has, never out of what he would owe; whoever asked for it does not approve it; one transfer of it is under way or done at a time.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(sql`revoke delete, truncate on payouts, payout_destinations, payout_holds from waybill_app`)
}

const TABLES = sql`
  alter type enum_ledger_accounts_purpose add value 'payouts' before 'suspense';
  alter type enum_journal_entries_kind add value 'cash.netted' before 'reversal';
  alter type enum_journal_entries_kind add value 'payout.requested' before 'reversal';
  alter type enum_journal_entries_kind add value 'payout.paid' before 'reversal';
  alter type enum_journal_entries_kind add value 'payout.returned' before 'reversal';

  alter table markets
    add column payout_minimum numeric default 0 not null,
    add column payout_daily_limit numeric,
    add column payout_approval_above numeric default 0 not null,
    add column payout_hold_days numeric default 1 not null;

  create type enum_payouts_owner as enum ('restaurant', 'driver', 'customer');
  create type enum_payouts_status as enum ('requested', 'approved', 'processing', 'unknown', 'paid', 'rejected', 'failed');
  create type enum_payouts_currency as enum ('XAF', 'USD', 'EUR');
  create type enum_payout_destinations_owner as enum ('restaurant', 'driver', 'customer');
  create type enum_payout_destinations_kind as enum ('mobile_money', 'bank');
  create type enum_payout_destinations_operator as enum ('mtn', 'orange', 'eu_mobile');
  create type enum_payout_holds_owner as enum ('restaurant', 'driver', 'customer');

  create table payout_destinations (
    id uuid primary key not null,
    owner enum_payout_destinations_owner not null,
    restaurant_id uuid,
    driver_id uuid,
    customer_id uuid,
    market_id uuid not null,
    kind enum_payout_destinations_kind not null,
    tail varchar not null,
    phone varchar,
    operator enum_payout_destinations_operator,
    bank varchar,
    holder varchar,
    account varchar,
    usable_at timestamp(3) with time zone not null,
    added_by_id uuid,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create table payouts (
    id uuid primary key not null,
    owner enum_payouts_owner not null,
    restaurant_id uuid,
    driver_id uuid,
    customer_id uuid,
    market_id uuid not null,
    status enum_payouts_status not null,
    amount numeric default 0 not null,
    netted numeric default 0 not null,
    currency enum_payouts_currency not null,
    destination_id uuid not null,
    requested_by_id uuid,
    approved_by_id uuid,
    decided_by_id uuid,
    decided_at timestamp(3) with time zone,
    reason varchar,
    failure varchar,
    send_after timestamp(3) with time zone not null,
    batch varchar,
    sent_at timestamp(3) with time zone,
    settled_at timestamp(3) with time zone,
    reference varchar,
    retry_of_id uuid,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  create table payout_holds (
    id uuid primary key not null,
    owner enum_payout_holds_owner not null,
    restaurant_id uuid,
    driver_id uuid,
    customer_id uuid,
    market_id uuid not null,
    reason varchar not null,
    placed_by_id uuid,
    lifted_at timestamp(3) with time zone,
    lifted_by_id uuid,
    lift_reason varchar,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  alter table payment_attempts add column payout_id uuid;

  alter table payment_attempts add constraint payment_attempts_payout_id_payouts_id_fk foreign key (payout_id) references payouts(id) on delete set null;
  alter table payouts add constraint payouts_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table payouts add constraint payouts_driver_id_drivers_id_fk foreign key (driver_id) references drivers(id) on delete set null;
  alter table payouts add constraint payouts_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table payouts add constraint payouts_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table payouts add constraint payouts_destination_id_payout_destinations_id_fk foreign key (destination_id) references payout_destinations(id) on delete set null;
  alter table payouts add constraint payouts_requested_by_id_users_id_fk foreign key (requested_by_id) references users(id) on delete set null;
  alter table payouts add constraint payouts_approved_by_id_users_id_fk foreign key (approved_by_id) references users(id) on delete set null;
  alter table payouts add constraint payouts_decided_by_id_users_id_fk foreign key (decided_by_id) references users(id) on delete set null;
  alter table payouts add constraint payouts_retry_of_id_payouts_id_fk foreign key (retry_of_id) references payouts(id) on delete set null;
  alter table payout_destinations add constraint payout_destinations_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table payout_destinations add constraint payout_destinations_driver_id_drivers_id_fk foreign key (driver_id) references drivers(id) on delete set null;
  alter table payout_destinations add constraint payout_destinations_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table payout_destinations add constraint payout_destinations_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table payout_destinations add constraint payout_destinations_added_by_id_users_id_fk foreign key (added_by_id) references users(id) on delete set null;
  alter table payout_holds add constraint payout_holds_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table payout_holds add constraint payout_holds_driver_id_drivers_id_fk foreign key (driver_id) references drivers(id) on delete set null;
  alter table payout_holds add constraint payout_holds_customer_id_users_id_fk foreign key (customer_id) references users(id) on delete set null;
  alter table payout_holds add constraint payout_holds_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table payout_holds add constraint payout_holds_placed_by_id_users_id_fk foreign key (placed_by_id) references users(id) on delete set null;
  alter table payout_holds add constraint payout_holds_lifted_by_id_users_id_fk foreign key (lifted_by_id) references users(id) on delete set null;

  create index payment_attempts_payout_idx on payment_attempts (payout_id);
  create index payouts_restaurant_idx on payouts (restaurant_id);
  create index payouts_driver_idx on payouts (driver_id);
  create index payouts_customer_idx on payouts (customer_id);
  create index payouts_market_idx on payouts (market_id);
  create index payouts_destination_idx on payouts (destination_id);
  create index payouts_requested_by_idx on payouts (requested_by_id);
  create index payouts_approved_by_idx on payouts (approved_by_id);
  create index payouts_decided_by_idx on payouts (decided_by_id);
  create index payout_destinations_added_by_idx on payout_destinations (added_by_id);
  create index payout_holds_placed_by_idx on payout_holds (placed_by_id);
  create index payout_holds_lifted_by_idx on payout_holds (lifted_by_id);
  create index payouts_batch_idx on payouts (batch);
  create unique index payouts_retry_of_idx on payouts (retry_of_id);
  create index payouts_updated_at_idx on payouts (updated_at);
  create index payouts_created_at_idx on payouts (created_at);
  create index payout_destinations_restaurant_idx on payout_destinations (restaurant_id);
  create index payout_destinations_driver_idx on payout_destinations (driver_id);
  create index payout_destinations_customer_idx on payout_destinations (customer_id);
  create index payout_destinations_market_idx on payout_destinations (market_id);
  create index payout_destinations_updated_at_idx on payout_destinations (updated_at);
  create index payout_destinations_created_at_idx on payout_destinations (created_at);
  create index payout_holds_restaurant_idx on payout_holds (restaurant_id);
  create index payout_holds_driver_idx on payout_holds (driver_id);
  create index payout_holds_customer_idx on payout_holds (customer_id);
  create index payout_holds_market_idx on payout_holds (market_id);
  create index payout_holds_updated_at_idx on payout_holds (updated_at);
  create index payout_holds_created_at_idx on payout_holds (created_at);
`

const LAWS = sql`
  alter table payouts
    add constraint payouts_of_one check (num_nonnulls(restaurant_id, driver_id, customer_id) = 1),
    add constraint payouts_amounts check (amount > 0 and netted >= 0),
    add constraint payouts_second_person check (approved_by_id is null or approved_by_id is distinct from requested_by_id);
  alter table payout_destinations
    add constraint payout_destinations_of_one check (num_nonnulls(restaurant_id, driver_id, customer_id) = 1),
    add constraint payout_destinations_somewhere check (case kind when 'bank' then num_nonnulls(bank, holder, account) = 3
      else num_nonnulls(phone, operator) = 2 end);
  alter table payout_holds add constraint payout_holds_of_one check (num_nonnulls(restaurant_id, driver_id, customer_id) = 1);
  create unique index payout_holds_one_at_a_time on payout_holds (restaurant_id, driver_id, customer_id) nulls not distinct where lifted_at is null;
  create index payouts_ready on payouts (market_id, send_after) where status = 'approved';
  create unique index payment_attempts_one_payout on payment_attempts (payout_id)
    where status in ('created', 'calling', 'pending', 'unknown', 'succeeded') and payout_id is not null;

  -- What an owner asks for he has: a payout is booked with its row, and out of credit alone. A payable would else make a debt of what is too much.
  create function check_payout() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from journal_entries e where e.key = 'payout:' || new.id and e.amount = new.amount
        and e.currency::text = new.currency::text and e.kind::text = 'payout.requested') then
      raise exception 'payout % is not booked', new.id using errcode = '23514', constraint = 'payouts_booked';
    end if;
    if exists (select from journal_entries e join postings p on p.entry_id = e.id join ledger_accounts a on a.id = p.account_id
        where e.key in ('payout:' || new.id, 'payout:' || new.id || ':netted') and a.purpose::text = 'receivable') then
      raise exception 'payout % is more than its owner has', new.id using errcode = '23514', constraint = 'payouts_of_credit';
    end if;
    return null;
  end $$;
  create constraint trigger booked after insert on payouts deferrable initially deferred for each row execute function check_payout();
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  // Words once said by a type stay; nothing of what is taken away here uses them.
  await db.execute(sql`
    alter table payment_attempts drop column payout_id;
    drop table payouts, payout_destinations, payout_holds;
    drop function check_payout;
    drop type enum_payouts_owner, enum_payouts_status, enum_payouts_currency, enum_payout_destinations_owner, enum_payout_destinations_kind,
      enum_payout_destinations_operator, enum_payout_holds_owner;
    alter table markets drop column payout_minimum, drop column payout_daily_limit, drop column payout_approval_above, drop column payout_hold_days;
  `)
}
