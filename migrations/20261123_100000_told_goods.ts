import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What a state was told of an order’s goods (CMP-5): a report keeps it, so that what it is told again is what differs. Of what was reported before nobody
 * wrote it down; it counts as what the order has.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table trace_reports add column goods jsonb`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table trace_reports drop column goods`)
}
