import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * Codes by text, the guests who proved a telephone by one, and users who did. The code is nowhere: it is derived from the row's id. One that
 * counts per telephone and purpose; a telephone is the confirmed one of a single account, and of none when the account takes another number.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create type enum_phone_codes_purpose as enum ('guest', 'login', 'verify-phone');
    create type enum_phone_codes_sending as enum ('none', 'created', 'calling', 'accepted', 'refused', 'delivered', 'undelivered', 'unknown');
    create type enum_phone_codes_reason as enum ('number', 'not_mobile', 'opted_out', 'region', 'misconfigured', 'other');
    create table phone_codes (
      id uuid primary key not null,
      masked_phone varchar not null,
      phone varchar not null,
      purpose enum_phone_codes_purpose not null,
      sending enum_phone_codes_sending not null,
      reason enum_phone_codes_reason,
      user_id uuid references users (id) on delete set null,
      market_id uuid not null references markets (id) on delete set null,
      attempts numeric not null check (attempts between 0 and 5),
      expires_at timestamp(3) with time zone not null,
      verified_at timestamp(3) with time zone,
      replaced_at timestamp(3) with time zone,
      provider varchar,
      reference varchar,
      calls numeric not null,
      called_at timestamp(3) with time zone,
      language varchar not null,
      ip varchar,
      updated_at timestamp(3) with time zone default now() not null,
      created_at timestamp(3) with time zone default now() not null
    );
    create index phone_codes_created_at_idx on phone_codes (created_at);
    create index phone_codes_user_idx on phone_codes (user_id);
    create index phone_codes_of_phone on phone_codes (phone, created_at);
    create index phone_codes_of_address on phone_codes (ip, created_at);
    create unique index phone_codes_one_live on phone_codes (phone, purpose) where verified_at is null and replaced_at is null;

    create table guest_phones (
      token_hash varchar primary key,
      phone varchar not null,
      verified_at timestamptz not null
    );

    alter table markets add column guest_phone_required boolean default false not null;
    alter table markets add column text_sender varchar default 'Waybill' not null;

    alter table users add column phone_verified_at timestamp(3) with time zone;
    create unique index users_verified_phone on users (phone) where phone_verified_at is not null;
    create function unconfirm_phone() returns trigger language plpgsql as $$
    begin
      if new.phone is distinct from old.phone and new.phone_verified_at is not distinct from old.phone_verified_at then
        new.phone_verified_at := null;
      end if;
      return new;
    end $$;
    create trigger unconfirm_phone before update on users for each row execute function unconfirm_phone();
    create index orders_of_verified_phone on orders (contact_phone) where phone_verified and customer_id is null;
    create index orders_of_guest on orders (guest_token_hash) where guest_token_hash is not null;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop index orders_of_guest;
    drop index orders_of_verified_phone;
    drop trigger unconfirm_phone on users;
    drop function unconfirm_phone;
    alter table users drop column phone_verified_at;
    alter table markets drop column guest_phone_required, drop column text_sender;
    drop table guest_phones, phone_codes;
    drop type enum_phone_codes_purpose, enum_phone_codes_sending, enum_phone_codes_reason;
  `)
}
