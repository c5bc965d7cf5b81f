import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Until when each person has seen what their bell tells: one row a person, in business time and, for failed jobs, in real time. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table bell_seen (
      user_id uuid primary key references users (id) on delete cascade,
      seen_at timestamptz not null,
      seen_really_at timestamptz not null
    );
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`drop table bell_seen`)
}
