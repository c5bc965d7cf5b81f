import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * When products are sold, and orders for later: terms of markets and restaurants, the slot of an order and when it goes to the kitchen.
 * No capacity: no orders for later, as before. What cancelling costs before the restaurant confirms, and until when it is free.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter table products add column schedule jsonb;
    alter table markets
      add column slot_capacity numeric default 0 not null,
      add column slot_minutes numeric default 30 not null,
      add column slot_lead_minutes numeric default 60 not null,
      add column slot_days_ahead numeric default 7 not null,
      add column cancel_fee_placed_basis_points numeric default 0 not null,
      add column cancel_free_minutes numeric default 0 not null;
    alter table restaurants
      add column slot_capacity numeric,
      add column slot_minutes numeric,
      add column slot_lead_minutes numeric,
      add column slot_days_ahead numeric;
    alter table orders
      add column scheduled_for timestamp(3) with time zone,
      add column scheduled_until timestamp(3) with time zone,
      add column sleeps_until timestamp(3) with time zone,
      add column released_at timestamp(3) with time zone;
    -- Orders for now, nearly all, are in neither.
    create index orders_scheduled on orders (scheduled_for, restaurant_id) where scheduled_for is not null;
    create index orders_sleeping on orders (sleeps_until) where sleeps_until is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    alter table orders drop column released_at, drop column sleeps_until, drop column scheduled_until, drop column scheduled_for;
    alter table restaurants drop column slot_days_ahead, drop column slot_lead_minutes, drop column slot_minutes, drop column slot_capacity;
    alter table markets drop column cancel_free_minutes, drop column cancel_fee_placed_basis_points, drop column slot_days_ahead, drop column slot_lead_minutes, drop column slot_minutes, drop column slot_capacity;
    alter table products drop column schedule;
  `)
}
