import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the dashboards read by, so that a day's figures cost the same with a million orders behind them; and how often what was refused.
 * Predicates name no status: Payload rebuilds the types of its selects, and an index that names a value would stop it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index orders_market_closed on orders (market_id, closed_at) where closed_at is not null;
    create index orders_restaurant_closed on orders (restaurant_id, closed_at) where closed_at is not null;
    create index orders_lost on orders (market_id, closed_at) where closed_at is not null and delivered_at is null;
    create index orders_open on orders (market_id, status) where closed_at is null;
    create index orders_restaurant_open on orders (restaurant_id, status) where closed_at is null;
    create index deliveries_open_by_driver on deliveries (driver_id) where closed_at is null;
    create index audit_log_house on audit_log (at) where actor_role in ('admin', 'support', 'compliance');

    -- Rows of an hour, a code and a role; not of a request, so that a flood of refusals cannot fill the disk.
    create table refusals (
      hour timestamptz not null,
      code text not null,
      role text not null,
      refused bigint not null check (refused > 0),
      primary key (hour, code, role)
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop table refusals;
    drop index audit_log_house, deliveries_open_by_driver, orders_restaurant_open, orders_open, orders_lost, orders_restaurant_closed,
      orders_market_closed;
  `)
}
