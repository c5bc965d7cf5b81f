import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The kitchen display: how much a kitchen cooks at once, longer preparation for now, a picture before hand-over, delays in the history. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter type enum_order_events_subject add value 'delay';
    alter table orders add column ready_photo varchar;
    alter table restaurants
      add column parallel_orders numeric default 4 not null,
      add column photo_at_ready boolean default false not null,
      add column extra_prep_minutes numeric default 0 not null,
      add constraint restaurants_parallel_orders check (parallel_orders >= 1 and parallel_orders = trunc(parallel_orders)),
      add constraint restaurants_extra_prep_minutes check (extra_prep_minutes between 0 and 120);
  `)
}

/** History knows no delays then: their rows go, which only the owner of the table can do. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table order_events disable trigger append_only;
    delete from order_events where subject = 'delay';
    alter table order_events enable trigger append_only;
    alter table order_events alter column subject type text;
    drop type enum_order_events_subject;
    create type enum_order_events_subject as enum ('order', 'delivery');
    alter table order_events alter column subject type enum_order_events_subject using subject::enum_order_events_subject;
    alter table orders drop column ready_photo;
    alter table restaurants
      drop constraint restaurants_parallel_orders, drop constraint restaurants_extra_prep_minutes,
      drop column parallel_orders, drop column photo_at_ready, drop column extra_prep_minutes;
  `)
}
