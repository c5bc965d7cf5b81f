import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Track and trace (CMP-5, CAT-2): packages and what orders take of them, what a state is told and where its list is not ours. What must hold whoever
 * writes: no package gives more than it holds, and of one order one report at a time is under way.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(TABLES)
  await db.execute(LAWS)
  await db.execute(sql`
    revoke delete, truncate on trace_reports, trace_differences, packages from waybill_app;
    revoke truncate on package_allocations, provider_paces, trace_comparisons from waybill_app;
  `)
}

const TABLES = sql`
  create type enum_trace_reports_kind as enum('delivery', 'amendment', 'completion', 'return', 'void');
  create type enum_trace_reports_status as enum('queued', 'sent', 'confirmed', 'rejected', 'corrected', 'withdrawn');
  create type enum_packages_unit as enum('each', 'grams', 'ounces', 'milligrams', 'pounds');
  create type enum_packages_status as enum('active', 'on_hold');
  create type enum_markets_trace_provider as enum('metrc');
  create type enum_trace_differences_kind as enum('missing_there', 'unknown_here', 'state_differs', 'goods_differ', 'quantity_differs', 'package_missing_there');
  create type enum_trace_differences_status as enum('open', 'solved', 'gone');
  create table trace_reports (
      id uuid primary key not null,
      order_id uuid not null,
      market_id uuid not null,
      restaurant_id uuid not null,
      kind enum_trace_reports_kind not null,
      status enum_trace_reports_status not null,
      driver_id uuid,
      provider varchar not null,
      licence varchar,
      reference varchar,
      number varchar,
      code varchar,
      message varchar,
      note varchar,
      corrected_by_id uuid,
      place numeric not null,
      calls numeric default 0 not null,
      called_at timestamp(3) with time zone,
      confirmed_at timestamp(3) with time zone,
      due_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
  );

  create table packages (
      id uuid primary key not null,
      label varchar not null,
      restaurant_id uuid not null,
      product_id uuid not null,
      lot varchar,
      unit enum_packages_unit default 'each' not null,
      piece_size numeric default 1000 not null,
      received numeric not null,
      remaining numeric default 0 not null,
      set_aside numeric default 0 not null,
      lab_tested boolean default false not null,
      expires_on varchar,
      status enum_packages_status default 'active' not null,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
  );

  create table trace_differences (
      id uuid primary key not null,
      market_id uuid not null,
      restaurant_id uuid not null,
      kind enum_trace_differences_kind not null,
      status enum_trace_differences_status not null,
      subject varchar not null,
      order_id uuid,
      ours varchar not null,
      theirs varchar not null,
      note varchar,
      solved_by_id uuid,
      solved_at timestamp(3) with time zone,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
  );

  alter table restaurants add column trace_licence varchar;
  alter table drivers add column employee_number varchar;
  alter table drivers add column vehicle_make varchar;
  alter table drivers add column vehicle_model varchar;
  alter table drivers add column vehicle_plate varchar;
  alter table markets add column trace_provider enum_markets_trace_provider;
  alter table markets add column trace_state varchar;
  alter table trace_reports add constraint trace_reports_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
  alter table trace_reports add constraint trace_reports_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table trace_reports add constraint trace_reports_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table trace_reports add constraint trace_reports_driver_id_drivers_id_fk foreign key (driver_id) references drivers(id) on delete set null;
  alter table trace_reports add constraint trace_reports_corrected_by_id_users_id_fk foreign key (corrected_by_id) references users(id) on delete set null;
  alter table packages add constraint packages_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table packages add constraint packages_product_id_products_id_fk foreign key (product_id) references products(id) on delete set null;
  alter table trace_differences add constraint trace_differences_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  alter table trace_differences add constraint trace_differences_restaurant_id_restaurants_id_fk foreign key (restaurant_id) references restaurants(id) on delete set null;
  alter table trace_differences add constraint trace_differences_order_id_orders_id_fk foreign key (order_id) references orders(id) on delete set null;
  alter table trace_differences add constraint trace_differences_solved_by_id_users_id_fk foreign key (solved_by_id) references users(id) on delete set null;
  create index trace_reports_order_idx on trace_reports (order_id);
  create index trace_reports_market_idx on trace_reports (market_id);
  create index trace_reports_restaurant_idx on trace_reports (restaurant_id);
  create index trace_reports_driver_idx on trace_reports (driver_id);
  create index trace_reports_reference_idx on trace_reports (reference);
  create index trace_reports_corrected_by_idx on trace_reports (corrected_by_id);
  create index trace_reports_due_at_idx on trace_reports (due_at);
  create index trace_reports_updated_at_idx on trace_reports (updated_at);
  create index trace_reports_created_at_idx on trace_reports (created_at);
  create index "restaurant_status_1_idx" on trace_reports (restaurant_id,status);
  create unique index packages_label_idx on packages (label);
  create index packages_restaurant_idx on packages (restaurant_id);
  create index packages_product_idx on packages (product_id);
  create index packages_updated_at_idx on packages (updated_at);
  create index packages_created_at_idx on packages (created_at);
  create index restaurant_product_idx on packages (restaurant_id,product_id);
  create index trace_differences_market_idx on trace_differences (market_id);
  create index trace_differences_restaurant_idx on trace_differences (restaurant_id);
  create index trace_differences_order_idx on trace_differences (order_id);
  create index trace_differences_solved_by_idx on trace_differences (solved_by_id);
  create index trace_differences_updated_at_idx on trace_differences (updated_at);
  create index trace_differences_created_at_idx on trace_differences (created_at);
  create unique index restaurant_kind_subject_idx on trace_differences (restaurant_id,kind,subject);
`

