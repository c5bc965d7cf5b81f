import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** A refund that failed is made again by another one, once. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table refunds add column retry_of_id uuid;
    alter table refunds add constraint refunds_retry_of_id_refunds_id_fk foreign key (retry_of_id) references refunds (id) on delete set null;
    create unique index refunds_retry_of_idx on refunds (retry_of_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table refunds drop column retry_of_id;
  `)
}
