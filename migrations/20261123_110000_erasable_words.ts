import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'
import type { SQL } from 'drizzle-orm'

/**
 * Words that people have written about people go with them (CMP-7): those beside an entry of the books stand in a table of their own, from which
 * they can be removed while the books stay as they are; those of wallets, payouts and deliveries go from the histories, too. And what somebody is
 * told of: whether a copy was taken, and what an erasure waits for.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table ledger_notes (
      entry_id uuid primary key references journal_entries,
      words text not null
    );
    insert into ledger_notes (entry_id, words) select id, reason from journal_entries where reason is not null;
    -- What a dropped column held stays in the pages of old rows: they are written anew before, once, by the owner.
    alter table journal_entries disable trigger append_only;
    update journal_entries set reason = null where reason is not null;
    alter table journal_entries enable trigger append_only;
    revoke update, truncate on ledger_notes from waybill_app;
  `)
  await db.execute(POSTED_WITHOUT_REASON)
  await db.execute(sql`
    alter table journal_entries drop column reason;
    alter table person_exports add column taken_at timestamp(3) with time zone;
    alter table person_erasures add column blocked_by varchar[], add column blocked_at timestamp(3) with time zone;
    create index person_exports_asked_by on person_exports (asked_by) where state = 'ready' and taken_at is null;
  `)
  await db.execute(HISTORIES)
  await db.execute(wordsOfOrders(REMOVED))
  await db.execute(WORDS_OF_DRIVERS)
  await db.execute(WORDS_OF_PERSONS)
}

/** `ledger_post` as it is, without the words: each of these texts stands in it once. */
const POSTED_WITHOUT_REASON = sql`
  do $do$
  declare
    body text := pg_get_functiondef('ledger_post'::regproc);
    part text;
  begin
    foreach part in array array['reverses_id, reason, terms', 'e.reverses, e.reason, e.terms', 'reverses uuid, reason text, terms jsonb'] loop
      if strpos(body, part) = 0 then raise exception 'ledger_post has no %', part; end if;
      body := replace(body, part, regexp_replace(part, '(e\\.)?reason( text)?, ', ''));
    end loop;
    execute body;
  end $do$;
`

const HISTORIES = sql`
  create or replace function refuse_history_change() returns trigger language plpgsql as $$
  declare
    before jsonb := to_jsonb(old) - 'reason' - 'changes';
    after jsonb;
  begin
    if tg_op = 'UPDATE' and current_setting('waybill.erasing', true) = 'on' then
      after := to_jsonb(new) - 'reason' - 'changes';
      if tg_table_name = 'events' then
        before := jsonb_set(before, '{data}', (before->'data') - 'reason' - 'note');
        after := jsonb_set(after, '{data}', (after->'data') - 'reason' - 'note');
      end if;
      if tg_table_name = 'handovers' then
        before := before - '{lat,lng,position_at}'::text[];
        after := after - '{lat,lng,position_at}'::text[];
      end if;
      if before = after then return new; end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = '42501';
  end $$;
  create index events_person_words on events ((data->>'customerId')) where data ?| array['reason', 'note'];
  create index events_sender_words on events ((data->>'fromId')) where data ? 'note';
  create index events_owner_words on events ((data->>'ownerId')) where data ? 'reason';
`

/** @param notes what becomes of the words beside the entries of these orders, as a statement */
const wordsOfOrders = (notes: SQL) => sql`
  create or replace function erase_order_histories(erased uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    changed integer;
    more integer;
    doors integer;
    notes integer := 0;
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
    ${notes}
    perform set_config('waybill.erasing', 'off', true);
    return changed + more + doors + notes;
  end $$;
`

/** Why an entry of an order was reversed goes with its customer, though it may have touched no account of his. */
const REMOVED = sql`
    delete from ledger_notes n using journal_entries e where e.id = n.entry_id and e.order_id = any(erased);
    get diagnostics notes = row_count;`

const WORDS_OF_DRIVERS = sql`
  create or replace function erase_driver_histories(erased uuid[]) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    code constant text := '^[a-z]+(_[a-z]+)*$';
    -- Why a delivery was given to him or taken from him stands in three places.
    his uuid[] := array(select distinct (data->>'orderId')::uuid from events
      where data ? 'reason' and name like 'delivery.%' and data->>'driverId' = any(erased::text[]) and data->>'reason' !~ code);
    changed integer;
    more integer;
    moves integer;
    doors integer;
  begin
    perform set_config('waybill.erasing', 'on', true);
    update driver_moves set reason = null where driver_id = any(erased) and reason is not null;
    get diagnostics changed = row_count;
    update events set data = data - 'reason'
      where data ? 'reason' and (name like 'driver.%' or name like 'delivery.%') and data->>'driverId' = any(erased::text[]) and data->>'reason' !~ code;
    get diagnostics more = row_count;
    update order_events set reason = null where order_id = any(his) and subject = 'delivery' and reason !~ code;
    get diagnostics moves = row_count;
    update deliveries set reason = null where order_id = any(his) and reason !~ code;
    -- What he found at a door stays; his words about it, and where he stood, do not.
    update handovers set reason = null, lat = null, lng = null, position_at = null
      where driver_id = any(erased) and num_nonnulls(reason, lat, lng, position_at) > 0;
    get diagnostics doors = row_count;
    perform set_config('waybill.erasing', 'off', true);
    return changed + more + moves + doors;
  end $$;
`

const WORDS_OF_PERSONS = sql`
  create function erase_person_histories(person uuid) returns integer language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    owners text[] := array(select person::text union select id::text from drivers where user_id = person);
    changed integer;
  begin
    perform set_config('waybill.erasing', 'on', true);
    -- Of his wallet and his payouts; a note goes with whoever wrote it as with whom it was for.
    update events set data = data - 'reason' - 'note' where id in (
      select id from events where data ?| array['reason', 'note'] and data->>'customerId' = person::text and (name like 'wallet.%' or name like 'payout.%')
      union select id from events where data ? 'note' and data->>'fromId' = person::text
      union select id from events where data ? 'reason' and data->>'ownerId' = any(owners) and name like 'payout.%');
    get diagnostics changed = row_count;
    perform set_config('waybill.erasing', 'off', true);
    return changed;
  end $$;
  revoke all on function erase_person_histories from public;
  grant execute on function erase_person_histories to waybill_app;
`

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop function erase_person_histories;
    drop index events_person_words, events_sender_words, events_owner_words;
    alter table person_erasures drop column blocked_by, drop column blocked_at;
    alter table person_exports drop column taken_at;
    alter table journal_entries add column reason varchar;
    alter table journal_entries disable trigger append_only;
    update journal_entries e set reason = n.words from ledger_notes n where n.entry_id = e.id;
    alter table journal_entries enable trigger append_only;
    drop table ledger_notes;
  `)
  // What takes more words out of histories than before may go on doing so: it asks for nothing that is gone.
  await db.execute(wordsOfOrders(sql``))
  await db.execute(POSTED_WITH_REASON)
}

const POSTED_WITH_REASON = sql`
  do $do$
  declare
    body text := pg_get_functiondef('ledger_post'::regproc);
  begin
    body := replace(body, 'reverses_id, terms', 'reverses_id, reason, terms');
    body := replace(body, 'e.reverses, e.terms', 'e.reverses, e.reason, e.terms');
    execute replace(body, 'reverses uuid, terms jsonb', 'reverses uuid, reason text, terms jsonb');
  end $do$;
`
