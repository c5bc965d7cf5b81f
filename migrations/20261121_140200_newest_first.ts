import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Lists show the newest first, of everybody or of one restaurant, market, customer or driver. Without these a restaurant that sold nothing
 * lately would be looked for through all orders of the others.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index orders_restaurant_newest on orders (restaurant_id, created_at desc);
    create index orders_market_newest on orders (market_id, created_at desc);
    create index orders_customer_newest on orders (customer_id, created_at desc);
    create index deliveries_restaurant_newest on deliveries (restaurant_id, created_at desc);
    create index deliveries_driver_newest on deliveries (driver_id, created_at desc);
    create index deliveries_market_newest on deliveries (market_id, created_at desc);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index deliveries_market_newest, deliveries_driver_newest, deliveries_restaurant_newest, orders_customer_newest,
      orders_market_newest, orders_restaurant_newest;
  `)
}
