import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Privacy (CMP-7, `docs/guides/privacy.md`): what people agreed to and withdrew, their exports and their erasures; and the one way in which
 * histories that nobody may change lose what persons have written into them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table consents (
      id uuid primary key,
      person_id uuid references users,
      -- Of a guest: the hash of the cart's token.
      guest_hash varchar,
      purpose varchar not null check (purpose in ('terms', 'privacy', 'marketing_email', 'marketing_sms', 'age_statement', 'location')),
      given boolean not null,
      version varchar not null,
      source varchar not null check (source in ('registration', 'checkout', 'preferences')),
      -- Address and device, under the person's key: unreadable once it is destroyed.
      personal varchar,
      personal_key uuid,
      at timestamp(3) with time zone not null,
      -- A guest's, told again of the user whom he became: once.
      copy_of uuid unique references consents,
      constraint consents_of_one check (num_nonnulls(person_id, guest_hash) = 1)
    );
    create index consents_of_person on consents (person_id, purpose, at desc) where person_id is not null;
    create index consents_of_guest on consents (guest_hash, purpose, at desc) where guest_hash is not null;
    create trigger append_only before update or delete on consents for each row execute function refuse_change();
    create trigger append_only_truncate before truncate on consents for each statement execute function refuse_change();
    revoke update, delete, truncate on consents from waybill_app;
  `)
  await db.execute(sql`
    create table person_exports (
      id uuid primary key,
      person_id uuid references users,
      -- Of a guest: sealed.
      phone varchar,
      locale varchar not null check (locale in ('en', 'fr')),
      state varchar not null check (state in ('waiting', 'running', 'ready', 'removed')),
      done integer not null default 0,
      total integer not null default 0,
      bytes bigint,
      asked_by uuid references users,
      asked_role varchar not null,
      created_at timestamp(3) with time zone not null,
      ready_at timestamp(3) with time zone,
      remove_at timestamp(3) with time zone,
      constraint person_exports_of_one check (state = 'removed' or num_nonnulls(person_id, phone) = 1)
    );
    create index person_exports_person on person_exports (person_id, created_at desc);
    create index person_exports_remove on person_exports (remove_at) where state = 'ready';
    -- Whoever asks again while one is made gets that one.
    create unique index person_exports_one_under_way on person_exports (person_id) where state in ('waiting', 'running') and person_id is not null;

    create table person_erasures (
      id uuid primary key,
      person_id uuid references users,
      -- Of a guest: sealed, and gone with the erasure.
      phone varchar,
      state varchar not null check (state in ('waiting', 'running', 'done')),
      -- Tables that are through: after a kill it goes on behind them.
      done varchar[] not null default '{}',
      counts jsonb not null default '{}',
      -- Whether the person leaves the wallet's money behind.
      waived boolean not null default false,
      reason varchar,
      asked_by uuid references users,
      asked_role varchar not null,
      asked_at timestamp(3) with time zone not null,
      done_at timestamp(3) with time zone,
      constraint person_erasures_of_one check (state = 'done' or num_nonnulls(person_id, phone) = 1)
    );
    create unique index person_erasures_once on person_erasures (person_id) where person_id is not null;
    create index person_erasures_open on person_erasures (asked_at) where state <> 'done';
  `)
  await db.execute(sql`
    -- What moved when stays for good; the words that somebody gave as a reason, and addresses of before a change, go with the person.
    create function refuse_history_change() returns trigger language plpgsql as $$
    declare
      before jsonb := to_jsonb(old) - 'reason' - 'changes';
      after jsonb;
    begin
      if tg_op = 'UPDATE' and current_setting('waybill.erasing', true) = 'on' then
        after := to_jsonb(new) - 'reason' - 'changes';
        if tg_table_name = 'events' then
          before := jsonb_set(before, '{data}', (before->'data') - 'reason');
          after := jsonb_set(after, '{data}', (after->'data') - 'reason');
        end if;
        if tg_table_name = 'handovers' then
          before := before - '{lat,lng,position_at}'::text[];
          after := after - '{lat,lng,position_at}'::text[];
        end if;
        if before = after then return new; end if;
      end if;
      raise exception '% is append-only', tg_table_name using errcode = '42501';
    end $$;
    drop trigger append_only on order_events;
    create trigger append_only before update or delete on order_events for each row execute function refuse_history_change();
    drop trigger append_only on events;
    create trigger append_only before update or delete on events for each row execute function refuse_history_change();
    drop trigger append_only on handovers;
    create trigger append_only before update or delete on handovers for each row execute function refuse_history_change();
    create index events_driver_reasons on events ((data->>'driverId')) where data ? 'reason';
    create index events_reasons on events ((data->>'orderId')) where data ? 'reason';

    -- The right to call it is the application's, that to change these tables nobody's but the owner's. A code such as no_driver is nobody's words.
    create function erase_order_histories(erased uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      changed integer;
      more integer;
      doors integer;
    begin
      perform set_config('waybill.erasing', 'on', true);
      update order_events set changes = null, reason = case when reason ~ '^[a-z]+(_[a-z]+)*$' then reason end
        where order_id = any(erased) and (changes is not null or reason !~ '^[a-z]+(_[a-z]+)*$');
      get diagnostics changed = row_count;
      update events set data = data - 'reason'
        where data ? 'reason' and data->>'orderId' = any(erased::text[]) and data->>'reason' !~ '^[a-z]+(_[a-z]+)*$';
      get diagnostics more = row_count;
      update handovers set reason = null, lat = null, lng = null, position_at = null
        where order_id = any(erased) and num_nonnulls(reason, lat, lng, position_at) > 0;
      get diagnostics doors = row_count;
      perform set_config('waybill.erasing', 'off', true);
      return changed + more + doors;
    end $$;
    create function erase_driver_histories(erased uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      changed integer;
      more integer;
      doors integer;
    begin
      perform set_config('waybill.erasing', 'on', true);
      update driver_moves set reason = null where driver_id = any(erased) and reason is not null;
      get diagnostics changed = row_count;
      update events set data = data - 'reason'
        where data ? 'reason' and name::text like 'driver.%' and data->>'driverId' = any(erased::text[]) and data->>'reason' !~ '^[a-z]+(_[a-z]+)*$';
      get diagnostics more = row_count;
      -- What he found at a door stays; his words about it, and where he stood, do not.
      update handovers set reason = null, lat = null, lng = null, position_at = null
        where driver_id = any(erased) and num_nonnulls(reason, lat, lng, position_at) > 0;
      get diagnostics doors = row_count;
      perform set_config('waybill.erasing', 'off', true);
      return changed + more + doors;
    end $$;
    revoke all on function erase_order_histories, erase_driver_histories from public;
    grant execute on function erase_order_histories, erase_driver_histories to waybill_app;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function erase_order_histories, erase_driver_histories;
    drop index events_reasons, events_driver_reasons;
    drop trigger append_only on handovers;
    create trigger append_only before update or delete on handovers for each row execute function refuse_change();
    drop trigger append_only on events;
    create trigger append_only before update or delete on events for each row execute function refuse_change();
    drop trigger append_only on order_events;
    create trigger append_only before update or delete on order_events for each row execute function refuse_change();
    drop function refuse_history_change;
    drop table person_erasures, person_exports, consents;
  `)
}