const LAWS = sql`
  -- Pieces of a line that come from a package: held by an order that is open, sold, or given back.
  create table package_allocations (
    id uuid primary key,
    package_id uuid not null references packages (id),
    order_id uuid not null references orders (id),
    line_id uuid not null,
    product_id uuid not null,
    pieces int not null check (pieces > 0),
    state text not null check (state in ('held', 'sold', 'given_back', 'set_aside')),
    updated_at timestamptz not null
  );
  create index package_allocations_of_order on package_allocations (order_id);
  create index package_allocations_of_package on package_allocations (package_id);

  -- When the next call of a provider is due, by PostgreSQL’s clock (src/adapters/pace).
  create table provider_paces (scope text primary key, due_at timestamptz not null);

  -- How the last comparison with the state’s list went.
  create table trace_comparisons (
    restaurant_id uuid primary key references restaurants (id),
    asked_at timestamptz not null,
    finished_at timestamptz,
    -- When the last one was asked for that was answered: so far everything has been compared.
    answered_at timestamptz,
    compared int not null default 0,
    message text
  );

  alter table packages
    add constraint packages_remaining_not_negative check (remaining >= 0),
    add constraint packages_set_aside_not_negative check (set_aside >= 0),
    add constraint packages_hold_no_more_than_came check (remaining + set_aside <= received),
    add constraint packages_whole_pieces check (trunc(received) = received and trunc(remaining) = remaining and trunc(piece_size) = piece_size),
    add constraint packages_label_form check (label ~ '^[A-Z0-9]{24}$'),
    add constraint packages_day check (expires_on ~ '^\\d{4}-\\d\\d-\\d\\d$');

  create function begin_package() returns trigger language plpgsql as $$
  begin
    new.remaining := new.received;
    return new;
  end $$;
  create trigger packages_begin before insert on packages for each row execute function begin_package();

  alter table trace_reports add constraint trace_reports_place unique (order_id, place);
  create unique index trace_reports_one_under_way on trace_reports (order_id) where status = 'sent';
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table trace_comparisons, provider_paces, package_allocations;
  drop table trace_reports cascade;
  drop table packages cascade;
    drop function begin_package;
  drop table trace_differences cascade;
  alter table restaurants drop column trace_licence;
  alter table drivers drop column employee_number;
  alter table drivers drop column vehicle_make;
  alter table drivers drop column vehicle_model;
  alter table drivers drop column vehicle_plate;
  alter table markets drop column trace_provider;
  alter table markets drop column trace_state;
  drop type enum_trace_reports_kind;
  drop type enum_trace_reports_status;
  drop type enum_packages_unit;
  drop type enum_packages_status;
  drop type enum_markets_trace_provider;
  drop type enum_trace_differences_kind;
  drop type enum_trace_differences_status;
  `)
}
