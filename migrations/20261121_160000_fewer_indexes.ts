import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What a million orders are read by, and no more: an index on a column with which another one begins serves nobody and costs every order.
 * A status is listed newest first, orders are sorted by their total, and cash that is still out is a small part of all payments.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_status_idx, orders_market_idx, orders_restaurant_idx, orders_customer_idx, deliveries_market_idx,
      deliveries_restaurant_idx, deliveries_driver_idx, payments_order_idx, payments_collected_by_idx;
    create index orders_total_idx on orders (total);
    create index "status_createdAt_idx" on orders (status, created_at);
    create index payments_unsettled on payments (status, created_at) where settled_at is null;

    -- A deep page skips over entries of the index, and not over orders.
    drop index orders_created_at_idx;
    create index orders_created_at_idx on orders (created_at) include (id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_created_at_idx;
    create index orders_created_at_idx on orders (created_at);
    drop index payments_unsettled, "status_createdAt_idx", orders_total_idx;
    create index orders_status_idx on orders (status);
    create index orders_market_idx on orders (market_id);
    create index orders_restaurant_idx on orders (restaurant_id);
    create index orders_customer_idx on orders (customer_id);
    create index deliveries_market_idx on deliveries (market_id);
    create index deliveries_restaurant_idx on deliveries (restaurant_id);
    create index deliveries_driver_idx on deliveries (driver_id);
    create index payments_order_idx on payments (order_id);
    create index payments_collected_by_idx on payments (collected_by_id);
  `)
}
