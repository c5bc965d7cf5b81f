import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** When restaurants are open, and when their market rests. Null: day and night, no holidays, as before. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table restaurants add column hours jsonb;
    alter table markets add column holidays jsonb;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table markets drop column holidays;
    alter table restaurants drop column hours;
  `)
}
