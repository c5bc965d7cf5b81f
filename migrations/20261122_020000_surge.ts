import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Surge (ORD-9): a market's terms of it by date, what each cell charges now, every change of that, and what orders paid and were told. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(POLICY)
  await db.execute(LEVELS)
  await db.execute(CELLS)
  await db.execute(sql`
    alter table orders add column surge_fee numeric default 0 not null;
    alter table orders drop constraint orders_total;
    alter table orders add constraint orders_total check (
      total = subtotal - discount + delivery_fee + service_fee + small_order_fee + surge_fee + case when tax_included then 0 else tax end + tip
    );
    alter table orders add constraint orders_surge_not_negative check (surge_fee >= 0);
    alter table carts add column told jsonb;
    alter table zones add column surge_free boolean default false not null;
  `)
}

const POLICY = sql.raw(
  ['markets', 'tariffs']
    .map(
      (table) => `
    alter table ${table}
      add column surge_enabled boolean default false not null,
      add column surge_cap_basis_points numeric default 15000 not null,
      add column surge_cap_amount numeric,
      add column surge_minimum_orders numeric default 5 not null,
      add column surge_driver_basis_points numeric default 10000 not null,
      add column surge_hours jsonb,
      add constraint ${table}_surge check (surge_cap_basis_points between 10000 and 30000 and surge_cap_amount >= 0
        and surge_minimum_orders >= 1 and surge_driver_basis_points between 0 and 10000);`,
    )
    .join('\n'),
)

/** The history says why a delivery cost what it did: it is added to and never changed. */
const LEVELS = sql`
  create type enum_surge_levels_reason as enum ('rose', 'fell', 'ended');
  create table surge_levels (
    id uuid primary key not null,
    market_id uuid not null,
    at timestamp(3) with time zone not null,
    cell varchar not null,
    before numeric not null,
    after numeric not null,
    reason enum_surge_levels_reason not null,
    demand numeric not null,
    supply numeric not null,
    shortage numeric not null,
    updated_at timestamp(3) with time zone default now() not null,
    created_at timestamp(3) with time zone default now() not null
  );
  alter table surge_levels add constraint surge_levels_market_id_markets_id_fk foreign key (market_id) references markets(id) on delete set null;
  create index surge_levels_market_idx on surge_levels (market_id);
  create index surge_levels_at_idx on surge_levels (at);
  create index surge_levels_updated_at_idx on surge_levels (updated_at);
  create index surge_levels_created_at_idx on surge_levels (created_at);
  create trigger append_only before update or delete on surge_levels for each row execute function refuse_change();
  create trigger append_only_truncate before truncate on surge_levels for each statement execute function refuse_change();
  revoke update, delete, truncate on surge_levels from waybill_app;
`

/** Written anew twice a minute: no history, no trace in anything that is kept. */
const CELLS = sql`
  create table surge_cells (
    market_id uuid not null references markets(id) on delete cascade,
    cell text not null,
    multiplier int not null check (multiplier between 10000 and 30000),
    demand float8 not null,
    supply float8 not null,
    shortage float8 not null check (shortage between 0 and 1),
    since timestamptz not null,
    until timestamptz not null,
    looked_at timestamptz not null,
    primary key (market_id, cell)
  );
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table zones drop column surge_free;
    alter table carts drop column told;
    alter table orders drop constraint orders_surge_not_negative, drop constraint orders_total;
    alter table orders drop column surge_fee;
    alter table orders add constraint orders_total check (
      total = subtotal - discount + delivery_fee + service_fee + small_order_fee + case when tax_included then 0 else tax end + tip
    ) not valid;
    drop table surge_cells, surge_levels;
    drop type enum_surge_levels_reason;
  `)
  for (const table of ['markets', 'tariffs']) {
    await db.execute(
      sql.raw(`
        alter table ${table} drop constraint ${table}_surge, drop column surge_enabled, drop column surge_cap_basis_points,
          drop column surge_cap_amount, drop column surge_minimum_orders, drop column surge_driver_basis_points, drop column surge_hours;
      `),
    )
  }
}
