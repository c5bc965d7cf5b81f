import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A wallet pays more than once for an order that becomes dearer, each time by a payment of its own: what a payment took it takes once. Cash stays
 * one payment, made bigger or smaller until the door.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index payments_one_per_method;
    create unique index payments_one_per_method on payments (order_id, method) where method = 'cash';
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index payments_one_per_method;
    create unique index payments_one_per_method on payments (order_id, method) where provider is null;
  `)
}
