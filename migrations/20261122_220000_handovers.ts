import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What happened at doors, and at the counters to which goods came back: written once and for good. Whatever asks something of the door is not
 * delivered without it, nor to anybody after a document has said that somebody there is too young, whoever writes.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    alter type enum_documents_purpose add value 'handover' before 'lab_result';
    create table handovers (
      id uuid primary key,
      order_id uuid not null references orders (id),
      delivery_id uuid not null references deliveries (id),
      market_id uuid not null references markets (id),
      driver_id uuid references drivers (id),
      actor_id uuid,
      actor_role text not null,
      at timestamptz not null,
      result text not null check (result in ('completed', 'refused', 'failed', 'returned')),
      code text,
      lacks text[] not null default '{}',
      cause text,
      reason text,
      pack_id uuid,
      version int,
      required jsonb,
      document text,
      country text,
      state text,
      method text check (method in ('scan', 'visual')),
      of_age boolean,
      age_by text check (age_by in ('birth_date', 'statement')),
      expired boolean,
      name_matches boolean,
      recipient text check (recipient in ('customer', 'neighbour', 'safe_place')),
      intoxicated boolean,
      code_matches boolean,
      signature_id uuid,
      photo_id uuid,
      files_until timestamptz,
      lines jsonb,
      fee bigint check (fee >= 0),
      lat float8,
      lng float8,
      position_at timestamptz,
      constraint handovers_told_whole check (
        (result = 'refused') = (code is not null) and (result = 'failed') = (cause is not null) and (result = 'returned') = (lines is not null)
      ),
      constraint handovers_to_adults check (result <> 'completed' or required is null or of_age is not false)
    );
    create index handovers_of_order on handovers (order_id, at);
    create index handovers_of_delivery on handovers (delivery_id);
    create index handovers_of_market on handovers (market_id);
    create index handovers_of_driver on handovers (driver_id);
    create index handovers_files on handovers (files_until) where files_until is not null;
    create unique index handovers_once on handovers (delivery_id) where result = 'completed';
    create unique index handovers_back_once on handovers (delivery_id) where result = 'returned';
    create trigger append_only before update or delete on handovers for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on handovers for each statement execute function refuse_change();
    revoke update, delete, truncate on handovers from waybill_app;

    create function hold_delivery_back() returns trigger language plpgsql as $$
    begin
      if new.status::text <> 'delivered' or old.status::text = 'delivered' then
        return new;
      end if;
      if exists (select from orders o where o.id = new.order_id and jsonb_typeof(o.requirements -> 'handover') = 'object') and (
        not exists (select from handovers h where h.delivery_id = new.id and h.result = 'completed')
        or exists (select from handovers h where h.delivery_id = new.id and h.required is not null and h.of_age = false)
      ) then
        raise exception 'delivery % is handed over against evidence alone', new.id
          using errcode = '23514', constraint = 'deliveries_against_evidence';
      end if;
      return new;
    end $$;
    create trigger hold_delivery_back before update on deliveries for each row execute function hold_delivery_back();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger hold_delivery_back on deliveries;
    drop function hold_delivery_back;
    drop table handovers;
    delete from documents where purpose::text = 'handover';
    alter table documents alter column purpose type text;
    drop type enum_documents_purpose;
    create type enum_documents_purpose as enum ('identity', 'licence', 'business', 'driver_paper', 'lab_result');
    alter table documents alter column purpose type enum_documents_purpose using purpose::enum_documents_purpose;
  `)
}
