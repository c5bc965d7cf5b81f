import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the sockets read events by (`docs/adr/0013-a-cursor-is-a-snapshot.md`): the transaction that wrote each, and its number, which
 * orders events that depend on one another. Whoever writes an event wakes the listeners with the commit; one wake-up a transaction.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table events
      add column seq bigint generated always as identity,
      add column tx xid8 not null default pg_current_xact_id();
    create index events_tx on events (tx);

    create function announce_events() returns trigger language plpgsql as $$
    begin
      perform pg_notify('waybill_events', '');
      return null;
    end $$;
    create trigger announce after insert on events for each statement execute function announce_events();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger announce on events;
    drop function announce_events;
    drop index events_tx;
    alter table events drop column tx, drop column seq;
  `)
}
