import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What of money rings in the bell is found by indexes that hold little else. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create index payouts_to_decide on payouts (created_at) where status = 'requested';
    create index refunds_failed on refunds (updated_at) where status = 'failed';
    create index disputes_under_way on disputes (created_at) where status in ('inquiry', 'open');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index payouts_to_decide, refunds_failed, disputes_under_way;
  `)
}
